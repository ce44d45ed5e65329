// Claims side by side in one sentence: where one's statement runs on into the next one's attribution.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Ends a statement before a coordinated clause that attributes on its own: "X soutient que A, alors que Y jure que B".
/// "X dit que Y jure que B" is left nested. Drafts in the order of detect_claims before and after. Linear.
void separate_siblings(const Analysis& analysis, std::vector<Draft>& drafts);

}  // namespace selon
