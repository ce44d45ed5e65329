// How a word of the text becomes a key of the full-form lexicon.
#include "lexicon/fold.hpp"

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

TEST_CASE("accents are composed, soft hyphens dropped, and capitals inside a word told") {
  CHECK(folded_form("E\u0301te\u0301") == "été");
  CHECK(folded_form("co\u00ADopérer") == "coopérer");
  CHECK(folded_form("ŁÓDŹ") == "łódź");
  CHECK(folded_form("3×2") == "3×2");
  CHECK(level_of("ÉTAT") == CaseLevel::all_capitals);
  CHECK(level_of("L'État") == CaseLevel::capitalised);
  CHECK(level_of("Saint-Denis") == CaseLevel::capitalised);
}

TEST_CASE("a form as long as a key may be is folded, a longer one is not, and none is empty") {
  CHECK(folded_form(std::string(FoldedForm::capacity, 'a')) == std::string(FoldedForm::capacity, 'a'));
  CHECK(folded_form(std::string(FoldedForm::capacity + 1, 'a')) == "too long");
  CHECK(folded_form(std::string(FoldedForm::capacity + 1, 'A')) == "too long");
  CHECK(folded_form("").empty());
}
