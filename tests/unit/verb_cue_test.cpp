// A verb group as a cue.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("compound tenses, reflexives and verb phrases are one cue") {
  CHECK(claim_lines("Le maire a fait savoir que la rue fermerait.") ==
        Lines{"Le maire | a fait savoir | la rue fermerait"});
  CHECK(claim_lines("Le maire vient d’annoncer que la rue fermera.") ==
        Lines{"Le maire | vient d’annoncer | la rue fermera"});
  CHECK(claim_lines("Le maire n’a pas confirmé que la rue fermerait.") ==
        Lines{"Le maire | n’a pas confirmé | la rue fermerait"});
}

TEST_CASE("every verb that begins a locution of the lexicon is looked up with the words behind it") {
  CHECK(claim_lines("Le maire émet l’hypothèse que la digue a cédé.") ==
        Lines{"Le maire | émet l’hypothèse | la digue a cédé"});
  CHECK(claim_lines("La mairie exprime la crainte que la digue cède.") ==
        Lines{"La mairie | exprime la crainte | la digue cède"});
}
