// What introduces a quotation from in front.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a cue, a participle or a name and a colon introduce a quotation") {
  CHECK(claim_lines("Le maire a déclaré : « Rien n’est joué. »") == Lines{"Le maire | a déclaré | Rien n’est joué"});
  CHECK(claim_lines("Le syndicat s’emporte, accusant : « On recule. »") == Lines{"Le syndicat | accusant | On recule"});
  CHECK(claim_lines("Paul Martin : « Rien n’est joué. »") == Lines{"Paul Martin | - | Rien n’est joué"});
}

TEST_CASE("a name of something introduces none") { CHECK(claim_lines("Le film s’appelle « La Haine ».").empty()); }
