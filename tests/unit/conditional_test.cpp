// The journalistic conditional without a source.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a conditional of hearsay is a claim of nobody") {
  CHECK(claim_lines("Le tireur aurait agi seul.") == Lines{"- | - | Le tireur aurait agi seul"});
  CHECK(claim_lines("L’incendie serait d’origine criminelle.") ==
        Lines{"- | - | L’incendie serait d’origine criminelle"});
}

TEST_CASE("conditions, courtesy and the future in the past are none") {
  CHECK(claim_lines("S’il pleuvait, la route serait fermée.").empty());
  CHECK(claim_lines("Je voudrais un café.").empty());
  CHECK(claim_lines("Il pensait qu’elle viendrait.") == Lines{"Il | pensait | elle viendrait"});
  CHECK(claim_lines("On dirait un tableau.").empty());
}
