// Through whom somebody speaks.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("the one who is spoken for is the speaker") {
  CHECK(claim_lines("Le Rwanda, par la voix de son porte-parole, a démenti avoir envoyé des troupes.") ==
        Lines{"Le Rwanda | a démenti | avoir envoyé des troupes"});
}
