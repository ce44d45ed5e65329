// Keys: how words and names of a text are looked up.
#include "lexicon/fold.hpp"
#include "lexicon/name_key.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

std::string folded_form(std::string_view form, Ligatures ligatures = Ligatures::keep) {
  FoldedForm out;
  return fold_form(form, ligatures, out) ? std::string(out.view()) : "too long";
}

CaseLevel level_of(std::string_view form) {
  FoldedForm out;
  fold_form(form, Ligatures::keep, out);
  return out.level;
}

}  // namespace

TEST_CASE("a form is folded to lower case with straight apostrophes and plain hyphens") {
  CHECK(folded_form("Aujourd’hui") == "aujourd'hui");
  CHECK(folded_form("ÉTAT") == "état");
  CHECK(folded_form("peut‑être") == "peut-être");
  CHECK(folded_form("Œuvre") == "œuvre");
  CHECK(folded_form("Œuvre", Ligatures::split) == "oeuvre");
  CHECK(folded_form(std::string(100, 'a')) == "too long");
}

TEST_CASE("how a form was capitalised is kept") {
  CHECK(level_of("paris") == CaseLevel::lower);
  CHECK(level_of("Paris") == CaseLevel::capitalised);
  CHECK(level_of("PARIS") == CaseLevel::all_capitals);
  CHECK(level_of("iPhone") == CaseLevel::all_capitals);
}

TEST_CASE("a name's key has no case, accents, full stops or variants of space") {
  CHECK(name_key("Élysée") == "elysee");
  CHECK(name_key("Maison-Blanche") == "maison blanche");
  CHECK(name_key("S.N.C.F.") == "sncf");
  CHECK(name_key(" Sacré-Cœur ") == "sacre coeur");
  CHECK(name_key("Côte d’Ivoire") == "cote d'ivoire");
  CHECK(name_key("").empty());
}

TEST_CASE("a key to look up with is the name's key, however long") {
  for (const std::string& name : {std::string("Maison-Blanche"), std::string("Éß œ’"), std::string(200, 'A')})
    CHECK(NameKey(name).view() == name_key(name));
  CHECK(NameKey("").view().empty());
}
