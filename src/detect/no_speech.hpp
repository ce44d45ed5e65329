// Verbs of saying that say nothing here: set phrases, the writer's own voice, bare participles.
#pragma once

#include "detect/clause.hpp"

namespace selon {

/// Whether `group`, though its verb may be a cue, attributes nothing: "il va sans dire", "rappelons que", "les
/// associations dites du groupe".
[[nodiscard]] bool says_nothing(const Clauses& clauses, const VerbGroup& group);

}  // namespace selon
