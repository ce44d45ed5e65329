// The full-form lexicon.
#include "lexicon/morphology.hpp"

#include "lexicon/embedded_data.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace selon;

namespace {

const Morphology& lexicon() {
  static const Morphology morphology(embedded_data("morphology.bin"));
  return morphology;
}

bool has(std::string_view form, Upos pos) {
  const Forms forms = lexicon().find(form);
  return std::ranges::any_of(forms.readings, [&](const Reading& r) { return r.features.pos == pos; });
}

std::string lemma(std::string_view form, Upos pos) {
  for (const Reading& reading : lexicon().find(form).readings) {
    if (reading.features.pos != pos) continue;
    std::string out;
    append_lemma(form, reading, out);
    return out;
  }
  return "(none)";
}

const Reading* verb(std::string_view form, VerbForm verb_form, Mood mood = Mood::none, Tense tense = Tense::none) {
  for (const Reading& r : lexicon().find(form).readings) {
    if (r.features.verb_form == verb_form && r.features.mood == mood && r.features.tense == tense) return &r;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("an inflected verb is found with its tense, person and lemma") {
  const Reading* r = verb("affirmait", VerbForm::finite, Mood::indicative, Tense::imperfect);
  REQUIRE(r != nullptr);
  CHECK(r->features.pos == Upos::verb);
  CHECK(r->features.number == Number::singular);
  CHECK(r->features.persons == person_3);
  CHECK((r->frames & frame_transitive) != 0);
  CHECK(lemma("affirmait", Upos::verb) == "affirmer");
  CHECK(verb("aurait", VerbForm::finite, Mood::conditional, Tense::present) != nullptr);
  CHECK(verb("déclarant", VerbForm::present_participle) != nullptr);
  CHECK(verb("accusées", VerbForm::past_participle)->features.gender == Gender::feminine);
}

TEST_CASE("persons with one form share a reading") {
  CHECK(verb("pense", VerbForm::finite, Mood::indicative, Tense::present)->features.persons == (person_1 | person_3));
}

TEST_CASE("être and avoir are auxiliaries and verbs") {
  for (const char* form : {"est", "a", "ont", "sera", "avaient", "étant", "été", "eu"}) {
    CHECK_MESSAGE(has(form, Upos::aux), form);
    CHECK_MESSAGE(has(form, Upos::verb), form);
  }
  CHECK(lemma("sont", Upos::aux) == "être");
  CHECK(lemma("eurent", Upos::verb) == "avoir");
}

TEST_CASE("a participle as an adjective and a feminine noun have the lemmas of the treebanks") {
  CHECK(lemma("convaincues", Upos::adj) == "convaincu");
  CHECK(lemma("convaincues", Upos::verb) == "convaincre");
  CHECK(lemma("mises", Upos::adj) == "mis");
  CHECK(lemma("communes", Upos::noun) == "commune");
  CHECK(lemma("directrices", Upos::noun) == "directrice");
  CHECK(lemma("filles", Upos::noun) == "fille");
  CHECK(lemma("obsèques", Upos::noun) == "obsèques");
  CHECK(lemma("ministres", Upos::noun) == "ministre");
}

TEST_CASE("function words have the readings of the treebanks") {
  CHECK((has("que", Upos::sconj) && has("que", Upos::pron) && has("qu'", Upos::adv)));
  CHECK((has("le", Upos::det) && has("le", Upos::pron) && !has("le", Upos::noun)));
  CHECK((has("des", Upos::det) && has("des", Upos::adp)));
  CHECK((has("leur", Upos::det) && has("leur", Upos::pron)));
  CHECK((has("tout", Upos::det) && has("tout", Upos::adv) && has("tout", Upos::pron) && has("tout", Upos::adj)));
  CHECK(lemma("l'", Upos::det) == "le");
  CHECK(lemma("qu’", Upos::sconj) == "que");
  CHECK(lemma("cette", Upos::det) == "ce");
}

TEST_CASE("a capitalised form has the readings of its lower case and those of names") {
  CHECK((has("Pierre", Upos::propn) && has("Pierre", Upos::noun)));
  CHECK(!has("pierre", Upos::propn));
  CHECK((lexicon().find("Pierre").kind & form_given_name) != 0);
  CHECK((lexicon().find("pierre").kind & (form_given_name | form_surname)) == 0);
  CHECK((lexicon().find("Moscou").kind & form_place) != 0);
  CHECK((lexicon().find("Dupont").kind & (form_surname | form_name_only)) == (form_surname | form_name_only));
  CHECK((lexicon().find("Mme").kind & form_title) != 0);
  CHECK(has("MINISTRE", Upos::noun));
  CHECK(has("ONU", Upos::propn));
  CHECK(has("Onu", Upos::propn));
}

TEST_CASE("nouns for people are told from others by their inflection") {
  for (const char* form : {"apiculteurs", "glaciologue", "agricultrices", "employée", "Américains", "syndicaliste"})
    CHECK_MESSAGE((lexicon().find(form).kind & form_person) != 0, form);
  for (const char* form : {"hausse", "national", "pendule", "commune", "rapport"})
    CHECK_MESSAGE((lexicon().find(form).kind & form_person) == 0, form);
}

TEST_CASE("an unaccented capital finds the accented word") {
  CHECK(lemma("Etats", Upos::noun) == "état");
  CHECK(lemma("Evoquant", Upos::verb) == "évoquer");
  CHECK((has("A", Upos::adp) && has("A", Upos::aux)));
  CHECK(lemma("A", Upos::adp) == "à");
  CHECK(lemma("Ca", Upos::pron) == "ça");
  CHECK(has("Elysée", Upos::propn));
  CHECK(lexicon().find("etat").readings.empty());
}

TEST_CASE("spellings of one word are one word") {
  CHECK(lemma("cœurs", Upos::noun) == "cœur");
  CHECK(lemma("coeurs", Upos::noun) == "cœur");
  CHECK(lemma("Aujourd’hui", Upos::adv) == "aujourd'hui");
  CHECK(lemma("e\u0301tats", Upos::noun) == "état");
  CHECK(lemma("E\u0301tats", Upos::noun) == "état");
  CHECK(lemma("minis\u00ADtres", Upos::noun) == "ministre");
  CHECK(lemma("ÉTAT", Upos::noun) == "état");
}

TEST_CASE("both spellings of a word have one lemma") {
  CHECK(lemma("reconnu", Upos::verb) == "reconnaître");
  CHECK(lemma("reconnait", Upos::verb) == "reconnaître");
  CHECK(lemma("entraineurs", Upos::noun) == "entraîneur");
  CHECK(lemma("jeunes", Upos::noun) == "jeune");
  CHECK(lemma("sur", Upos::adp) == "sur");
}

TEST_CASE("clitics, abbreviations and compounds with a prefix are found") {
  CHECK(has("-t-il", Upos::pron));
  CHECK(lemma("-elle", Upos::pron) == "elle");
  CHECK(has("M.", Upos::noun));
  CHECK(lemma("ex-ministres", Upos::noun) == "ex-ministre");
  CHECK(has("franco-allemande", Upos::adj));
}

TEST_CASE("an unknown form has no readings") {
  for (const char* form : {"", "-", "--", "zzgrx", "qsdfjklm-wxcv", "Łopuszno", "\xFF\xC3"}) {
    CHECK_MESSAGE(lexicon().find(form).readings.empty(), form);
  }
  CHECK(lexicon().find(std::string(5000, 'a')).readings.empty());
  CHECK(lexicon().find(std::string(5000, '-')).readings.empty());
}

TEST_CASE("a damaged image is refused") {
  const std::string good(embedded_data("morphology.bin"));
  CHECK_NOTHROW(Morphology{good});
  CHECK_THROWS_AS(Morphology{""}, LexiconError);
  CHECK_THROWS_AS(Morphology{std::string_view(good).substr(0, good.size() / 2)}, LexiconError);
  for (const std::size_t at : {std::size_t{0}, std::size_t{9}, std::size_t{12}, good.size() / 2, good.size() - 1}) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x10);
    CHECK_THROWS_AS(Morphology{bad}, LexiconError);
  }
}
