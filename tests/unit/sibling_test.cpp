// Claims side by side in one sentence.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a statement ends before the next attribution") {
  CHECK(claim_lines("Anna soutient que le vin est bon, alors que Paul jure qu’il est aigre.") ==
        Lines{"Anna | soutient | le vin est bon", "Paul | jure | il est aigre"});
  CHECK(claim_lines("Anna dit que Paul jure que le vin est bon.") ==
        Lines{"Anna | dit | Paul jure que le vin est bon", "Paul | jure | le vin est bon"});
}
