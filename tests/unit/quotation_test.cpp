// Clauses and phrases in quotation marks.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a quoted clause is a claim, a quoted phrase part of one") {
  CHECK(claim_lines("Il parle d’un « scandale d’État ».") == Lines{"Il | parle | un « scandale d’État »"});
  CHECK(claim_lines("Le maire juge la loi « très utile ».") == Lines{"Le maire | juge | la loi / très utile"});
}
