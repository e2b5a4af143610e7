# `cmake --install build/native --prefix P`: the program with its lexicon, manual page and completion, and the rooms from text to
# report as a package for other CMake projects: find_package(synoptic), target synoptic::synoptic, the doors of the rooms as headers.
# Example: example/. Covered by tests/app/packages.mjs.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(SYNOPTIC_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/synoptic)
set(synoptic_package_rooms text lexicon facts align compare study report)
list(TRANSFORM synoptic_package_rooms PREPEND synoptic_ OUTPUT_VARIABLE synoptic_package_targets)

add_library(synoptic_synoptic INTERFACE)  # the highest room brings those below it
set_target_properties(synoptic_synoptic PROPERTIES EXPORT_NAME synoptic)
target_link_libraries(synoptic_synoptic INTERFACE synoptic_report)
target_compile_features(synoptic_synoptic INTERFACE cxx_std_20)

install(TARGETS synoptic RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS synoptic_synoptic ${synoptic_package_targets} EXPORT synoptic ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT synoptic NAMESPACE synoptic:: FILE synopticTargets.cmake DESTINATION ${SYNOPTIC_PACKAGE_DIR})
foreach(room IN LISTS synoptic_package_rooms)
  install(FILES ${PROJECT_SOURCE_DIR}/src/${room}/${room}.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/synoptic/${room})
endforeach()
# what the door of text opens beside itself
install(FILES ${PROJECT_SOURCE_DIR}/src/text/in_order.h ${PROJECT_SOURCE_DIR}/src/text/is_among.h ${PROJECT_SOURCE_DIR}/src/text/numbering.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/synoptic/text)
install(FILES ${PROJECT_BINARY_DIR}/words.lex ${PROJECT_BINARY_DIR}/places.lex DESTINATION ${CMAKE_INSTALL_DATADIR}/synoptic)
install(FILES ${PROJECT_SOURCE_DIR}/src/app/comparison.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/synoptic)
install(FILES ${PROJECT_SOURCE_DIR}/src/app/synoptic.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${PROJECT_SOURCE_DIR}/src/app/synoptic.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME synoptic)

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/synopticConfig.cmake.in ${PROJECT_BINARY_DIR}/synopticConfig.cmake
  INSTALL_DESTINATION ${SYNOPTIC_PACKAGE_DIR} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/synopticConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/synopticConfig.cmake ${PROJECT_BINARY_DIR}/synopticConfigVersion.cmake DESTINATION ${SYNOPTIC_PACKAGE_DIR})
