// Drafts become the claims of a document.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <span>

namespace selon {

/// Fills `document.claims`, one for each draft in the same order; speakers without entities, dates, sources or links
/// yet.
void make_claims(const Analysis& analysis, std::span<const Draft> drafts, Document& document);

}  // namespace selon
