// Reads data/morphology_extra.tsv: the words that the dictionary lacks or reads otherwise than the treebanks.
#include "extra_words.hpp"

#include "lexicon/tsv.hpp"

#include <map>
#include <stdexcept>

namespace selon::tools {
namespace {

const std::map<std::string_view, Upos>& upos_names() {
  static const std::map<std::string_view, Upos> names = {
      {"ADJ", Upos::adj},     {"ADP", Upos::adp},   {"ADV", Upos::adv},     {"AUX", Upos::aux},
      {"CCONJ", Upos::cconj}, {"DET", Upos::det},   {"INTJ", Upos::intj},   {"NOUN", Upos::noun},
      {"NUM", Upos::num},     {"PRON", Upos::pron}, {"PROPN", Upos::propn}, {"PUNCT", Upos::punct},
      {"SCONJ", Upos::sconj}, {"SYM", Upos::sym},   {"VERB", Upos::verb},   {"X", Upos::x}};
  return names;
}

bool read_feature(std::string_view name, ExtraLine& line) {
  Features& f = line.reading.features;
  static const std::map<std::string_view, std::string_view> verb_forms = {
      {"inf", "infi"},  {"ppre", "ppre"}, {"ppas", "ppas"}, {"pres", "ipre"}, {"impf", "iimp"},
      {"past", "ipsi"}, {"fut", "ifut"},  {"cond", "cond"}, {"sub", "spre"},  {"imp", "impe"}};
  if (name == "m")
    f.gender = Gender::masculine;
  else if (name == "f")
    f.gender = Gender::feminine;
  else if (name == "sg")
    f.number = Number::singular;
  else if (name == "pl")
    f.number = Number::plural;
  else if (name == "1" || name == "2" || name == "3")
    f.persons |= static_cast<std::uint8_t>(1U << (name[0] - '1'));
  else if (name == "given")
    line.reading.kind |= form_given_name;
  else if (name == "surname")
    line.reading.kind |= form_surname;
  else if (name == "place")
    line.reading.kind |= form_place;
  else if (name == "title")
    line.reading.kind |= form_title;
  else if (name == "only")
    line.only = true;
  else if (name == "never")
    line.never = true;
  else if (name == "t")
    line.reading.frames |= frame_transitive;
  else if (name == "i")
    line.reading.frames |= frame_intransitive;
  else if (name == "p")
    line.reading.frames |= frame_pronominal;
  else if (const auto verb = verb_forms.find(name); verb != verb_forms.end()) {
    const FormOfVerb form = form_of_verb(verb->second);
    f.verb_form = form.form;
    f.mood = form.mood;
    f.tense = form.tense;
  } else
    return false;
  return true;
}

}  // namespace

std::vector<ExtraLine> parse_extra(std::string_view tsv, std::string_view name) {
  std::vector<ExtraLine> lines;
  each_tsv_line(tsv, name, [&](const std::vector<std::string_view>& columns) {
    const auto fail = [](const std::string& reason) { throw std::invalid_argument(reason); };
    if (columns.size() != 4) fail("four columns are wanted: form, lemma, part of speech, features");
    ExtraLine line;
    line.form = columns[0];
    line.reading.lemma = columns[1];
    line.reading.level = level_of(columns[0]);
    if (columns[2] == "PREFIX") {
      line.has_reading = false;
      line.reading.kind = form_prefix;
    } else if (const auto pos = upos_names().find(columns[2]); pos != upos_names().end()) {
      line.reading.features.pos = pos->second;
    } else {
      fail("unknown part of speech " + std::string(columns[2]));
    }
    if (columns[3] != "-") {
      for (const std::string_view feature : split(columns[3], ',')) {
        if (!read_feature(feature, line)) fail("unknown feature " + std::string(feature));
      }
    }
    lines.push_back(line);
  });
  return lines;
}

}  // namespace selon::tools
