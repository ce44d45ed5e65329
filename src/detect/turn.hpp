// Dialogue: turns that begin with a dash, and interviews.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Appends a draft for each turn of a dialogue (D7: lines that begin with a dash, with or without a cue) and of an
/// interview (D9: name, colon, words). Lists with dashes are no dialogues. Forward only; time grows with the text.
void detect_turns(const Analysis& analysis, std::vector<Draft>& drafts);

}  // namespace selon
