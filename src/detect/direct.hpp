// Direct speech in quotation marks.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Appends a draft for each quotation of the document that is a statement (D1-D6, D8, D10-D12, K1, K4, K9, K12): with
/// its cue before, behind or inside, or inherited from the words around. Quoted phrases within a sentence are left to
/// the indirect detectors. Forward only; time grows with the text.
void detect_direct(const Analysis& analysis, std::vector<Draft>& drafts);

}  // namespace selon
