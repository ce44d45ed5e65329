// A cue, a colon, and the statement without quotation marks.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Appends a draft for each statement that a cue and a colon introduce within one sentence, without marks (D12):
/// [Le préfet] {est formel} : <la route rouvrira>. Lists and mere nouns behind the colon are none.
void detect_colons(const Analysis& analysis, std::vector<Draft>& drafts);

}  // namespace selon
