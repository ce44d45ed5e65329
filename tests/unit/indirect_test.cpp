// Indirect speech with a verb cue.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("each complement of a verb of saying is a statement") {
  CHECK(claim_lines("Le maire dit que la rue est sûre.") == Lines{"Le maire | dit | la rue est sûre"});
  CHECK(claim_lines("Le maire affirme avoir payé.") == Lines{"Le maire | affirme | avoir payé"});
  CHECK(claim_lines("Le juge demande si le témoin viendra.") == Lines{"Le juge | demande | le témoin viendra"});
  CHECK(claim_lines("Le syndicat dénonce la hausse des loyers.") ==
        Lines{"Le syndicat | dénonce | la hausse des loyers"});
  CHECK(claim_lines("La chanteuse se dit épuisée.") == Lines{"La chanteuse | se dit | épuisée"});
}

TEST_CASE("a verb of saying with another sense says nothing") {
  CHECK(claim_lines("Cette porte veut dire que la maison est habitée.").empty());
  CHECK(claim_lines("Le ciel annonce la pluie.").empty());
}
