// Speech or narration in a dialogue turn.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a past tense behind an incise is the narrator’s, a present tense is not") {
  CHECK(claim_lines("— Je pars, dit-il. Il ferma la porte.") == Lines{"il | dit | Je pars"});
  CHECK(claim_lines("— Je pars, dit-il. Ne m’attends pas.") == Lines{"il | dit | Je pars, / Ne m’attends pas"});
}
