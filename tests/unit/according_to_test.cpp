// selon, d’après, pour, aux yeux de, de source …
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a preposition of attribution gives the clause to its complement") {
  CHECK(claim_lines("Selon la préfecture, le pont rouvrira lundi.") ==
        Lines{"la préfecture | Selon | le pont rouvrira lundi"});
  CHECK(claim_lines("Le pont rouvrira lundi, d’après la mairie.") ==
        Lines{"la mairie | d’après | Le pont rouvrira lundi"});
  CHECK(claim_lines("Le pont, selon la mairie, rouvrira lundi.") ==
        Lines{"la mairie | selon | Le pont / rouvrira lundi"});
  CHECK(claim_lines("Pour le sénateur, la loi est inutile.") == Lines{"le sénateur | Pour | la loi est inutile"});
  CHECK(claim_lines("Aux yeux du syndicat, la réforme est injuste.") ==
        Lines{"syndicat | Aux yeux du | la réforme est injuste"});
  CHECK(claim_lines("De source policière, on ne compte aucun blessé.") ==
        Lines{"policière | De source | on ne compte aucun blessé"});
}

TEST_CASE("a measure, a purpose or a variation is no attribution") {
  CHECK(claim_lines("Les tarifs varient selon la saison.").empty());
  CHECK(claim_lines("Pour le repas, il faut réserver.").empty());
  CHECK(claim_lines("Le film est tourné d’après nature.").empty());
}
