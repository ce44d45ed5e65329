// Verbs of speech read by the complement behind them.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("before a conjunction a word that may be an adjective or a noun is the verb that its clause lacks") {
  CHECK(claim_lines("L’agence précise que la sonde tournait.") == Lines{"L’agence | précise | la sonde tournait"});
  CHECK(claim_lines("Le quotidien avance que le roi part.") == Lines{"Le quotidien | avance | le roi part"});
  CHECK(claim_lines("Le petit conte que ma mère lisait est perdu.").empty());
}

TEST_CASE("before an infinitive, too") {
  CHECK(claim_lines("La plaignante dit avoir crié.") == Lines{"La plaignante | dit | avoir crié"});
}
