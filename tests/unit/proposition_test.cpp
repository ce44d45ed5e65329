// Who does what: subject, predicate, object, their key and gloss.
#include "lexicon/pair_table.hpp"
#include "lexicon/wider_noun.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

// The key and the gloss of the first claim's proposition: "key / gloss"; empty when there is none.
std::string proposition(std::string_view text) {
  static const Extractor extractor;
  for (const Claim& claim : extractor.extract(text).claims) {
    if (!claim.statement || !claim.statement->proposition) return "";
    return claim.statement->proposition->key + " / " + claim.statement->proposition->gloss;
  }
  return "";
}

}  // namespace

TEST_CASE("who is accused is the subject of the infinitive") {
  CHECK(proposition("Moscou accuse les États-Unis de soutenir l'État islamique.") ==
        "Q30|soutenir|Q2429253 / United States | support | Islamic State");
  CHECK(proposition("Moscou accuse Washington de soutenir le terrorisme de l'État islamique.") ==
        "Q30|soutenir|Q2429253 / United States | support | Islamic State");
}

TEST_CASE("who promises is the subject of the infinitive") {
  CHECK(proposition("Oslo promet de soutenir Kiev.") == "Q20|soutenir|Q212 / Norway | support | Ukraine");
}

TEST_CASE("a clause gives its subject and object, a negated one says so") {
  CHECK(proposition("La ministre a dit que la Russie a attaqué l'Ukraine.") ==
        "Q159|attaquer|Q212 / Russia | attack | Ukraine");
  CHECK(proposition("La ministre a dit que la Russie n'a pas attaqué l'Ukraine.") ==
        "Q159|non-attaquer|Q212 / Russia | not attack | Ukraine");
}

TEST_CASE("a passive is turned, and without an agent nobody acts") {
  CHECK(proposition("La ministre a dit que l'Ukraine a été attaquée par la Russie.") ==
        "Q159|attaquer|Q212 / Russia | attack | Ukraine");
  CHECK(proposition("La ministre a dit que l'Ukraine a été attaquée.") == "");
}

TEST_CASE("a noun of action is a predicate") {
  CHECK(proposition("La ministre dénonce le soutien de la Russie à la Syrie.") ==
        "Q159|soutenir|Q858 / Russia | support | Syria");
}

TEST_CASE("a verb that the table lacks has a key and no gloss") {
  const std::string found = proposition("La ministre a dit que la Russie amadoue l'Ukraine.");
  CHECK(found == "Q159|amadouer|Q212 / ");
}

TEST_CASE("nothing is told where no clause is clear") { CHECK(proposition("La ministre a dit que c'est faux.") == ""); }

TEST_CASE("the subject is the main clause's own, not what stands last before the verb") {
  CHECK(proposition("La ministre a dit que les soldats qui gardent le pont ont arrêté Jean Sol.") ==
        "les soldats|arrêter|jean sol / ");
  CHECK(proposition("La ministre a dit que bien que la Syrie ait quitté la table, la Russie a aidé l'Ukraine.") ==
        "Q159|aider|Q212 / Russia | help | Ukraine");
  CHECK(proposition("La ministre a dit que la présence de soldats « menace la ville ».") ==
        "la presence de soldats|menacer|ville / ");
}

TEST_CASE("what may, should or is refused to be done is not told as done") {
  for (const char* verb :
       {"peut attaquer", "veut attaquer", "refuse d'attaquer", "a tenté d'attaquer", "devrait attaquer"})
    CHECK(proposition("La ministre a dit que la Russie " + std::string(verb) + " l'Ukraine.") == "");
  CHECK(proposition("La ministre a dit que la Russie va attaquer l'Ukraine.") ==
        "Q159|attaquer|Q212 / Russia | attack | Ukraine");
  CHECK(proposition("La ministre a dit que la Russie attaquera l'Ukraine si l'hiver est doux.") == "");
}

TEST_CASE("only a whole negation negates") {
  CHECK(proposition("La ministre a dit que la Russie n'a pas seulement attaqué l'Ukraine.") == "");
  CHECK(proposition("La ministre a dit que la Russie n'a attaqué que l'Ukraine.") == "");
  CHECK(proposition("La ministre a dit qu'aucun soldat n'a quitté l'Ukraine.") == "");
  CHECK(proposition("La ministre a dit que la Russie n'a pas commis de crime.") == "Q159|non-commettre|crime / ");
}

