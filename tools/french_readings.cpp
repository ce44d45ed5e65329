// From the tags of the dictionary to readings.
#include "french_readings.hpp"

#include "lexicon/tsv.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace selon::tools {

CaseLevel level_of(std::string_view form) {
  FoldedForm folded;
  return fold_form(form, Ligatures::keep, folded) ? folded.level : CaseLevel::lower;
}

FormOfVerb form_of_verb(std::string_view tag) {
  static const std::map<std::string_view, FormOfVerb> table = {
      {"infi", {VerbForm::infinitive, Mood::none, Tense::none}},
      {"ppre", {VerbForm::present_participle, Mood::none, Tense::none}},
      {"ppas", {VerbForm::past_participle, Mood::none, Tense::none}},
      {"ipre", {VerbForm::finite, Mood::indicative, Tense::present}},
      {"iimp", {VerbForm::finite, Mood::indicative, Tense::imperfect}},
      {"ipsi", {VerbForm::finite, Mood::indicative, Tense::past}},
      {"ifut", {VerbForm::finite, Mood::indicative, Tense::future}},
      {"cond", {VerbForm::finite, Mood::conditional, Tense::present}},
      {"spre", {VerbForm::finite, Mood::subjunctive, Tense::present}},
      {"simp", {VerbForm::finite, Mood::subjunctive, Tense::imperfect}},
      {"impe", {VerbForm::finite, Mood::imperative, Tense::present}},
  };
  return table.at(tag);
}

