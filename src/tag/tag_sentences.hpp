// Tags the sentences of a document that may hold a claim.
#pragma once

#include "analysis.hpp"

namespace selon {

/// Fills Analysis::words and Analysis::tagged.
void tag_sentences(Analysis& analysis);

}  // namespace selon
