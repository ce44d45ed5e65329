// Quotations that the layout marks.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a colon at the end of a paragraph introduces the next one") {
  CHECK(claim_lines("Le directeur écrit :\n\nJe ne signerai pas ce texte.\n\nIl neige.") ==
        Lines{"Le directeur | écrit | Je ne signerai pas ce texte"});
}

TEST_CASE("a list behind a colon is no quotation") {
  CHECK(claim_lines("Le maire a annoncé :\n\n- un parc ;\n- un stade ;\n- une école.").empty());
}
