// Interviews: a label, a colon, the words.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("labelled lines with a question are an interview") {
  CHECK(claim_lines("Le Courrier : Et les voyageurs ?\nPaul Martin : Ils auront des autocars.") ==
        Lines{"Le Courrier | - | Et les voyageurs ?", "Paul Martin | - | Ils auront des autocars"});
}

TEST_CASE("one labelled line is none") { CHECK(claim_lines("Burkina : les écoles rouvrent.").empty()); }
