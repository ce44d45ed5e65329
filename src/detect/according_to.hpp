// selon, d'après, pour, aux yeux de, de source …
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"

#include <optional>
#include <vector>

namespace selon {

struct Attribution {
  Draft draft;        // cue and speaker, no statement
  TokenRange tokens;  // with the comma before it
};

/// The attribution that begins at `i`: "selon un policier", "d'après l'ONU".
[[nodiscard]] std::optional<Attribution> attribution_at(const Clauses& clauses, TokenIndex i);

/// Whether an attribution may begin at `i`: "selon", "d'après", "aux yeux de".
[[nodiscard]] bool opens_attribution(const Clauses& clauses, TokenIndex i);

/// Appends a draft for each prepositional attribution of `clauses` (A1, A2, M3, K5).
void detect_according_to(const Clauses& clauses, std::vector<Draft>& drafts);

}  // namespace selon
