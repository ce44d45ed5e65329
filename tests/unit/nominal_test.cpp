// Nouns and adjectives as cues.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a noun of speech has a statement and a speaker") {
  CHECK(claim_lines("L’affirmation du ministre selon laquelle la dette baisse est fausse.") ==
        Lines{"ministre | L’affirmation | la dette baisse"});
  CHECK(claim_lines("Sa promesse de baisser les impôts est oubliée.") == Lines{"Sa | promesse | baisser les impôts"});
}

TEST_CASE("an adjective of conviction behind être") {
  CHECK(claim_lines("La ministre est convaincue que la dette baissera.") ==
        Lines{"La ministre | est convaincue | la dette baissera"});
}

TEST_CASE("a noun of fact is no cue") { CHECK(claim_lines("Le fait que la dette baisse est connu.").empty()); }
