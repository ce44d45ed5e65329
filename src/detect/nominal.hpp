// Nouns and adjectives as cues: "l'affirmation de Pékin selon laquelle", "sa promesse de", "est convaincue que".
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Appends a draft for each statement that a noun of speech introduces (I8).
void detect_nominal(const Clauses& clauses, std::vector<Draft>& drafts);

/// Appends a draft for each statement that an adjective of conviction behind être introduces (I9).
void detect_adjectives(const Clauses& clauses, std::vector<Draft>& drafts);

}  // namespace selon
