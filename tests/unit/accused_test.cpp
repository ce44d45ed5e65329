// Who is accused in the passive.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("the subject of a passive accusation is its target, the agent its speaker") {
  CHECK(claim_lines("Le maire est accusé par l’opposition d’avoir caché le rapport.") ==
        Lines{"l’opposition | est accusé | avoir caché le rapport"});
  CHECK(claim_lines("Le trésorier est soupçonné d’avoir détourné des fonds.") ==
        Lines{"- | est soupçonné | avoir détourné des fonds"});
}

TEST_CASE("a bare complement of the accusation is no part of its agent") {
  CHECK(claim_lines("Le coach est accusé par deux joueuses de harcèlement.") ==
        Lines{"deux joueuses | est accusé | harcèlement"});
  CHECK(claim_lines("Le coach est accusé par le parquet de Paris.").empty());
}

TEST_CASE("an active accusation has its object as target") {
  CHECK(claim_lines("L’opposition a accusé le maire d’avoir caché le rapport.") ==
        Lines{"L’opposition | a accusé | avoir caché le rapport"});
}
