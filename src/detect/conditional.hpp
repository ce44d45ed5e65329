// The journalistic conditional without a source: "Le tireur aurait fui."
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Appends a draft for each unsourced hearsay conditional of `clauses` that no draft of the sentence covers yet (C2).
void detect_conditional(const Clauses& clauses, std::vector<Draft>& drafts);

}  // namespace selon
