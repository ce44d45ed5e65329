// The small tables of the lexicon: pairs, wider nouns, classes of function words.
#include "lexicon/function_word.hpp"
#include "lexicon/noun_kind.hpp"
#include "lexicon/pair_table.hpp"
#include "lexicon/string_table.hpp"
#include "lexicon/wider_noun.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace selon;

TEST_CASE("a string table keeps the first value of each word, however many there are") {
  StringTable<int> table;
  CHECK(table.find("mot") == nullptr);
  for (int i = 0; i < 1000; ++i) CHECK(table.try_emplace("mot" + std::to_string(i), i).second);
  CHECK_FALSE(table.try_emplace("mot7", -1).second);
  for (int i = 0; i < 1000; ++i) {
    REQUIRE(table.find("mot" + std::to_string(i)) != nullptr);
    CHECK(*table.find("mot" + std::to_string(i)) == i);
  }
  CHECK_FALSE(table.contains("mot1000"));
  CHECK_FALSE(table.contains(""));
  CHECK(table.try_emplace(std::string(100, 'a'), 1).second);
  CHECK(table.contains(std::string(100, 'a')));
  CHECK_FALSE(table.contains(std::string(101, 'a')));
}

TEST_CASE("a noun has the kinds of all its sets, a prefix before its hyphen or not") {
  NounKinds kinds;
  kinds.add("role_noun\tmaire\nperson_noun\tmaire\ngroup_noun\tfoule\nrole_prefix\tex\nother\tmur\n", "test.tsv");
  CHECK(kinds.find("maire") == (noun_role | noun_person));
  CHECK(kinds.find("ex-maire") == (noun_role | noun_person));
  CHECK(kinds.find("foule") == noun_group);
  CHECK(kinds.find("mur-maire") == 0);
  CHECK(kinds.find("mur") == 0);
  CHECK_THROWS_WITH_AS(kinds.add("maire\n", "bad.tsv"), doctest::Contains("bad.tsv:1: "), LexiconError);
}

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
  for (const char* wider : {"élue", "scientifique"}) CHECK(nouns.is_wider(wider));
  for (const char* narrower : {"maire", "géologue", "sénatrice"}) CHECK(nouns.is_narrower(narrower));
  CHECK_FALSE(nouns.is_wider("maire"));
  CHECK_FALSE(nouns.is_narrower("mur"));
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
