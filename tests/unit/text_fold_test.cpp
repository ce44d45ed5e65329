// Folding of words for the word sets.
#include "text/fold.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

TEST_CASE("letters of French become lower case, curly apostrophes straight") {
  std::string buffer;
  CHECK(fold("ÉTAT", buffer) == "état");
  CHECK(fold("Aujourd’hui", buffer) == "aujourd'hui");
  CHECK(fold("ŒUVRE", buffer) == "œuvre");
  CHECK(fold("L’Haÿ-les-Roses", buffer) == "l'haÿ-les-roses");
  CHECK(fold("Ÿ×Š", buffer) == "ÿ×š");
  CHECK(fold("porte‑parole", buffer) == "porte-parole");
}

TEST_CASE("a word that is folded already is returned without a copy") {
  std::string buffer;
  const std::string word = "porte-parole";
  CHECK(folded(word, buffer).data() == word.data());
  CHECK(folded("Élue", buffer) == "élue");
  CHECK(fold(word, buffer).data() == buffer.data());
  CHECK(folded("", buffer).empty());
}
