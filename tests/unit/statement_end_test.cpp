// Where a statement ends.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("coordination belongs to it, the next cue does not") {
  CHECK(claim_lines("Le maire dit que la rue est sûre et que le pont tient.") ==
        Lines{"Le maire | dit | le pont tient", "Le maire | dit | la rue est sûre"});
  CHECK(claim_lines("Le maire dit que la rue est sûre et ajoute que le pont tient.") ==
        Lines{"Le maire | ajoute | le pont tient", "Le maire | dit | la rue est sûre"});
  CHECK(claim_lines("Le maire dit que la rue est sûre, selon la radio.") ==
        Lines{"la radio | selon | Le maire dit que la rue est sûre", "Le maire | dit | la rue est sûre"});
}
