// From the tags of the dictionary to readings.
#pragma once

#include "lexicon/fold.hpp"
#include "lexicon/morphology.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace selon::tools {

/// A reading of one form before it is packed.
struct RawReading {
  Features features;
  std::uint8_t frames = 0;
  std::uint8_t kind = 0;               // bits of FormKind
  CaseLevel level = CaseLevel::lower;  // the least capitalisation in which it is meant
  std::string lemma;
};

/// What the tags of one dictionary form say. `function_word` tells closed classes, which data/morphology_extra.tsv may
/// replace; `rejected` misspellings and punctuation.
struct Tagged {
  std::vector<RawReading> readings;
  bool function_word = false;
};

/// Whether a noun of the dictionary names people, by its line: inflected for gender ("apiculteur/F.") or of both
/// genders (is:epi, "glaciologue"), and with an ending that makes such nouns.
bool names_people(std::string_view lemma, std::string_view line_tags);

/// Readings by the dictionary's tags ("po:nom is:mas is:sg"); `form` tells the case level.
Tagged readings_of_tags(std::string_view form, std::string_view lemma, std::string_view tags);

/// The dictionary's tag of a verb form in our terms: "ipre" is finite, indicative, present. Throws std::out_of_range.
struct FormOfVerb {
  VerbForm form;
  Mood mood;
  Tense tense;
};
FormOfVerb form_of_verb(std::string_view tag);

/// How `form` is capitalised.
CaseLevel level_of(std::string_view form);

}  // namespace selon::tools
