// The words and expressions that dates are made of.
#include "lexicon/date_lexicon.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

std::string refusal_of_expression(const std::string& line) {
  try {
    const DateLexicon lexicon("unit\tjours\tday\nmonth\tmars\t3\n", line + "\n");
  } catch (const LexiconError& error) {
    return error.what();
  }
  return "(accepted)";
}

}  // namespace

TEST_CASE("a word has its class and value, with or without a capital") {
  const DateLexicon lexicon(
      "weekday\tlundi\t1\nholiday\tToussaint\t11-01\nholiday\tPâques\teaster+0\nlimit\tdepuis\tsince\n"
      "number\tquatre\t4\nnumber\tcent\t100\n",
      "");
  REQUIRE(lexicon.find("lundi"));
  CHECK(lexicon.find("lundi")->classes == bit(DateClass::weekday));
  CHECK(lexicon.find("lundi")->value == 1);
  CHECK(lexicon.find("lundi")->trigger);
  CHECK(lexicon.find("toussaint")->classes == 0);
  CHECK(lexicon.find("toussaint")->capital_classes == bit(DateClass::holiday));
  CHECK(lexicon.find("toussaint")->value == 1101);
  CHECK(lexicon.find("pâques")->value == easter_base);
  CHECK(lexicon.find("depuis")->limit == DateLimit::since);
  CHECK((lexicon.find("quatre")->classes & bit(DateClass::day)) != 0);
  CHECK((lexicon.find("cent")->classes & bit(DateClass::day)) == 0);
  CHECK_FALSE(lexicon.find("quatre")->trigger);
  CHECK(lexicon.find("mardi") == nullptr);
  CHECK(lexicon.find("") == nullptr);
}

TEST_CASE("a form of a text is found whatever its case, and a glance never turns a word of the lexicon away") {
  const DateLexicon lexicon;
  std::string buffer;
  CHECK(lexicon.find_form("LUNDI", true, buffer) == lexicon.find("lundi"));
  CHECK(lexicon.find_form("Aujourd’hui", false, buffer) == lexicon.find("aujourd'hui"));
  CHECK(lexicon.find_form("DÉCEMBRE", false, buffer) == lexicon.find("décembre"));
  CHECK(lexicon.find_form("", true, buffer) == nullptr);
  CHECK(lexicon.glance("Lundi", true) == DateLexicon::Glance::trigger);
  CHECK(lexicon.glance("ordinateurs", true) == DateLexicon::Glance::other);
}

TEST_CASE("expressions are found by the words and classes that they can begin with") {
  const DateLexicon lexicon("unit\tjours\tday\nweekday\tlundi\t1\n",
                            "ce? <weekday> prochain\tweekday 1\n(dans) <unit> suivants\tmove n unit previous\n");
  REQUIRE(lexicon.starting_with(DateClass::weekday).size() == 1);
  CHECK(lexicon.starting_with(lexicon.find("ce")->literal) == lexicon.starting_with(DateClass::weekday));
  CHECK(lexicon.starting_with(lexicon.find("prochain")->literal).empty());
  CHECK(lexicon.starting_with(no_literal).empty());
  const DateExpression& second = lexicon.expression(1);
  CHECK(second.before.size() == 1);
  CHECK(second.elements.size() == 2);
  CHECK(second.least == 2);
  CHECK(second.needed == bit(DateClass::unit));
  CHECK(second.operation == DateOperation::move);
  CHECK(second.count == bound_count);
  CHECK(second.argument == bound_unit);
  CHECK(second.anchor == DateAnchor::previous);
  CHECK(lexicon.expression(0).least == 2);
}

TEST_CASE("an expression that makes no sense is refused with its line") {
  CHECK(refusal_of_expression("le <month>\tdate") == "(accepted)");
  CHECK(refusal_of_expression("le <month>") == "date_expressions.tsv:1: a line has an expression and an operation");
  CHECK(refusal_of_expression("le <mois>\tdate") == "date_expressions.tsv:1: unknown word: mois");
  CHECK(refusal_of_expression("le  <month>\tdate") == "date_expressions.tsv:1: two spaces");
  CHECK(refusal_of_expression("le|\tdate") == "date_expressions.tsv:1: no word beside |");
  CHECK(refusal_of_expression("le <month>\tjump") == "date_expressions.tsv:1: unknown word: jump");
  CHECK(refusal_of_expression("le <number>\tdate") == "date_expressions.tsv:1: the expression has no telling word");
  CHECK(refusal_of_expression("<unit>\tmove x day") == "date_expressions.tsv:1: no number: x");
  CHECK(refusal_of_expression("<month>|mois\tdate") == "date_expressions.tsv:1: a class and words in one place");
  std::string many = "<month>";
  for (std::size_t i = 0; i < longest_date; ++i) many += " <month>";
  CHECK(refusal_of_expression(many + "\tdate") == "date_expressions.tsv:1: too long an expression");
  CHECK_THROWS_AS(DateLexicon("holiday\tNoël\t25\n", ""), LexiconError);
  CHECK_THROWS_AS(DateLexicon("weekday\tlundi\n", ""), LexiconError);
}
