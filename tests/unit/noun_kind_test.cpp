// Which kinds of things nouns name.
#include "lexicon/noun_kind.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace selon;

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

TEST_CASE("a noun of several sets has all their kinds, and files add up") {
  NounKinds kinds;
  CHECK(kinds.find("maire") == 0);
  kinds.add("time_noun\tveille\nweekday\tlundi\n", "a.tsv");
  kinds.add("measure_noun\tveille\n", "b.tsv");
  CHECK(kinds.find("veille") == (noun_circumstance | noun_measure));
  CHECK(kinds.find("lundi") == noun_circumstance);
  CHECK(kinds.find("") == 0);
  CHECK(kinds.find("-") == 0);
}
