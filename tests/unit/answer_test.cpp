// Yes or no to a question of the same sentence.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("an answer takes up the question") {
  CHECK(claim_lines("Prié de dire si l’école fermerait, le recteur a répondu par la négative.") ==
        Lines{"- | dire | l’école fermerait", "le recteur | a répondu | l’école fermerait"});
}
