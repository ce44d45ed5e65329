// Indirect speech with a verb cue: que-clauses, infinitives, questions, accusations, attributes, noun phrases.
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Appends a draft for each statement that a verb of `clauses` introduces (I1-I4, I6, I7, I9, I11-I13, M1, M2).
void detect_indirect(const Clauses& clauses, std::vector<Draft>& drafts);

}  // namespace selon