namespace {

// Parts of speech of the dictionary; verbs ("v1_it_q__a") are apart.
const std::multimap<std::string_view, Upos>& parts_of_speech() {
  static const std::multimap<std::string_view, Upos> table = {
      {"nom", Upos::noun},        {"loc.nom", Upos::noun},    {"adj", Upos::adj},      {"loc.adj", Upos::adj},
      {"adv", Upos::adv},         {"loc.adv", Upos::adv},     {"negadv", Upos::adv},   {"advint", Upos::adv},
      {"interj", Upos::intj},     {"loc.interj", Upos::intj}, {"nb", Upos::num},       {"nbro", Upos::num},
      {"nbro", Upos::adj},        {"npr", Upos::propn},       {"prn", Upos::propn},    {"patr", Upos::propn},
      {"titr", Upos::noun},       {"prep", Upos::adp},        {"loc.prep", Upos::adv}, {"loc.prep", Upos::adp},
      {"loc.prepv", Upos::adv},   {"det", Upos::det},         {"detdem", Upos::det},   {"detpos", Upos::det},
      {"detind", Upos::det},      {"detneg", Upos::det},      {"detex", Upos::det},    {"properobj", Upos::pron},
      {"propersuj", Upos::pron},  {"prodem", Upos::pron},     {"proind", Upos::pron},  {"proneg", Upos::pron},
      {"prorel", Upos::pron},     {"proint", Upos::pron},     {"proadv", Upos::pron},  {"cjsub", Upos::sconj},
      {"loc.cjsub", Upos::sconj}, {"loc.cj", Upos::adv},      {"cjco", Upos::cconj},   {"cj", Upos::cconj},
  };
  return table;
}

std::uint8_t kind_of(std::string_view tag) {
  if (tag == "prn") return form_given_name;
  if (tag == "patr") return form_surname;
  if (tag == "npr") return form_place;
  if (tag == "titr") return form_title;
  return 0;
}

std::uint8_t frames_of(std::string_view verb) {
  constexpr std::size_t size = 10;  // v1_itnqm_a
  if (verb.size() < size) return 0;
  unsigned frames = 0;
  if (verb[3] == 'i') frames |= frame_intransitive;
  if (verb[4] == 't') frames |= frame_transitive;
  if (verb[5] == 'n') frames |= frame_indirect;
  if (verb[6] != '_') frames |= frame_pronominal;
  if (verb[6] != '_' && (frames & (frame_intransitive | frame_transitive | frame_indirect)) == 0)
    frames |= frame_pronominal_only;
  if (verb[8] == 'e') frames |= frame_auxiliary_be;
  return static_cast<std::uint8_t>(frames);
}

struct TagSet {
  std::string_view verb;                  // v1_…
  std::vector<std::string_view> classes;  // nom, adj …
  std::vector<std::string_view> forms;    // infi ppre ppas ipre …
  std::uint8_t singular_persons = 0, plural_persons = 0, pronoun_persons = 0;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  std::string_view lemma;
  bool function_word = false, rejected = false, prefix = false;
};

void read_tag(std::string_view name, std::string_view value, TagSet& tags) {
  static const std::set<std::string_view> forms = {"infi", "ppre", "ppas", "ipre", "iimp", "ipsi",
                                                   "ifut", "cond", "spre", "simp", "impe"};
  if (name == "st") tags.lemma = value;
  if (name != "po" && name != "is") return;
  if (value == "mg")
    tags.function_word = true;
  else if (value == "err" || value == "ponc" || value == "sign" || value == "sfx")
    tags.rejected = true;
  else if (value == "pfx")
    tags.prefix = true;
  else if (value == "mas")
    tags.gender = Gender::masculine;
  else if (value == "fem")
    tags.gender = Gender::feminine;
  else if (value == "sg")
    tags.number = Number::singular;
  else if (value == "pl")
    tags.number = Number::plural;
  else if (value.size() == 3 && value.ends_with("pe"))
    tags.pronoun_persons |= static_cast<std::uint8_t>(1U << (value[0] - '1'));
  else if (value.size() >= 3 && value[0] >= '1' && value[0] <= '3' && value.ends_with("sg"))
    tags.singular_persons |= static_cast<std::uint8_t>(1U << (value[0] - '1'));  // also 1isg: "puissé-je"
  else if (value.size() >= 3 && value[0] >= '1' && value[0] <= '3' && value.substr(1).starts_with("pl"))
    tags.plural_persons |= static_cast<std::uint8_t>(1U << (value[0] - '1'));
  else if (forms.contains(value))
    tags.forms.push_back(value);
  else if (value.size() >= 8 && value[0] == 'v' && value[1] >= '0' && value[1] <= '3')
    tags.verb = value;
  else
    tags.classes.push_back(value);
}

TagSet read_tags(std::string_view text) {
  TagSet tags;
  for (const std::string_view tag : split(text, ' ')) {
    const std::size_t colon = tag.find(':');
    if (colon != std::string_view::npos) read_tag(tag.substr(0, colon), tag.substr(colon + 1), tags);
  }
  return tags;
}

void add_verb_readings(const TagSet& tags, RawReading reading, std::vector<RawReading>& out) {
  reading.frames = frames_of(tags.verb);
  const bool auxiliary = tags.verb[1] == '0';
  for (const std::string_view form : tags.forms) {
    const FormOfVerb verb = form_of_verb(form);
    reading.features.verb_form = verb.form;
    reading.features.mood = verb.mood;
    reading.features.tense = verb.tense;
    reading.features.gender = verb.form == VerbForm::past_participle ? tags.gender : Gender::unknown;
    const auto add = [&](Number number, std::uint8_t persons) {
      reading.features.number = number;
      reading.features.persons = persons;
      reading.features.pos = Upos::verb;
      if (auxiliary) {
        reading.features.pos = Upos::aux;
        out.push_back(reading);
        reading.features.pos = Upos::verb;
      }
      out.push_back(reading);
    };
    if (verb.form == VerbForm::finite) {
      if (tags.singular_persons != 0) add(Number::singular, tags.singular_persons);
      if (tags.plural_persons != 0) add(Number::plural, tags.plural_persons);
    } else {
      add(verb.form == VerbForm::past_participle ? tags.number : Number::unknown, 0);
    }
  }
}

std::string_view without(std::string_view form, char last) {
  return form.ends_with(last) ? form.substr(0, form.size() - 1) : form;
}

// "convaincue" the adjective: convaincu; "mise": mis; "dues": dû.
std::string masculine_of_participle(std::string_view form, const TagSet& tags) {
  if (tags.number == Number::plural) form = without(form, 's');
  if (tags.gender == Gender::feminine) form = without(form, 'e');
  if (tags.gender != Gender::feminine) return std::string(form);
  if (form == "du" || form == "redu" || form == "mu" || form == "recru") return std::string(without(form, 'u')) + "û";
  return std::string(form);
}

// As the treebanks have it: "conseillère" and "commune" are their own lemmas, not conseiller and commun.
std::string feminine_of_noun(std::string_view form, std::string_view lemma, const TagSet& tags) {
  if (tags.number == Number::singular) return std::string(form);
  if (tags.number == Number::plural && form != lemma) return std::string(without(form, 's'));
  return std::string(lemma);
}

}  // namespace

