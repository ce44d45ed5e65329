// Tagging on demand.
#include "tag/lazy_words.hpp"

#include "analysis_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;
using namespace selon::test;

TEST_CASE("only the sentence of a word that is asked for is tagged") {
  const std::string text = "La digue tient. Le maire parle. Le pont est fermé.";
  const Analysis a = analysis_of(text);
  REQUIRE(a.sentences.size() == 3);
  CHECK(a.words[a.sentences[1].first + 1].is(Upos::noun));
  CHECK_FALSE(a.words.is_tagged(a.sentences[0].first));
  CHECK(a.words.is_tagged(a.sentences[1].first));
  CHECK_FALSE(a.words.is_tagged(a.sentences[2].first));
}

TEST_CASE("words are the same in whatever order they are asked for") {
  const std::string text =
      "La conservatrice précise : « La toile est sauvée. » Elle rappelle que le fleuve monte et juge « injuste » la "
      "polémique. « Fin de partie », titre L’Écho. Beaucoup ont juré. Aussi\nque le dit Anna.";
  const Analysis forward = analysis_of(text);
  const Analysis backward = analysis_of(text);
  REQUIRE(forward.sentences.size() > 3);
  for (TokenIndex i = 0; i < forward.tokens.size(); ++i) (void)forward.words[i];
  for (auto i = static_cast<TokenIndex>(backward.tokens.size()); i-- > 0;) (void)backward.words[i];
  for (TokenIndex i = 0; i < forward.tokens.size(); ++i) {
    CAPTURE(forward.form(i));
    CHECK(forward.words[i].features == backward.words[i].features);
    CHECK(forward.lemma(i) == backward.lemma(i));
    CHECK(forward.words[i].cue == backward.words[i].cue);
  }
}
