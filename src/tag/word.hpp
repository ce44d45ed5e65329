// What tagging knows of one token.
#pragma once

#include <selon/document.hpp>

#include <string_view>

namespace selon {

/// Universal part-of-speech tags.
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

/// The form of a verb or auxiliary.
enum class VerbForm : std::uint8_t { none, finite, infinitive, past_participle, present_participle };

enum class Mood : std::uint8_t { none, indicative, conditional, subjunctive, imperative };
enum class Tense : std::uint8_t { none, present, imperfect, past, future };  // past: passé simple

/// Persons that a finite form or a pronoun can have, as bits.
enum Person : std::uint8_t { person_1 = 1, person_2 = 2, person_3 = 4 };

/// The grammar of one reading of a form.
struct Features {
  Upos pos = Upos::x;
  VerbForm verb_form = VerbForm::none;
  Mood mood = Mood::none;
  Tense tense = Tense::none;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  std::uint8_t persons = 0;
  friend bool operator==(const Features&, const Features&) = default;
};

struct CueEntry;

struct Word {
  Features features;
  bool is_tagged = false;         // nothing else here counts before it is
  std::string_view lemma;         // points into the text or the analysis's arena; the folded form when unknown
  const CueEntry* cue = nullptr;  // the cue lexicon's entry for lemma and part of speech
  std::uint64_t function = 0;     // FunctionWord bits of the form; set for every token of a tagged sentence

  [[nodiscard]] Upos pos() const { return features.pos; }
  [[nodiscard]] bool is(Upos p) const { return features.pos == p; }
  [[nodiscard]] bool has(std::uint64_t function_bits) const { return (function & function_bits) != 0; }
  [[nodiscard]] bool is_verbal() const { return features.pos == Upos::verb || features.pos == Upos::aux; }
  [[nodiscard]] bool is_finite() const { return features.verb_form == VerbForm::finite; }
};

}  // namespace selon
