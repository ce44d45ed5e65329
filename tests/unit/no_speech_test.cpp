// Verbs of saying that say nothing.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("set phrases, the writer’s own voice and bare participles") {
  CHECK(claim_lines("Il va sans dire que la rue est fermée.").empty());
  CHECK(claim_lines("Rappelons que la rue est fermée.").empty());
  CHECK(claim_lines("Les associations dites du groupe sont parties.").empty());
  CHECK(claim_lines("Pour ainsi dire, la rue est fermée.").empty());
}
