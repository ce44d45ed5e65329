// Dialogue dashes and interviews.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("a turn is the words without the narrator's") {
  CHECK(claim_lines("— Tu viens ? demanda Paul.\n— Pas ce soir, répondit-elle.") ==
        Lines{"Paul | demanda | Tu viens ?", "elle | répondit | Pas ce soir"});
  CHECK(claim_lines("— Tu mens, répliqua Julien d’une voix sourde, et tu le sais.") ==
        Lines{"Julien | répliqua | Tu mens, / et tu le sais"});
  CHECK(claim_lines("— Demain ! m’écriai-je dans mon délire.") == Lines{"je | m’écriai | Demain !"});
}

TEST_CASE("a sentence behind an incise is speech or narration by its tense and person") {
  CHECK(claim_lines("— Oui, fit le notaire. Votre oncle ne possédait rien d’autre.") ==
        Lines{"le notaire | fit | Oui, / Votre oncle ne possédait rien d’autre"});
  CHECK(claim_lines("— Je pars demain, annonça-t-il. Personne ne répondit.") == Lines{"il | annonça | Je pars demain"});
}

TEST_CASE("a turn without a cue names nobody") {
  CHECK(claim_lines("— Tu viens ?\n— Non.") == Lines{"- | - | Tu viens ?", "- | - | Non"});
}

TEST_CASE("a paragraph of one short sentence tells who is about to speak") {
  CHECK(claim_lines("Louisa pleurait plus fort.\n– Ne me grondez pas !") == Lines{"Louisa | - | Ne me grondez pas !"});
  CHECK(claim_lines("Je lui tendis la main.\n– Ne me grondez pas !") == Lines{"- | - | Ne me grondez pas !"});
}

TEST_CASE("a colon before a turn introduces it") {
  CHECK(claim_lines("Elle se retourna et dit :\n– Donnez-le-moi.") == Lines{"Elle | dit | Donnez-le-moi"});
}

TEST_CASE("a list with dashes is no dialogue") {
  CHECK(claim_lines("Sont fermés :\n- le musée ;\n- la piscine ;\n- le stade.").empty());
}

TEST_CASE("the turns of an interview belong to their labels, initials too") {
  CHECK(claim_lines("Le Phare : Quand ouvrira le musée ?\nClaire Dumont : Au printemps.\nLe Phare : Et le parc ?\nC. "
                    "D. : Plus tard.") == Lines{"Le Phare | - | Quand ouvrira le musée ?",
                                                "Claire Dumont | - | Au printemps", "Le Phare | - | Et le parc ?",
                                                "C. D. | - | Plus tard"});
  CHECK(claim_lines("Burkina Faso : Les écoles rouvrent.\nMali : Le fleuve monte.").empty());
}
