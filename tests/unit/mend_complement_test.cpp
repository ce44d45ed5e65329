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

TEST_CASE("a participle that may be a finite verb is one in a clause without another") {
  CHECK(claim_lines("La ministre craint que la grève dure.") == Lines{"La ministre | craint | la grève dure"});
  CHECK(claim_lines("Le maire craint désormais de perdre la halle.") == Lines{"Le maire | craint | perdre la halle"});
  CHECK(claim_lines("Le livre écrit en 1920 est perdu.").empty());
  CHECK(claim_lines("Un roman écrit par un berger.").empty());
}
