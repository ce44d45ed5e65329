// Who does what a verb group says.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("before the verb, past inserts; coordinated verbs share it") {
  CHECK(claim_lines("Le maire, furieux, a dit que la rue fermerait.") == Lines{"Le maire | a dit | la rue fermerait"});
  CHECK(claim_lines("Le fils du maire a dit que la rue fermerait.") ==
        Lines{"Le fils du maire | a dit | la rue fermerait"});
  CHECK(claim_lines("Paul est venu et a dit qu’il restait.") == Lines{"Paul | a dit | il restait"});
  CHECK(claim_lines("Interrogé par la radio, Paul a dit qu’il restait.") == Lines{"Paul | a dit | il restait"});
}
