// A verb group as a cue: its entry in the cue lexicon, and the draft it begins.
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"
#include "detect/subject.hpp"
#include "lexicon/cue.hpp"

#include <optional>

namespace selon {

struct VerbCue {
  const VerbGroup* group = nullptr;
  const CueEntry* entry = nullptr;
  TokenIndex after = 0;  // the first token behind the cue, the words of a locution included
};

/// The cue that `group` is: "a déclaré", "se dit", "fait savoir", "a mis en garde"; nothing when its verb is none.
[[nodiscard]] std::optional<VerbCue> find_verb_cue(const Clauses& clauses, const VerbGroup& group);

/// The adjective cue at `token`: "convaincu", also in the feminine and as a participle ("convaincue"); null when there
/// is none.
[[nodiscard]] const CueEntry* find_adjective_cue(const Clauses& clauses, TokenIndex token);

/// A draft with everything that the cue alone tells: its span, lemma, act, tense, polarity, modality.
[[nodiscard]] Draft begin_draft(const Clauses& clauses, const VerbCue& cue);

/// Sets the speaker; nobody for an impersonal subject.
void set_speaker(Draft& draft, const Subject& subject);

/// Sets what the statement's main verb tells: the journalistic conditional, pourrait, devrait.
void read_statement_mood(const Clauses& clauses, TokenIndex begin, TokenIndex end, Draft& draft);

/// "60 % des Belges", "une dizaine d'élus": the head of what a measure counts; `head` itself when it measures nothing.
[[nodiscard]] TokenIndex counted_noun(const Clauses& clauses, TokenIndex head);

/// Whether the subject can speak: a person, an institution, a document, a pronoun; not "la hausse".
[[nodiscard]] bool can_speak(const Clauses& clauses, const Subject& subject);

/// Adds the statement of tokens [begin, end) to `draft`, with its verbatim parts and its form; false when it is empty.
bool set_statement(const Clauses& clauses, TokenIndex begin, TokenIndex end, Draft& draft);

}  // namespace selon
