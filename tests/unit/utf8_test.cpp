// UTF-8: what is well formed, where it stops being so, and what comes in its place.
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

TEST_CASE("well-formed text of every length of sequence is accepted") {
  CHECK_FALSE(first_invalid("").has_value());
  CHECK_FALSE(first_invalid("ministre").has_value());
  CHECK_FALSE(first_invalid("« l'été » — 5 € 🙂 fin").has_value());
  CHECK_FALSE(first_invalid("\xEF\xBB\xBF\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF").has_value());
}

TEST_CASE("the offset of the first ill-formed sequence is given") {
  CHECK(first_invalid("\x80") == 0);
  CHECK(first_invalid("abcdefgh\xC3") == 8);                   // cut off after a skip of eight bytes
  CHECK(first_invalid("\xC3\xA9\xC0\xAF") == 2);               // overlong
  CHECK(first_invalid("a\xE0\x80\x80") == 1);                  // overlong
  CHECK(first_invalid("\xED\xA0\x80") == 0);                   // surrogate
  CHECK(first_invalid("\xF4\x90\x80\x80") == 0);               // beyond U+10FFFF
  CHECK(first_invalid("\xF0\x9F\x99") == 0);                   // cut off
  CHECK(first_invalid(std::string_view("a\0b\xFF", 4)) == 3);  // NUL is a character
}

TEST_CASE("each maximal subpart becomes one replacement character") {
  CHECK(replace_invalid("été") == "été");
  CHECK(replace_invalid("a\xFFz") == "a\xEF\xBF\xBDz");
  // the example of Unicode, table 3-8
  CHECK(replace_invalid("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64") ==
        "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
        "b\xEF\xBF\xBD"
        "c\xEF\xBF\xBD\xEF\xBF\xBD"
        "d");
  CHECK(replace_invalid("\xE2\x82") == "\xEF\xBF\xBD");
}

TEST_CASE("decoding gives code point and length") {
  const std::string_view text = "aé€🙂";
  CHECK(decode(text, 0).code_point == U'a');
  CHECK(decode(text, 1).code_point == U'é');
  CHECK(decode(text, 1).length == 2);
  CHECK(decode(text, 3).code_point == U'€');
  CHECK(decode(text, 6).code_point == 0x1F642);
  CHECK(decode(text, 6).length == 4);
  CHECK(decode(text, 10).length == 0);
  CHECK(decode("\xE2\x82z", 0).code_point == 0xFFFD);
  CHECK(decode("\xE2\x82z", 0).length == 2);
}

TEST_CASE("replacing four megabytes of stray bytes takes linear time") {
  const std::string bad(4U << 20U, '\xFF');
  CHECK(replace_invalid(bad).size() == 3 * bad.size());
}
