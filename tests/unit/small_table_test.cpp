// The small tables of the lexicon: pairs, wider nouns, classes of function words.
#include "lexicon/function_word.hpp"
#include "lexicon/pair_table.hpp"
#include "lexicon/wider_noun.hpp"

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

TEST_CASE("a wider noun covers its narrower ones, and not the other way round") {
  WiderNouns nouns;
  nouns.add("élu\tsénateur;maire\nscientifique\t-logue\n", "test.tsv");
  CHECK(nouns.covers("élu", "maire"));
  CHECK(nouns.covers("scientifique", "géologue"));
  CHECK_FALSE(nouns.covers("maire", "élu"));
  CHECK_FALSE(nouns.covers("scientifique", "maire"));
  CHECK_THROWS_WITH_AS(nouns.add("élu\n", "bad.tsv"), doctest::Contains("bad.tsv:1: "), LexiconError);
}

TEST_CASE("a function word has all its classes, in any case and with either apostrophe") {
  FunctionWords words;
  words.add("en\ten,clitic\nqu'\tque\n-il\tsubject_clitic\n", "test.tsv");
  CHECK(words.classes("En") == (fw_en | fw_clitic));
  CHECK(words.classes("QU’") == fw_que);
  CHECK(words.classes("maison") == 0);
  CHECK_THROWS_WITH_AS(words.add("en\tno_class\n", "bad.tsv"), doctest::Contains("bad.tsv:1: "), LexiconError);
}
