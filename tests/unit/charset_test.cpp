// The character set of a page; page_test.cpp has what each declaration gives.
#include "html/page.hpp"

#include <doctest/doctest.h>

#include <string>

using selon::html::to_utf8;

TEST_CASE("a byte-order mark goes before what the page says") {
  CHECK(to_utf8("\xEF\xBB\xBF<meta charset=iso-8859-1>\xC3\xA9") == "<meta charset=iso-8859-1>é");
  CHECK(to_utf8(std::string_view("\xFE\xFF\0<\0\xE9", 6)) == "<é");
  CHECK(to_utf8("\xFF\xFE").empty());
}

TEST_CASE("a page that calls itself UTF-16 and can be read so is not") {
  CHECK(to_utf8("<meta charset=utf-16>é") == "<meta charset=utf-16>é");
}

TEST_CASE("only a meta element near the start says the character set") {
  CHECK(to_utf8("<p charset=iso-8859-1>é") == "<p charset=iso-8859-1>é");
  CHECK(to_utf8(std::string(5000, ' ') + "<meta charset=iso-8859-15>\xA4").ends_with("¤"));
  CHECK(to_utf8("<meta name=charset>é") == "<meta name=charset>é");
  CHECK(to_utf8("<meta charset") == "<meta charset");
  CHECK(to_utf8("").empty());
}

TEST_CASE("what a page that calls itself UTF-8 has ill-formed stays for the reader to report") {
  CHECK(to_utf8("<meta charset=utf-8>\xE9") == "<meta charset=utf-8>\xE9");
}
