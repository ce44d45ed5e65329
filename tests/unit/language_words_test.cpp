// The words that languages are told apart by.
#include "lexicon/language_words.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace selon;

TEST_CASE("a word belongs to all its languages, and French is the first of them") {
  LanguageWords words;
  CHECK(words.languages() == 1);
  words.add("des\tfr\nla\tfr,es\nthe\ten\n", "test.tsv");
  CHECK(words.size() == 3);
  CHECK(words.languages() == 3);
  CHECK(words.language(0) == "fr");
  REQUIRE(words.find("la"));
  CHECK(words.find("la")->languages == 3);
  CHECK(words.find("la")->index == 1);
  CHECK(words.find("des")->languages == LanguageWords::french);
  CHECK(words.language(2) == "en");
  CHECK(words.find("the")->languages == 4);
  CHECK(words.find("THE") == nullptr);
  CHECK(words.find("") == nullptr);
}

TEST_CASE("a damaged table is refused with its line") {
  const auto refused = [](const std::string& tsv, const char* reason) {
    LanguageWords words;
    CHECK_THROWS_WITH_AS(words.add(tsv, "bad.tsv"), reason, LexiconError);
  };
  refused("la\n", "bad.tsv:1: want word <tab> languages");
  refused("la\tfr\ndes\tfr\n", "bad.tsv:2: not sorted by word");
  refused("la\tfr\nla\tes\n", "bad.tsv:2: not sorted by word");
  refused("la\tfr,,es\n", "bad.tsv:1: no or too many languages");
  std::string many = "la\tfr";
  for (std::size_t i = 1; i < LanguageWords::most_languages; ++i) many += ",l" + std::to_string(i);
  LanguageWords words;
  words.add(many, "test.tsv");
  CHECK(words.languages() == LanguageWords::most_languages);
  refused(many + ",x", "bad.tsv:1: no or too many languages");
}
