// The cue lexicon.
#include "lexicon/cue.hpp"

#include "lexicon/embedded_data.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace selon;

namespace {

CueLexicon built_in() {
  CueLexicon cues;
  cues.add(embedded_data("cues.tsv"), "cues.tsv");
  return cues;
}

std::string reason(std::string_view tsv) {
  CueLexicon cues;
  try {
    cues.add(tsv, "mine.tsv");
  } catch (const LexiconError& error) {
    return error.what();
  }
  return "(accepted)";
}

}  // namespace

TEST_CASE("the built-in cues are found by lemma and part of speech") {
  const CueLexicon cues = built_in();
  CHECK(cues.size() > 600);
  const CueEntry* declare = cues.find("déclarer", CuePos::verb);
  REQUIRE(declare != nullptr);
  CHECK(declare->strength == CueStrength::strong);
  CHECK(declare->takes(takes_que));
  CHECK(declare->takes(takes_quote));
  CHECK_FALSE(declare->takes(takes_np));
  CHECK(cues.find("déclarer", CuePos::noun) == nullptr);
  CHECK(cues.find("savoir", CuePos::verb) == nullptr);
  CHECK(cues.find("démentir", CuePos::verb)->modality == Modality::denied);
  CHECK(cues.find("rumeur", CuePos::noun) != nullptr);
  CHECK(cues.find("convaincu", CuePos::adjective) != nullptr);
  CHECK(cues.find("selon", CuePos::preposition) != nullptr);
  CHECK(cues.find("plaider", CuePos::verb)->preposition == "pour");
}

TEST_CASE("a pronominal verb is apart from the bare one") {
  const CueLexicon cues = built_in();
  CHECK(cues.find("insurger", CuePos::verb) == nullptr);
  REQUIRE(cues.find("insurger", CuePos::verb, true) != nullptr);
  CHECK(cues.find("insurger", CuePos::verb, true)->lemma == "s'insurger");
  CHECK(cues.find("dire", CuePos::verb, true)->takes(takes_self));
  CHECK_FALSE(cues.find("dire", CuePos::verb, false)->takes(takes_self));
}

TEST_CASE("locutions are found by their words and listed longest first") {
  const CueLexicon cues = built_in();
  CHECK(cues.find("faire savoir", CuePos::locution) != nullptr);
  CHECK(cues.find("mettre en garde", CuePos::locution) != nullptr);
  CHECK(cues.find("tirer la sonnette d' alarme", CuePos::locution) != nullptr);
  CHECK(cues.find("faire l' écho", CuePos::locution) != nullptr);
  CHECK(cues.find("d' après", CuePos::preposition) != nullptr);
  CHECK(cues.find("si l'on en croit", CuePos::locution) != nullptr);
  CHECK(cues.find("aux yeux de", CuePos::locution) == cues.find("aux yeux de", CuePos::preposition));
  const auto& locutions = cues.locutions();
  CHECK(std::ranges::is_sorted(locutions, std::greater<>(), [](const CueEntry* e) { return e->lemma.size(); }));
}

TEST_CASE("a user's file adds entries and replaces built-in ones") {
  CueLexicon cues = built_in();
  const std::size_t before = cues.size();
  cues.add(
      "# "
      "mine\r\npostillonner\tverb\tque\tstrong\tassert\tasserted\t-\r\nblablater\tverb\tque,"
      "quote\tweak\tassert\tasserted\t-\r\n",
      "mine.tsv");
  CHECK(cues.size() == before + 1);
  CHECK(cues.find("postillonner", CuePos::verb)->strength == CueStrength::strong);
  CHECK(cues.find("blablater", CuePos::verb)->takes(takes_quote));
  CHECK(cues.contains("blablater"));
  CHECK_FALSE(cues.contains("blablatera"));
}

TEST_CASE("a malformed line is refused with its place") {
  CHECK(reason("dire\tverb\tque\tstrong\tassert\tasserted\t-\n") == "(accepted)");
  CHECK(reason("") == "(accepted)");
  CHECK(reason("# c\n\ndire\tverb\n").starts_with("mine.tsv:3: seven columns"));
  CHECK(reason("dire\tverb\tque\tstrong\tassert\tasserted\t-\tx\n") == "mine.tsv:1: more than seven columns");
  CHECK(reason("dire\tverbe\tque\tstrong\tassert\tasserted\t-\n") == "mine.tsv:1: unknown part of speech \"verbe\"");
  CHECK(reason("dire\tverb\tquoi\tstrong\tassert\tasserted\t-\n") == "mine.tsv:1: unknown complement \"quoi\"");
  CHECK(reason("dire\tverb\tque,que\tstrong\tassert\tasserted\t-\n") == "mine.tsv:1: complement named twice \"que\"");
  CHECK(reason("dire\tverb\tque\tsure\tassert\tasserted\t-\n") == "mine.tsv:1: unknown strength \"sure\"");
  CHECK(reason("dire\tverb\tque\tstrong\tsay\tasserted\t-\n") == "mine.tsv:1: unknown act \"say\"");
  CHECK(reason("dire\tverb\tque\tstrong\tassert\tfact\t-\n") == "mine.tsv:1: unknown modality \"fact\"");
  CHECK(reason("dire\tverb\tque\tstrong\tassert\tasserted\t\n") == "mine.tsv:1: empty preposition: write -");
  CHECK(reason("plaider\tverb\tprep_np\tstrong\tassert\tasserted\t-\n") == "mine.tsv:1: prep_np wants a preposition");
  CHECK(reason("dire\tverb\tque\tstrong\tassert\tasserted\tpour\n") ==
        "mine.tsv:1: a preposition without prep_np, attribute or quote");
  CHECK(reason(" dire\tverb\tque\tstrong\tassert\tasserted\t-\n") ==
        "mine.tsv:1: empty lemma or stray space in \" dire\"");
  CHECK(reason("s'\tverb\tque\tstrong\tassert\tasserted\t-\n") == "mine.tsv:1: a pronoun is no lemma \"s'\"");
  CHECK(reason("faire dire\tverb\tque\tstrong\tassert\tasserted\t-\n") ==
        "mine.tsv:1: a verb of several words is a locution \"faire dire\"");
  const std::string line = "dire\tverb\tque\tstrong\tassert\tasserted\t-\n";
  CHECK(reason(line + line) == "mine.tsv:2: \"dire\" stands in this file twice");
}

TEST_CASE("entries of several words are followed word by word") {
  const CueLexicon cues = built_in();
  const Locutions& locutions = cues.word_by_word();
  const auto aux = locutions.next(Locutions::start, "aux");
  CHECK(locutions.entry(aux) == nullptr);
  CHECK(locutions.goes_on(aux));
  const auto yeux = locutions.next(aux, "yeux");
  CHECK(locutions.goes_on(yeux));
  const auto whole = locutions.next(yeux, "de");
  REQUIRE(locutions.entry(whole) != nullptr);
  CHECK(locutions.entry(whole)->lemma == "aux yeux de");
  CHECK_FALSE(locutions.goes_on(whole));
  CHECK(locutions.next(Locutions::start, "yeux") == Locutions::nowhere);
  CHECK(locutions.next(whole, "de") == Locutions::nowhere);
  CHECK(locutions.next(Locutions::nowhere, "aux") == Locutions::nowhere);
  CHECK(locutions.next(aux, "") == Locutions::nowhere);
  CHECK(locutions.entry(locutions.next(Locutions::start, "selon")) == cues.find("selon", CuePos::preposition));
  CHECK(locutions.entry(locutions.next(Locutions::start, "dire")) == nullptr);  // a verb of one word is none
}
