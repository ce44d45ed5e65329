// The sentence around an attribution that interrupts it.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("what stands around an incise is its statement") {
  CHECK(claim_lines("La crise, estime la banque, va durer.") == Lines{"la banque | estime | La crise / va durer"});
  CHECK(claim_lines("Mais la crise, estime la banque, va durer.") == Lines{"la banque | estime | la crise / va durer"});
}
