// Where a cue stands in its sentence.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("the antecedent of a relative clause speaks, the agent of a passive too") {
  CHECK(claim_lines("L’avocat, qui a affirmé que son client était innocent, a quitté la salle.") ==
        Lines{"L’avocat | a affirmé | son client était innocent"});
  CHECK(claim_lines("La fermeture a été annoncée par la direction.") ==
        Lines{"la direction | a été annoncée | La fermeture"});
}
