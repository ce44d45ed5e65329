// Who "on" is when the sentence names the house that speaks.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("the institution beside on speaks") {
  CHECK(claim_lines("Du côté de la mairie, on explique que le parc fermera.") ==
        Lines{"la mairie | explique | le parc fermera"});
  CHECK(claim_lines("Le parc fermera, fait-on savoir à la préfecture.") ==
        Lines{"la préfecture | fait-on savoir | Le parc fermera"});
}
