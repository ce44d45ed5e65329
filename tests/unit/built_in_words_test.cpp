// The word sets that come with the program.
#include "lexicon/built_in_words.hpp"

#include <doctest/doctest.h>

using namespace selon;

TEST_CASE("the sets of all three tables are there") {
  const WordLists words = built_in_words();
  CHECK(words.set("month").contains("mars"));
  CHECK(words.set("elided").contains("qu"));
  CHECK(words.set("abbreviation_final").contains("etc."));
  CHECK_FALSE(words.set("month").contains("lundi"));
  CHECK_FALSE(words.set("month").contains(""));
}
