// Figures that differ by who gives them.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("each of two figures has its own source") {
  CHECK(claim_lines("Ils étaient 12 000 selon la police, 50 000 selon la CGT.") ==
        Lines{"la police | selon | Ils étaient 12 000", "la CGT | selon | 50 000"});
  CHECK(claim_lines("Ils étaient 12 000 selon la police et plus de 50 000 selon la CGT.") ==
        Lines{"la police | selon | Ils étaient 12 000", "la CGT | selon | plus de 50 000"});
}

TEST_CASE("a figure alone has its whole clause") {
  CHECK(claim_lines("En 2020, 50 000 élèves ont fui selon la police.") ==
        Lines{"la police | selon | En 2020, 50 000 élèves ont fui"});
  CHECK(claim_lines("Ils étaient 12 000 selon la police, qui compte bien.").size() == 1);
}
