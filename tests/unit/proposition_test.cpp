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
