// One word for another.
#include "lexicon/pair_table.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

using namespace selon;

TEST_CASE("a pair is found by its first word") {
  PairTable table;
  table.add("# header\nsoutenir\tsupport\naider\thelp\n", "test.tsv");
  CHECK(table.find("soutenir") == "support");
  CHECK(table.find("nuire").empty());
  CHECK_THROWS_WITH_AS(table.add("soutenir\n", "bad.tsv"), doctest::Contains("bad.tsv:1: "), LexiconError);
}

TEST_CASE("a word is found as it is written, and an empty table has none") {
  PairTable table;
  CHECK(table.find("").empty());
  table.add("aider\thelp\n", "test.tsv");
  CHECK(table.find("Aider").empty());
  CHECK(table.find("").empty());
  CHECK_THROWS_WITH_AS(table.add("a\tb\n\nc\td\te\n", "bad.tsv"), doctest::Contains("bad.tsv:3: "), LexiconError);
}
