// A name and a colon: whose words follow.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("somebody before a colon speaks") {
  CHECK(claim_lines("Marc, 34 ans, chauffagiste : « Je gagne bien ma vie. »") ==
        Lines{"Marc, 34 ans, chauffagiste | - | Je gagne bien ma vie"});
  CHECK(claim_lines("Grève à Namur - le syndicat : « On continue. »") == Lines{"le syndicat | - | On continue"});
}

TEST_CASE("a topic before a colon does not") { CHECK(claim_lines("Le programme : « Une soirée à l’opéra »").empty()); }
