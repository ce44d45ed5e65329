// Text made harmless for a terminal.
#include "output/clean.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

std::string cleaned(std::string_view text) {
  std::string out;
  append_clean(text, out);
  return out;
}

}  // namespace

TEST_CASE("no control character reaches a terminal") {
  CHECK(cleaned("a\x1B[31mb\x07"
                "c") == "a[31mbc");
  CHECK(cleaned("a\n\t b") == "a b");
  CHECK(cleaned("l’été") == "l’été");
}

TEST_CASE("white space of every kind is one space, and what acts on a terminal or turns text round is left out") {
  CHECK(cleaned("a\u00A0b\r\nc") == "a\u00A0b c");
  CHECK(cleaned("").empty());
  CHECK(cleaned("a\u009Bb") == "ab");
  CHECK(cleaned(std::string_view("a\0b\x7F", 4)) == "ab");
}
