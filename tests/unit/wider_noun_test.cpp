// Wider nouns and those that they cover.
#include "lexicon/wider_noun.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

using namespace selon;

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

TEST_CASE("what is_wider and is_narrower deny is never covered") {
  WiderNouns nouns;
  nouns.add("élu\tsénateur;maire\nscientifique\t-logue\n", "test.tsv");
  for (const char* wider : {"Élu", "scientifique", "maire", "mur", ""}) {
    for (const char* narrower : {"MAIRE", "senateur", "géologue", "logue", "mur", ""}) {
      CAPTURE(wider);
      CAPTURE(narrower);
      if (nouns.covers(wider, narrower)) CHECK((nouns.is_wider(wider) && nouns.is_narrower(narrower)));
    }
  }
  CHECK(nouns.covers("Elu", "SENATEUR"));
}
