// Direct speech in quotation marks: cue behind, inside, in front; no cue; what is no claim.
#include "claim_lines.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("an inverted cue behind a quotation attributes it, past dates, places and inserts") {
  CHECK(claim_lines("« C’est une honte », s’est insurgé le sénateur.") ==
        Lines{"le sénateur | s’est insurgé | C’est une honte"});
  CHECK(claim_lines("« Je reste », a fait savoir vendredi soir, par voie de communiqué, la présidente.") ==
        Lines{"la présidente | a fait savoir | Je reste"});
  CHECK(claim_lines("« Les eaux montent », prévient, l’œil rivé sur l’horizon, le garde.") ==
        Lines{"le garde | prévient | Les eaux montent"});
  CHECK(claim_lines("« Tout va bien », a expliqué à l’AFP Marc Petit.") ==
        Lines{"Marc Petit | a expliqué | Tout va bien"});
  CHECK(claim_lines("« Non », répond-elle.") == Lines{"elle | répond | Non"});
}

TEST_CASE("a place or a document speaks for on") {
  CHECK(claim_lines("« Le lac a baissé », lit-on dans le rapport.") == Lines{"le rapport | lit | Le lac a baissé"});
  CHECK(claim_lines("« Il pleut », est-il écrit dans la lettre.") == Lines{"la lettre | écrit | Il pleut"});
}

TEST_CASE("an incise within a quotation leaves two fragments") {
  CHECK(claim_lines("« Le texte, a-t-il ajouté, sera voté en mai. »") ==
        Lines{"il | a-t-il ajouté | Le texte, / sera voté en mai"});
  CHECK(claim_lines("« Non, tranche la directrice, nous ne fermerons pas. Le personnel reste. »") ==
        Lines{"la directrice | tranche | Non, / nous ne fermerons pas. Le personnel reste"});
  CHECK(claim_lines("« La réforme – insiste le rapporteur – ne coûtera rien. »") ==
        Lines{"le rapporteur | insiste | La réforme / ne coûtera rien"});
}

TEST_CASE("quotations of one sentence with one cue are one claim") {
  CHECK(claim_lines("« Je viendrai », a dit Anna, « et je parlerai ».") ==
        Lines{"Anna | a dit | Je viendrai / et je parlerai"});
  CHECK(claim_lines("« Je viendrai », a dit Anna, avant d’ajouter : « Je parlerai ».") ==
        Lines{"Anna | a dit | Je viendrai", "Anna | ajouter | Je parlerai"});
}

TEST_CASE("what introduces a quotation is a verb, a noun, an adjective or a name") {
  CHECK(claim_lines("Le maire a déclaré mardi à la presse : « Nous rouvrirons l’école ».") ==
        Lines{"Le maire | a déclaré | Nous rouvrirons l’école"});
  CHECK(claim_lines("Le syndicat s’emporte, accusant : « On recule ».") == Lines{"Le syndicat | accusant | On recule"});
  CHECK(claim_lines("Et la cheffe de conclure : « Un bon pain attend ».") ==
        Lines{"la cheffe | conclure | Un bon pain attend"});
  CHECK(claim_lines("Réponse du ministre : « Rien n’est tranché ».") ==
        Lines{"ministre | Réponse | Rien n’est tranché"});
  CHECK(claim_lines("Le syndicat est clair : « Pas de reprise ».") ==
        Lines{"Le syndicat | est clair | Pas de reprise"});
  CHECK(claim_lines("Grève des bus, le préfet : « Le service reprendra lundi »") ==
        Lines{"le préfet | - | Le service reprendra lundi"});
  CHECK(claim_lines("Selon le syndicat, « la sécurité n’est plus garantie ».") ==
        Lines{"le syndicat | Selon | la sécurité n’est plus garantie"});
}

TEST_CASE("a main verb of saying goes before its manner") {
  CHECK(claim_lines("Elle répète en souriant : « Je reviendrai ».") == Lines{"Elle | répète | Je reviendrai"});
}

TEST_CASE("the subject of a coordinated verb speaks, not the object before it") {
  CHECK(claim_lines("Elle me tendit un miroir et me dit : « Regarde-toi ».") == Lines{"Elle | me dit | Regarde-toi"});
}

TEST_CASE("a quotation without a cue takes its speaker from the words around") {
  CHECK(claim_lines("Le préfet ne décolère pas. « C’est inadmissible. »") ==
        Lines{"Le préfet | - | C’est inadmissible"});
  CHECK(claim_lines("« On ne m’a rien dit. » Le chauffeur hausse les épaules.") ==
        Lines{"Le chauffeur | - | On ne m’a rien dit"});
  CHECK(claim_lines("La directrice insiste. « Rien n’est joué. »") ==
        Lines{"La directrice | insiste | Rien n’est joué"});
  CHECK(claim_lines("« C’est fini », dit Paul. « Je rentre. »") ==
        Lines{"Paul | dit | C’est fini", "Paul | - | Je rentre"});
}

TEST_CASE("a sentence may look back at a quotation, a signature stand under it") {
  CHECK(claim_lines("« La paix est possible ». Voilà ce qu’a déclaré la médiatrice.") ==
        Lines{"la médiatrice | a déclaré | La paix est possible"});
  CHECK(claim_lines("« Une rue qui dort, c’est triste. »\n— Anna Roy, maire de Lens") ==
        Lines{"Anna Roy, maire de Lens | - | Une rue qui dort, c’est triste"});
}

TEST_CASE("a quotation in a quotation is a claim of its own when it has a cue") {
  CHECK(claim_lines("« Mon père me disait : “Va-t’en” », raconte Luc.") ==
        Lines{"Luc | raconte | Mon père me disait : “Va-t’en”", "Mon père | me disait | Va-t’en"});
}

TEST_CASE("layout marks a quotation, too") {
  CHECK(claim_lines("Le directeur déclare :\n\nJe ne peux plus garantir la sécurité.\n\nIl pleut.") ==
        Lines{"Le directeur | déclare | Je ne peux plus garantir la sécurité"});
}

TEST_CASE("an editor's note is cut out and words in brackets mark the statement as edited") {
  CHECK(claim_lines("« Ils (les acheteurs, NDLR) ont menti », dit Luc.") == Lines{"Luc | dit | Ils / ont menti"});
  const Extractor extractor;
  const Document d = extractor.extract("« Le départ de [son] frère m’a surpris », dit Luc.");
  REQUIRE(d.claims.size() == 1);
  CHECK(d.claims[0].statement->edited);
}

TEST_CASE("names, titles and borrowed words in quotation marks are no claims") {
  for (const char* text :
       {"Le film « Les Choses de la vie » passe ce soir.", "Surnommé « le Tigre », l’entraîneur est parti.",
        "La loi dite « anti-casseurs » a été votée.", "Il a lu « Germinal » en prison.",
        "Le groupe \"Les Ogres\" chante samedi."}) {
    CAPTURE(text);
    CHECK(claim_lines(text).empty());
  }
}

TEST_CASE("a cue and a colon introduce a statement without marks") {
  CHECK(claim_lines("La préfète est catégorique : la route restera fermée.", Form::indirect) ==
        Lines{"La préfète | est catégorique | la route restera fermée"});
  CHECK(claim_lines("Burkina Faso : les écoles rouvrent.", Form::indirect).empty());
}
