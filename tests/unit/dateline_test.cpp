// Datelines.
#include "text/dateline.hpp"
#include "lexicon/built_in_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

std::string_view dateline(std::string_view line) {
  static const WordLists lists = built_in_words();
  static const DatelineWords words(lists);
  return line.substr(0, dateline_length(line, words));
}

}  // namespace

TEST_CASE("a dateline is place, day, agency and dash, or a date alone") {
  CHECK(dateline("PARIS, 3 mars (AFP) – Le pont rouvre.") == "PARIS, 3 mars (AFP) –");
  CHECK(dateline("4 juillet 2012. - Le pont rouvre.") == "4 juillet 2012. -");
  CHECK(dateline("Paris, la ville lumière, brille.").empty());
}

TEST_CASE("a date alone is a dateline with its year, and a caption is none") {
  CHECK(dateline("Paris, le 3 mars 2017") == "Paris, le 3 mars 2017");
  CHECK(dateline("Publié le 3 mars 2017") == "Publié le 3 mars 2017");
  CHECK(dateline("Paris, le 3 mars").empty());
  CHECK(dateline("Aviation russe, 22 octobre 2015.").empty());
}

TEST_CASE("a dash makes a dateline where day or agency stand before it, and space around it") {
  CHECK(dateline("Lyon (AFP) - Le pont rouvre.") == "Lyon (AFP) -");
  CHECK(dateline("Lyon – Le pont rouvre.").empty());
  CHECK(dateline("PSG - OM : le match nul").empty());
  CHECK(dateline("12 mars – 14 avril : exposition").empty());
  CHECK(dateline("PARIS, 3 mars (AFP)-Le pont rouvre.").empty());
}

TEST_CASE("no line of marks, words or any length is a dateline") {
  for (const char* line : {"", " ", "–", "(", "(AFP", "3", "mars", "Le pont rouvre lundi."}) {
    CAPTURE(line);
    CHECK(dateline(line).empty());
  }
  CHECK(dateline(std::string(100'000, 'A')).empty());
}
