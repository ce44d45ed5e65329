# Makes the target selon_re2. Debian 12's RE2 comes without a CMake configuration: then pkg-config finds it.
# Used by the build and by the installed selonConfig.cmake.
if(NOT TARGET selon_re2)
  find_package(re2 CONFIG QUIET)
  add_library(selon_re2 INTERFACE IMPORTED)
  if(TARGET re2::re2)
    target_link_libraries(selon_re2 INTERFACE re2::re2)
  else()
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(selon_re2_package REQUIRED IMPORTED_TARGET re2)
    target_link_libraries(selon_re2 INTERFACE PkgConfig::selon_re2_package)
  endif()
endif()
