// Bytes to code points and UTF-16 units.
#include <selon/offset_map.hpp>

#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using selon::OffsetMap;
using selon::Offsets;

namespace {

/// Checks each code-point boundary of `text` against counting from the start.
void check_all(const std::string& text) {
  const OffsetMap bytes(text, Offsets::byte);
  const OffsetMap points(text, Offsets::codepoint);
  const OffsetMap units(text, Offsets::utf16);
  std::uint32_t point = 0;
  std::uint32_t unit = 0;
  std::uint32_t at = 0;
  while (true) {
    CHECK(bytes(at) == at);
    CHECK(points(at) == point);
    CHECK(units(at) == unit);
    if (at == text.size()) break;
    const selon::Decoded c = selon::decode(text, at);
    ++point;
    unit += c.code_point > 0xFFFF ? 2 : 1;
    at += c.length;
  }
}

}  // namespace

TEST_CASE("offsets agree with counting from the start, in French with emoji of any length") {
  std::string text;
  for (int i = 0; i < 40; ++i) {
    check_all(text);
    text += "L’été à Évian \U0001F600, ";
  }
}

TEST_CASE("an ill-formed sequence counts as one character") {
  const std::string text = "a\xFF\xC3z\xE2\x82 é";
  const OffsetMap points(text, Offsets::codepoint);
  CHECK(points(1) == 1);
  CHECK(points(2) == 2);
  CHECK(points(3) == 3);  // after C3
  CHECK(points(static_cast<std::uint32_t>(text.size())) == 7);
  check_all(text);
}

TEST_CASE("the empty text has one offset") { CHECK(OffsetMap("", Offsets::codepoint)(0) == 0); }
