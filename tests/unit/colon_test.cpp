// A cue, a colon, and the statement without quotation marks.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a clause behind a cue and a colon is its statement") {
  CHECK(claim_lines("Le préfet est formel : la route rouvrira demain.") ==
        Lines{"Le préfet | est formel | la route rouvrira demain"});
  CHECK(claim_lines("Le maire a prévenu : il ne cédera pas.") == Lines{"Le maire | a prévenu | il ne cédera pas"});
}

TEST_CASE("a list or a heading is none") {
  CHECK(claim_lines("Le maire a annoncé trois projets : un parc, un stade et une école.") ==
        Lines{"Le maire | a annoncé | trois projets : un parc, un stade et une école"});
  CHECK(claim_lines("Météo : il pleuvra demain.").empty());
}
