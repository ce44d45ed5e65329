// Which sentences the detectors need to look at.
#pragma once

#include "detect/clause.hpp"

namespace selon {

/// Whether a detector that reads one sentence could take anything from this one: it has a cue, an opener of an
/// attribution, or a conditional. Asks for no noun phrase. A detector that starts from anything else must
/// be let through here.
[[nodiscard]] bool may_claim(const Clauses& clauses);

}  // namespace selon
