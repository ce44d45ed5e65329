// Answers that are yes or no to a question of the same sentence.
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// "Prié de dire si P, il a répondu par la négative": the answer denies what was asked. Looks at the questions among
/// `drafts`, which are those of the sentence.
void detect_answers(const Clauses& clauses, std::vector<Draft>& drafts);

}  // namespace selon
