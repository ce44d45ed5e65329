// The closed classes of function words.
#include "lexicon/function_word.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

using namespace selon;

TEST_CASE("a function word has all its classes, in any case and with either apostrophe") {
  FunctionWords words;
  words.add("en\ten,clitic\nqu'\tque\n-il\tsubject_clitic\n", "test.tsv");
  CHECK(words.classes("En") == (fw_en | fw_clitic));
  CHECK(words.classes("QU’") == fw_que);
  CHECK(words.classes("maison") == 0);
  CHECK_THROWS_WITH_AS(words.add("en\tno_class\n", "bad.tsv"), doctest::Contains("bad.tsv:1: "), LexiconError);
}

TEST_CASE("a clitic is known with its hyphens, and nothing is a function word before any is added") {
  FunctionWords words;
  CHECK(words.classes("en") == 0);
  CHECK(words.classes("") == 0);
  words.add("il\tsubject_clitic,impersonal\nà\ta\n", "test.tsv");
  CHECK(words.classes("-IL") == (fw_subject_clitic | fw_impersonal));
  CHECK(words.classes("-t-il") == words.classes("-il"));
  CHECK(words.classes("-") == 0);
  CHECK(words.classes("À") == fw_a);
  CHECK_THROWS_WITH_AS(words.add("en\n", "bad.tsv"), doctest::Contains("bad.tsv:1: "), LexiconError);
}
