// Incises without quotation marks and comme-clauses: "La crise, estime la BCE, va durer", "comme l'a rappelé l'Insee".
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Appends a draft for each incise (I5) and each comme-clause (A3) of `clauses`.
void detect_incises(const Clauses& clauses, std::vector<Draft>& drafts);

}  // namespace selon