bool names_people(std::string_view lemma, std::string_view line_tags) {
  // "agriculteur", "américain", "employé"; not "national" or "neuf", which inflect as adjectives do
  constexpr std::string_view of_each_gender[] = {"eur", "ien", "ier", "er", "ant", "ent", "ais", "ois", "ain",
                                                 "é",   "ard", "an",  "in", "on",  "ot",  "at",  "it"};
  // "archéologue", "gréviste"; not "pendule" or "champagne", of two genders without being anyone
  constexpr std::string_view of_both_genders[] = {"iste", "logue", "naute", "crate", "iatre", "graphe",
                                                  "nome", "peute", "arque", "naire", "caire", "phone"};
  const bool noun = line_tags.find("po:nom") != std::string_view::npos;
  const bool both = line_tags.find("is:epi") != std::string_view::npos;
  const bool one =
      line_tags.find("is:mas") != std::string_view::npos || line_tags.find("is:fem") != std::string_view::npos;
  if (!noun || one || line_tags.find("po:mg") != std::string_view::npos) return false;
  const auto ends = [&](std::string_view ending) { return lemma.ends_with(ending); };
  return both ? std::ranges::any_of(of_both_genders, ends) : std::ranges::any_of(of_each_gender, ends);
}

Tagged readings_of_tags(std::string_view form, std::string_view lemma, std::string_view text) {
  const TagSet tags = read_tags(text);
  Tagged tagged{.readings = {}, .function_word = tags.function_word};
  if (tags.rejected) return tagged;
  RawReading base;
  base.level = level_of(form);
  base.lemma = tags.lemma.empty() ? lemma : tags.lemma;
  base.features.gender = tags.gender;
  base.features.number = tags.number;
  if (tags.prefix) {
    RawReading prefix = base;
    prefix.kind = form_prefix;
    prefix.features.pos = Upos::x;
    tagged.readings.push_back(prefix);
  }
  if (!tags.verb.empty()) add_verb_readings(tags, base, tagged.readings);
  for (const std::string_view name : tags.classes) {
    const auto [first, last] = parts_of_speech().equal_range(name);
    for (auto it = first; it != last; ++it) {
      RawReading reading = base;
      reading.features.pos = it->second;
      reading.features.persons = it->second == Upos::pron ? tags.pronoun_persons : std::uint8_t{0};
      reading.kind = kind_of(name);
      const bool participle = !tags.verb.empty() && std::ranges::find(tags.forms, "ppas") != tags.forms.end();
      if (reading.features.pos == Upos::adj && participle) reading.lemma = masculine_of_participle(form, tags);
      if (reading.features.pos == Upos::noun && tags.gender == Gender::feminine && tags.lemma.empty())
        reading.lemma = feminine_of_noun(form, lemma, tags);
      if (it->second == Upos::propn && reading.level == CaseLevel::lower) reading.level = CaseLevel::capitalised;
      tagged.readings.push_back(reading);
      // "ONU", "Élysée" are nouns of the dictionary and names of the treebanks.
      if (it->second == Upos::noun && reading.kind == 0 && reading.level != CaseLevel::lower) {
        reading.features.pos = Upos::propn;
        tagged.readings.push_back(reading);
      }
    }
  }
  return tagged;
}

}  // namespace selon::tools
