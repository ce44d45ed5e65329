// Adverbs of several words.
#include "tag/locution.hpp"

#include "analysis_of.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a locution is an adverb, what only begins like one is not") {
  const std::string text = "Il affirme en outre que le parti pris en ville tient.";
  const Analysis a = analysis_of(text);
  for (TokenIndex i = 0; i < a.tokens.size(); ++i) {
    if (a.form(i) == "outre") CHECK(a.words[i].is(Upos::adv));
    if (a.form(i) == "ville") CHECK(a.words[i].is(Upos::noun));
  }
}
