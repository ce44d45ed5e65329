// Where verb groups, noun phrases and clauses end.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a statement ends with its clause") {
  CHECK(claim_lines("Le ministre assure que la taxe baissera et que les salaires suivront.") ==
        Lines{"Le ministre | assure | les salaires suivront", "Le ministre | assure | la taxe baissera"});
  CHECK(claim_lines("Le ministre assure que la taxe baissera, et il est parti.") ==
        Lines{"Le ministre | assure | la taxe baissera, et il est parti"});
  CHECK(claim_lines("Le ministre assure que la taxe baissera, a rapporté la radio.") ==
        Lines{"la radio | a rapporté | Le ministre assure que la taxe baissera",
              "Le ministre | assure | la taxe baissera"});
}
