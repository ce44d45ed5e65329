// What stands behind a statement.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("another voice ends a statement") {
  CHECK(claim_lines("Le maire dit que la rue est sûre, ce que contestent les riverains.").front() ==
        "Le maire | dit | la rue est sûre");
  CHECK(claim_lines("Le maire dit que la rue est sûre, alors que les riverains jurent que le pont cède.").front() ==
        "Le maire | dit | la rue est sûre");
  CHECK(claim_lines("Le maire dit que la rue est sûre, ajoutant que le pont tient.").back() ==
        "Le maire | dit | la rue est sûre");
}

TEST_CASE("another clause ends an infinitive") {
  CHECK(claim_lines("Le maire affirme avoir payé, la préfecture attend.") == Lines{"Le maire | affirme | avoir payé"});
  CHECK(claim_lines("Le maire affirme avoir payé la rue, la place et le pont.") ==
        Lines{"Le maire | affirme | avoir payé la rue, la place et le pont"});
}
