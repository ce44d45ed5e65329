# Makes ${selon_embedded}: one source file that holds every data/*.tsv, data/*.bin, data/*.sql and data/report.*, the table by which
# embedded_data(name) finds them, and their digest. The assembler's .incbin takes no time; a compiler without it gets
# hex arrays (-DSELON_EMBED=array), which cost g++ seconds and a gigabyte for some megabytes of data.
include(CheckCXXSourceCompiles)
set(SELON_DATA ${PROJECT_SOURCE_DIR}/data)
include(${CMAKE_CURRENT_LIST_DIR}/check_data.cmake)
set(selon_asm_section ".section .rodata")
if(APPLE)
  set(selon_asm_section ".const_data")
endif()
if(NOT DEFINED SELON_EMBED)
  check_cxx_source_compiles("
__asm__(R\"(
${selon_asm_section}
.globl selon_probe
selon_probe:
.incbin \"${CMAKE_CURRENT_LIST_FILE}\"
.byte 0
.text
)\");
extern \"C\" const char selon_probe[];
int main() { return selon_probe[0] == 0; }" selon_has_incbin)
endif()
if(selon_has_incbin)
  set(SELON_EMBED incbin CACHE STRING "How data files get into the program: incbin or array")
else()
  set(SELON_EMBED array CACHE STRING "How data files get into the program: incbin or array")
endif()

file(GLOB selon_data CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/*.tsv ${PROJECT_SOURCE_DIR}/data/*.bin
     ${PROJECT_SOURCE_DIR}/data/*.sql ${PROJECT_SOURCE_DIR}/data/report.*)
list(SORT selon_data)
# A changed data file changes the digest, and with it the generated source: CMake runs again and the file is compiled again.
set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${selon_data} ${SELON_DATA}/bin.sha256)

set(selon_blocks "")
set(selon_rows "")
set(selon_listing "")
set(n 0)
foreach(path IN LISTS selon_data)
  get_filename_component(name ${path} NAME)
  file(SHA256 ${path} digest)
  string(APPEND selon_listing "${digest}  ${name}\n")
  set(size "")
  if(SELON_EMBED STREQUAL "incbin")
    string(APPEND selon_blocks "__asm__(R\"(
${selon_asm_section}
.balign 64
selon_data_${n}:
.incbin \"${path}\"
selon_data_${n}_end:
.byte 0
.text
)\");
extern \"C\" __attribute__((visibility(\"hidden\"))) const char selon_data_${n}[], selon_data_${n}_end[];
")
    set(begin "selon_data_${n}")
    set(size "static_cast<std::size_t>(selon_data_${n}_end - selon_data_${n})")
  else()
    file(READ ${path} hex HEX)
    string(REGEX REPLACE "(..)" "0x\\1," hex "${hex}")
    file(SIZE ${path} size)
    string(APPEND selon_blocks "alignas(64) static constexpr unsigned char selon_data_${n}[] = {${hex}0};\n")
    set(begin "reinterpret_cast<const char*>(selon_data_${n})")
  endif()
  string(APPEND selon_rows "  if (name == \"${name}\") return {${begin}, ${size}};  // ${digest}\n")
  math(EXPR n "${n} + 1")
endforeach()
string(SHA256 selon_digest "${selon_listing}")  # what `sha256sum data/*.bin data/*.sql data/*.tsv data/report.* | sha256sum` says, in the order of the names
string(SUBSTRING ${selon_digest} 0 16 selon_digest)

set(selon_embedded ${PROJECT_BINARY_DIR}/embedded_data.cpp)
file(CONFIGURE OUTPUT ${selon_embedded} CONTENT "// Made by cmake/embed.cmake.
#include \"lexicon/embedded_data.hpp\"

#include <cstddef>

@selon_blocks@
std::string_view selon::embedded_data([[maybe_unused]] std::string_view name) {
@selon_rows@  return {};
}

std::string_view selon::data_digest() { return \"@selon_digest@\"; }
" @ONLY)
set_source_files_properties(${selon_embedded} PROPERTIES OBJECT_DEPENDS "${selon_data}")
