// The entity table: names, metonyms, demonyms, and what it refuses.
#include "lexicon/entity_table.hpp"
#include "lexicon/embedded_data.hpp"
#include "lexicon/name_key.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

EntityTable bundled() {
  EntityTable table;
  table.add(embedded_data("entities.tsv"), "entities.tsv");
  return table;
}

std::string refusal(std::string_view tsv) {
  EntityTable table;
  try {
    table.add(tsv, "f.tsv");
  } catch (const LexiconError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a name key has no case, accents, hyphens or curly apostrophes") {
  CHECK(name_key("Élysée") == "elysee");
  CHECK(name_key("Maison-Blanche") == "maison blanche");
  CHECK(name_key("Quai d’Orsay") == "quai d'orsay");
  CHECK(name_key("S.N.C.F.") == "sncf");
  CHECK(name_key("Cœur") == "coeur");
  CHECK(name_key("") == "");
}

TEST_CASE("the bundled table knows countries by name, capital, metonym and demonym") {
  const EntityTable table = bundled();
  REQUIRE(table.find("Russie").entry != nullptr);
  CHECK(table.find("Russie").entry->wikidata == "Q159");
  CHECK(table.find("Moscou").entry == table.find("Russie").entry);
  CHECK(table.find("Moscou").sense == NameSense::metonym);
  CHECK(table.find("États-Unis").entry->english == "United States");
  CHECK(table.find("Etats-Unis").entry == table.find("Washington").entry);
  CHECK(table.find_demonym("américaines") == table.find("États-Unis").entry);
  CHECK(table.find_demonym("botswanais") == table.find("Botswana").entry);
  CHECK(table.find("Bercy").entry->part_of == table.find("France").entry);
  CHECK(table.find("Francfort").entry == table.find("BCE").entry);
  CHECK(table.find("EI").entry->wikidata == "Q2429253");
  CHECK(table.find("Atlantide").entry == nullptr);
}

TEST_CASE("a short acronym needs its capitals, a name its first") {
  const EntityTable table = bundled();
  CHECK(table.find("FO").entry != nullptr);
  CHECK(table.find("fo").entry == nullptr);
  CHECK(table.find("Fo").entry == nullptr);
  CHECK(table.find("Otan").entry == table.find("OTAN").entry);
  CHECK(table.find("orange").entry == nullptr);
}

TEST_CASE("a malformed entity line is refused with its place and reason") {
  CHECK(refusal("# c\nA\tplace\n") == "f.tsv:2: 2 columns, want 7");
  CHECK(refusal("A\tplanet\t\t\tm sg\t\t\n") == "f.tsv:1: unknown kind 'planet'");
  CHECK(refusal("A\tplace\tX1\t\tm sg\t\t\n") == "f.tsv:1: 'X1' is no Wikidata id");
  CHECK(refusal("A\tplace\t\t\tx\t\t\n") == "f.tsv:1: unknown gender 'x'");
  CHECK(refusal("A\tplace\t\t\tm sg\tB\t\n") == "f.tsv:1: 'B' is in no line");
  CHECK(refusal("A\tplace\t\t\tm sg\t\tb:c\n") == "f.tsv:1: unknown kind of alias 'b'");
  CHECK(refusal("\tplace\t\t\tm sg\t\t\n") == "f.tsv:1: no name");
  CHECK(refusal("A\xff\tplace\t\t\tm sg\t\t\n") == "f.tsv:1: not valid UTF-8");
  CHECK(refusal("A\tplace\t\t\tm sg\t\t\n") == "");
}

TEST_CASE("a user's file adds to the table and may give an entity of it more names") {
  EntityTable table = bundled();
  table.add("Valdrin\torganization\t\t\tm sg\tFrance\tmetonym:Longuyères\n", "mine.tsv");
  CHECK(table.find("Longuyères").entry->name == "Valdrin");
  CHECK(table.find("Moscou").entry->name == "Russie");
}
