# synoptic_module(<name> SOURCES … [USES rooms …] [OPTIONS emcc link options …])
# Links <build>/<name>.mjs and <name>.wasm: one ES module that runs under a Content-Security-Policy without eval, without files,
# with memory that grows to 1 GB. OPTIONS holds what differs: -sENVIRONMENT=…, exported runtime methods.
# Exported C functions are marked EMSCRIPTEN_KEEPALIVE in the source.
# Example: synoptic_module(core SOURCES core_main.cpp USES report import workspace OPTIONS -sENVIRONMENT=web,worker,node)

if(EMSCRIPTEN)
  # the C++ code throws nothing out of a room, but the standard library may: caught, not trapped
  # memory.copy and conversions that saturate: every browser that knows those exceptions has them
  add_compile_options(-fwasm-exceptions -mbulk-memory -mnontrapping-fptoint)
  add_link_options(-fwasm-exceptions -mbulk-memory -mnontrapping-fptoint -sSTACK_SIZE=1MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=1GB)
endif()

function(synoptic_module name)
  cmake_parse_arguments(MODULE "" "" "SOURCES;USES;OPTIONS" ${ARGN})
  add_executable(${name} ${MODULE_SOURCES})
  foreach(room IN LISTS MODULE_USES)
    target_link_libraries(${name} PRIVATE synoptic_${room})
  endforeach()
  target_link_options(${name} PRIVATE --no-entry -sMODULARIZE -sEXPORT_ES6 -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0
                      ${MODULE_OPTIONS})
  set_target_properties(${name} PROPERTIES SUFFIX .mjs RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
endfunction()
