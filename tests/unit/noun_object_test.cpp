// A noun phrase behind a cue: statement or person.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a thing that is denounced is a statement, a person is not") {
  CHECK(claim_lines("Le président a dénoncé le manque de pompiers.") ==
        Lines{"Le président | a dénoncé | le manque de pompiers"});
  CHECK(claim_lines("Le président a salué les pompiers.").empty());
  CHECK(claim_lines("Le président a appelé sa mère.").empty());
}
