// A reporting clause behind or inside the words that it reports.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("verb before subject behind a quotation") {
  CHECK(claim_lines("« Non », a répondu hier, devant la presse, le maire.") == Lines{"le maire | a répondu | Non"});
  CHECK(claim_lines("« Oui, fit-elle, je viens. »") == Lines{"elle | fit | Oui, / je viens"});
}
