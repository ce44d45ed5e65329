// Overlapping readings of the same words.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("one reading of a statement remains") {
  CHECK(claim_lines("Selon le maire, qui a déclaré que la route était sûre, le pont tiendra.") ==
        Lines{"le maire | Selon | le pont tiendra", "le maire | a déclaré | la route était sûre"});
  CHECK(claim_lines("Le maire affirme que « le pont tiendra ».") == Lines{"Le maire | affirme | le pont tiendra"});
}
