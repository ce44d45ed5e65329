// All detectors over one document.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("claims come in the order of the text") {
  CHECK(claim_lines("Selon la police, il a fui. Le maire dit que tout va bien. « Je pars », dit Paul.") ==
        Lines{"la police | Selon | il a fui", "Le maire | dit | tout va bien", "Paul | dit | Je pars"});
}

TEST_CASE("a text without speech has no claims") {
  CHECK(claim_lines("Il neige depuis hier. La route est fermée.").empty());
  CHECK(claim_lines("").empty());
}
