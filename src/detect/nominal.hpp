// Nouns and adjectives as cues: "l'affirmation de Pékin selon laquelle", "sa promesse de", "est convaincue que".
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"

#include <optional>
#include <vector>

namespace selon {

struct CueEntry;

/// An adjective that says what its subject holds true: "convaincue".
struct AdjectiveCue {
  TokenIndex token = no_token;
  const CueEntry* entry = nullptr;
};

/// The adjective cue behind the copula that `group` is: "est toujours convaincue"; nothing when there is none.
[[nodiscard]] std::optional<AdjectiveCue> find_adjective_of(const Clauses& clauses, const VerbGroup& group);

/// Appends a draft for each statement that a noun of speech introduces (I8).
void detect_nominal(const Clauses& clauses, std::vector<Draft>& drafts);

/// Appends a draft for each statement that an adjective of conviction behind être introduces (I9).
void detect_adjectives(const Clauses& clauses, std::vector<Draft>& drafts);

}  // namespace selon
