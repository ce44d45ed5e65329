// What stands between a cue and its complement.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("addressees, dates, places and manners stand before the complement") {
  CHECK(claim_lines("Le préfet a expliqué mardi à la presse, à l’issue de la réunion, que la route rouvrirait.") ==
        Lines{"Le préfet | a expliqué | la route rouvrirait"});
  CHECK(claim_lines("La juge a indiqué aux avocats, un peu gênée, que le procès serait reporté.") ==
        Lines{"La juge | a indiqué | le procès serait reporté"});
  CHECK(claim_lines("Il a promis à ses voisins de tailler la haie.") == Lines{"Il | a promis | tailler la haie"});
}

TEST_CASE("a relative que behind the object is no complement") {
  CHECK(claim_lines("Le maire a annoncé le projet que tout le monde attendait.") ==
        Lines{"Le maire | a annoncé | le projet que tout le monde attendait"});
}
