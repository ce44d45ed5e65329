// Tags that the words around prove wrong.
#include "analysis_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

bool is_verb(const std::string& text, std::string_view form) {
  const Analysis a = test::analysis_of(text);
  for (TokenIndex i = 0; i < a.tokens.size(); ++i) {
    if (slice(text, a.tokens[i].span()) == form) return a.words[i].is(Upos::verb);
  }
  return false;
}

}  // namespace

TEST_CASE("beside a quotation a word that may say something is a verb") {
  CHECK(is_verb("« Fin de partie », titre L’Écho.", "titre"));
  CHECK(is_verb("La conservatrice précise : « La toile est sauvée. »", "précise"));
  CHECK_FALSE(is_verb("Le titre du livre est long.", "titre"));
}

TEST_CASE("behind an auxiliary a finite form that may be a participle is one") {
  CHECK(is_verb("« Je viens », a dit Anna.", "dit"));
}

TEST_CASE("a clause has a verb") {
  CHECK(is_verb("Le collectif reproche à la ville d’avoir tardé.", "reproche"));
  CHECK_FALSE(is_verb("Le reproche est injuste.", "reproche"));
}

TEST_CASE("among capitals neither a capital makes a name nor a letter a noun") {
  CHECK(is_verb("LE MAIRE DÉCLARE : « NOUS PARTONS. »", "DÉCLARE"));
  CHECK(is_verb("LA MAIRE A ANNONCÉ QUE LA ROUTE FERME.", "ANNONCÉ"));
  CHECK_FALSE(is_verb("Le magazine Titre : « Nous partons. »", "Titre"));
}

TEST_CASE("behind avoir and an adverb an adjective that may be a participle is one") {
  CHECK(is_verb("Le général a simplement dit : « Jamais. »", "dit"));
  CHECK(is_verb("Elle nie en avoir jamais fait partie.", "fait"));
  CHECK_FALSE(is_verb("Le bilan est net.", "net"));
}

TEST_CASE("between an article and a verb stands a noun, and behind a name a trade") {
  CHECK_FALSE(is_verb("L’attaquant estime que le match est perdu.", "attaquant"));
  CHECK_FALSE(is_verb("Théo, étudiant en droit, travaille.", "étudiant"));
  CHECK(is_verb("Un homme étudiant le droit travaille.", "étudiant"));
}
