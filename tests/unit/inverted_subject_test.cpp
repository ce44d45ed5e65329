// The subject behind an inverted verb.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("the subject agrees with its verb and stands past circumstances") {
  CHECK(claim_lines("« On recule », ont regretté lundi, à Lyon, les syndicats.") ==
        Lines{"les syndicats | ont regretté | On recule"});
  CHECK(claim_lines("« On recule », ont regretté Anna Roy et Paul Sol.") ==
        Lines{"Anna Roy et Paul Sol | ont regretté | On recule"});
}
