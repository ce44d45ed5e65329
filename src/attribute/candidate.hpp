// Who and what a sentence mentions, beside the speakers that the detectors found.
#pragma once

#include "attribute/mention.hpp"

#include <vector>

namespace selon {

/// How much a mention stands in the foreground.
enum class Salience : std::uint8_t {
  complement,  // of a noun: "la maladie de Parkinson", "le nom du député"
  oblique,
  object,
  embedded,  // subject of a subordinate clause: "comme l'a dit le maire", "que le maire accuse"
  subject,
};

/// A mention in reading order.
struct Candidate {
  std::vector<MentionForm> forms;
  Span span;
  Salience salience = Salience::oblique;
  bool quoted = false;  // inside a quotation: said, not told
  bool thing = false;   // a subject that cannot speak: "la hausse"; only a pronoun may stand for it
};

/// The noun phrases of the sentence that name people, bodies, groups or documents, in order; nested ones too
/// ("le nom du député Paul Essomba" → the député); subject pronouns of the third person; things that are subjects.
/// Linear in the sentence.
[[nodiscard]] std::vector<Candidate> find_candidates(const Analysis& analysis, const Sentence& sentence);

/// How a mention at `tokens` stands in its sentence.
[[nodiscard]] Salience salience_of(const Analysis& analysis, const Sentence& sentence, TokenRange tokens);

}  // namespace selon
