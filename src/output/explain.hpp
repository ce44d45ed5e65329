// Why selon read each sentence as it did, for people.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"
#include "detect/trace.hpp"

#include <string>
#include <vector>

namespace selon {

/// A block a sentence: its tokens with tags, the cues seen, and what became of each. `drafts` are the claims c1, c2, …
[[nodiscard]] std::string explain(const Analysis& analysis, const std::vector<Draft>& drafts, const Trace& trace);

}  // namespace selon
