# The fuzz targets as ordinary tests over tests/fuzz/corpus/fuzz_<target>.
foreach(target text align compare import html docx markdown link workspace comparison_json)
  add_executable(replay_${target} ${CMAKE_CURRENT_LIST_DIR}/fuzz_${target}.cpp ${CMAKE_CURRENT_LIST_DIR}/replay.cpp)
  target_link_libraries(replay_${target} PRIVATE synoptic_core synoptic_zlib)
  target_include_directories(replay_${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  add_test(NAME replay_${target} COMMAND replay_${target} ${CMAKE_CURRENT_LIST_DIR}/corpus/fuzz_${target})
  set_tests_properties(replay_${target} PROPERTIES ENVIRONMENT "SYNOPTIC_LEXICON=${PROJECT_BINARY_DIR}")
endforeach()
