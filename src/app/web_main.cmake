# app.wasm: the canvas on the page's main thread. app_session (events in, effects out) is built everywhere and tested natively.
add_library(synoptic_session STATIC
  ${CMAKE_CURRENT_LIST_DIR}/app_session.cpp
  ${CMAKE_CURRENT_LIST_DIR}/session_view.cpp)
target_include_directories(synoptic_session PUBLIC ${CMAKE_CURRENT_LIST_DIR})
target_link_libraries(synoptic_session PUBLIC synoptic_view synoptic_workspace synoptic_report)

if(EMSCRIPTEN)
  target_compile_options(synoptic_session PRIVATE -Oz -flto)
  synoptic_module(app SOURCES ${CMAKE_CURRENT_LIST_DIR}/web_main.cpp USES session
    OPTIONS -Oz -flto -sENVIRONMENT=web -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sEXPORTED_FUNCTIONS=_malloc,_free
            -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAP32,HEAPF32,UTF8ToString,stringToNewUTF8)
endif()
