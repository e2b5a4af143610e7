# What others wrote, as targets: synoptic_zlib, synoptic_pugixml (both also for wasm), and the variables IMGUI_DIR, ZLIB_DIR,
# PUGIXML_DIR. Natively Debian's -dev packages are used; for wasm the pinned sources that src/app/build/sources.sh unpacked
# into the user's cache folder are compiled. nlohmann/json and doctest are headers only: <nlohmann/json.hpp> and
# <doctest/doctest.h> are found by every build without further ado.

if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(synoptic_cache "$ENV{XDG_CACHE_HOME}/synoptic")
else()
  set(synoptic_cache "$ENV{HOME}/.cache/synoptic")
endif()
if(DEFINED ENV{IMGUI_DIR})
  set(IMGUI_DIR "$ENV{IMGUI_DIR}" CACHE PATH "Dear ImGui 1.92.2b sources")
endif()
set(IMGUI_DIR "${synoptic_cache}/imgui-1.92.2b" CACHE PATH "Dear ImGui 1.92.2b sources")
set(ZLIB_DIR "${synoptic_cache}/zlib-1.2.13" CACHE PATH "zlib sources, for wasm")
set(PUGIXML_DIR "${synoptic_cache}/pugixml-1.13" CACHE PATH "pugixml sources, for wasm")

if(NOT EMSCRIPTEN)
  find_package(ZLIB REQUIRED)
  find_package(pugixml REQUIRED)
  add_library(synoptic_zlib INTERFACE)
  target_link_libraries(synoptic_zlib INTERFACE ZLIB::ZLIB)
  add_library(synoptic_pugixml INTERFACE)
  target_link_libraries(synoptic_pugixml INTERFACE pugixml::pugixml)
  return()
endif()

foreach(source IN ITEMS "${IMGUI_DIR}/imgui.h" "${ZLIB_DIR}/zlib.h" "${PUGIXML_DIR}/src/pugixml.hpp")
  if(NOT EXISTS "${source}")
    message(FATAL_ERROR "${source} is missing: `./dev build` fetches it.")
  endif()
endforeach()

# without its gz* file functions: nothing here opens files
set(zlib_parts adler32 compress crc32 deflate infback inffast inflate inftrees trees uncompr zutil)
list(TRANSFORM zlib_parts PREPEND "${ZLIB_DIR}/" OUTPUT_VARIABLE zlib_sources)
list(TRANSFORM zlib_sources APPEND ".c")
add_library(synoptic_zlib STATIC ${zlib_sources})
target_include_directories(synoptic_zlib SYSTEM PUBLIC "${ZLIB_DIR}")
target_compile_options(synoptic_zlib PRIVATE -w)

add_library(synoptic_pugixml STATIC "${PUGIXML_DIR}/src/pugixml.cpp")
target_include_directories(synoptic_pugixml SYSTEM PUBLIC "${PUGIXML_DIR}/src")
target_compile_options(synoptic_pugixml PRIVATE -w)

# Header-only packages of the host, each linked into a folder of its own: all of /usr/include would hide Emscripten's libc.
set(synoptic_host_headers "${PROJECT_BINARY_DIR}/host-headers")
file(MAKE_DIRECTORY "${synoptic_host_headers}")
foreach(package IN ITEMS nlohmann doctest)
  find_path(${package}_headers ${package} PATHS /usr/include /usr/local/include NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  if(${package}_headers)
    file(CREATE_LINK "${${package}_headers}/${package}" "${synoptic_host_headers}/${package}" SYMBOLIC)
  endif()
endforeach()
include_directories(SYSTEM "${synoptic_host_headers}")
if(doctest_headers)
  set(DOCTEST_INCLUDE "${synoptic_host_headers}" CACHE PATH "doctest")
endif()
