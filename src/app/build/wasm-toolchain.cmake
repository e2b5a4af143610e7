# CMake toolchain of the wasm preset: Emscripten's own, from where src/app/build/emscripten.sh says it is (an emcc >= 3.1.50 on
# PATH, else the one in the user's cache folder). CMake reads a toolchain file several times; the environment keeps the answer.
if("$ENV{SYNOPTIC_EMSCRIPTEN_ROOT}" STREQUAL "")
  execute_process(COMMAND bash "${CMAKE_CURRENT_LIST_DIR}/emscripten.sh" where
    OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_VARIABLE why RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${why}")
  endif()
  set(ENV{SYNOPTIC_EMSCRIPTEN_ROOT} "${root}")
endif()
include("$ENV{SYNOPTIC_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
