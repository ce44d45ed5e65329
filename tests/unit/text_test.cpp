// Claims for reading.
#include "one_claim.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;
using namespace selon::test;

TEST_CASE("a terminal shows speaker, cue and statement") {
  const std::string shown = to_text(one_claim(), hostile_text);
  CHECK(shown.find("Le maire, Jean Sol") != std::string::npos);
  CHECK(shown.find("Rien n’est") != std::string::npos);
  CHECK(shown.find('\x1B') == std::string::npos);
  CHECK(to_text(one_claim(), hostile_text, {.color = true}).find('\x1B') != std::string::npos);
}

TEST_CASE("a document without claims says so, and control characters of a text reach no terminal") {
  CHECK(to_text(Document{}, "").find('\n') != std::string::npos);
  const std::string text = "Selon Anna\x1B[31m, il a\x07 plu.";
  CHECK(to_text(Extractor().extract(text), text).find('\x1B') == std::string::npos);
}
