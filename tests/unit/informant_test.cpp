// Who told the one who learns.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("the informant speaks, the learner relays") {
  CHECK(claim_lines("La route est fermée, a appris l’AFP de source policière.") ==
        Lines{"policière | a appris | La route est fermée"});
  CHECK(claim_lines("La route est fermée, a-t-on appris auprès du parquet.") ==
        Lines{"parquet | a-t-on appris | La route est fermée"});
}
