// Sentences that say whose the words just before were.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a sentence without a statement looks back at the one before") {
  CHECK(claim_lines("Le pont sera détruit. C’est ce qu’a annoncé la préfecture.") ==
        Lines{"la préfecture | a annoncé | Le pont sera détruit"});
  CHECK(claim_lines("« Le pont sera détruit. » Voilà ce qu’a dit le préfet.") ==
        Lines{"le préfet | a dit | Le pont sera détruit"});
}
