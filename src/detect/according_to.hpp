// selon, d'après, pour, aux yeux de, de source …
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Appends a draft for each prepositional attribution of `clauses` (A1, A2, M3, K5).
void detect_according_to(const Clauses& clauses, std::vector<Draft>& drafts);

}  // namespace selon
