// What a third party is accused of or asked to do.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("who is asked may have a relative clause before what is asked") {
  CHECK(claim_lines("Anna demande à sa sœur qui vit à Mons de partir.") == Lines{"Anna | demande | partir"});
  CHECK(claim_lines("Anna demande à sa sœur qui viendra.") == Lines{"Anna | demande | qui viendra"});
}

TEST_CASE("who is accused may come first, and by whom last") {
  CHECK(claim_lines("Anna Roy accuse le maire de mentir.") == Lines{"Anna Roy | accuse | mentir"});
  CHECK(claim_lines("Le maire est accusé par Anna Roy de mentir.") == Lines{"Anna Roy | est accusé | mentir"});
  CHECK(claim_lines("Le maire est accusé de mentir.") == Lines{"- | est accusé | mentir"});
}