TEST_CASE("an infinitive has the speaker for its subject only as the complement of the cue") {
  CHECK(proposition("Avoir quitté la Syrie, comme l'a dit Jean Sol, était une erreur.") == "");
  CHECK(proposition("Selon Le Monde, il a quitté la Syrie.") == "");
}

TEST_CASE("an object is what the verb acts on") {
  CHECK(proposition("La ministre a dit que la Russie manifestera samedi.") == "");
  CHECK(proposition("La ministre a dit que la Russie portera plainte.") == "");
  CHECK(proposition("La ministre a dit que la Russie empêche l'Ukraine de vendre du blé.") == "");
  CHECK(proposition("La ministre a dit que la Russie a quitté samedi la Syrie.") ==
        "Q159|quitter|Q858 / Russia | leave | Syria");
  CHECK(proposition("Microsoft annonce avoir publié une mise à jour.") == "Q2283|publier|une mise a jour / ");
}

TEST_CASE("a name inside a noun phrase does not stand for the thing") {
  CHECK(proposition("La ministre a dit que la chaleur au Japon menace la récolte.") ==
        "la chaleur au japon|menacer|la recolte / ");
  CHECK(proposition("Jean Sol dit soutenir une France plus solidaire.") ==
        "jean sol|soutenir|une france plus solidaire / ");
  CHECK(proposition("Jean Sol dit avoir quitté Moscou.") == "jean sol|quitter|moscou / ");
  CHECK(proposition("Jean Sol dit soutenir Moscou.") == "jean sol|soutenir|Q159 / Jean Sol | support | Russia");
}

TEST_CASE("a pronoun counts only when it is known whose it is") {
  CHECK(proposition("« Nous avons quitté la Syrie », a déclaré Jean Sol.") == "");
  CHECK(proposition("« J'ai quitté la Syrie », a déclaré Jean Sol.") ==
        "jean sol|quitter|Q858 / Jean Sol | leave | Syria");
  CHECK(proposition("« Nous avons quitté la Syrie », a déclaré Microsoft.") ==
        "Q2283|quitter|Q858 / Microsoft | leave | Syria");
  CHECK(proposition("« Elle a quitté la Syrie », a déclaré Jean Sol.") == "");
}

TEST_CASE("who is known by a pronoun only, or as the last one of nobody, gives no triple") {
  CHECK(proposition("On dit avoir quitté la Syrie.") == "");
  CHECK(proposition("Jean Sol a dit que parmi elles figure un élu.") == "");
  CHECK(proposition("Ce dernier a dit avoir quitté la Syrie.") == "");
  CHECK(proposition("Le procureur a quitté la salle. Il aurait quitté la Syrie.") == "");
  CHECK(proposition("Jean Sol a dit que le conte de Hans Christian Andersen inspire la ville.") ==
        "le conte de hans christian andersen|inspirer|ville / ");
}

TEST_CASE("who threatens or promises somebody acts; what is forbidden or proposed names nobody") {
  CHECK(proposition("La Russie menace l'Ukraine d'attaquer la Syrie.") ==
        "Q159|attaquer|Q858 / Russia | attack | Syria");
  CHECK(proposition("La Russie a proposé d'attaquer la Syrie.") == "");
  CHECK(proposition("« Attaquer la Syrie, c'est une faute », a dit Jean Sol.") == "");
}

TEST_CASE("two-column tables refuse lines of another form") {
  PairTable table;
  table.add("# c\nsoutenir\tsupport\n", "t");
  CHECK(table.find("soutenir") == "support");
  CHECK(table.find("nager").empty());
  CHECK_THROWS_AS(table.add("seul\n", "t"), LexiconError);
}

TEST_CASE("a wider noun covers narrower ones of either gender and by ending") {
  WiderNouns nouns;
  nouns.add("élu\tsénateur;maire\nscientifique\t-logue\n", "w");
  CHECK(nouns.covers("élue", "sénatrice"));
  CHECK(nouns.covers("élu", "maire"));
  CHECK(nouns.covers("scientifique", "climatologue"));
  CHECK_FALSE(nouns.covers("maire", "élu"));
  CHECK_FALSE(nouns.covers("scientifique", "maire"));
  CHECK_THROWS_AS(nouns.add("seul\n", "w"), LexiconError);
}
