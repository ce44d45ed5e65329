// Quotations without a cue of their own.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a quotation inherits the speaker of the words around it") {
  CHECK(claim_lines("« Je reste », dit Anna. « Je n’ai pas peur. »") ==
        Lines{"Anna | dit | Je reste", "Anna | - | Je n’ai pas peur"});
  CHECK(claim_lines("Le préfet fulmine. « C’est inadmissible. »") == Lines{"Le préfet | fulmine | C’est inadmissible"});
}

TEST_CASE("a title inherits nothing") {
  CHECK(claim_lines("Le préfet lit. « Le Rouge et le Noir » est un roman.").empty());
}
