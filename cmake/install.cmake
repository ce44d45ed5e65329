# `cmake --install`: the program, the headers, the library, and what find_package(selon) and pkg-config need.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(selon_config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/selon)

install(TARGETS selon EXPORT selonTargets)
if(SELON_BUILD_PROGRAM)
  install(TARGETS selon_cli)
  if(NOT CMAKE_CROSSCOMPILING)  # the program itself says what shells may complete
    set(selon_completions ${PROJECT_BINARY_DIR}/completions)
    file(MAKE_DIRECTORY ${selon_completions})
    add_custom_command(TARGET selon_cli POST_BUILD
      COMMAND selon_cli --completion bash > ${selon_completions}/selon
      COMMAND selon_cli --completion zsh > ${selon_completions}/_selon
      COMMAND selon_cli --completion fish > ${selon_completions}/selon.fish)
    install(FILES ${selon_completions}/selon DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    install(FILES ${selon_completions}/_selon DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
    install(FILES ${selon_completions}/selon.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  endif()
endif()
install(DIRECTORY include/selon DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT selonTargets NAMESPACE selon:: DESTINATION ${selon_config_dir})

configure_package_config_file(cmake/selonConfig.cmake.in ${PROJECT_BINARY_DIR}/selonConfig.cmake
  INSTALL_DESTINATION ${selon_config_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/selonConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/selonConfig.cmake ${PROJECT_BINARY_DIR}/selonConfigVersion.cmake cmake/re2.cmake
  DESTINATION ${selon_config_dir})

# A static library's users link what it was built with; a shared one brings it along.
set(selon_pc_requires "icu-uc icu-i18n re2 fmt")
set(selon_pc_field "Requires")
if(BUILD_SHARED_LIBS)
  set(selon_pc_field "Requires.private")
endif()
# Relative to the file itself, so that `cmake --install --prefix` and a moved tree work.
file(RELATIVE_PATH selon_pc_prefix /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
configure_file(cmake/selon.pc.in ${PROJECT_BINARY_DIR}/selon.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/selon.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
