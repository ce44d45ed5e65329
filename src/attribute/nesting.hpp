// Chains of claims: which claim stands inside which, and what "cette information" stands for.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <selon/document.hpp>

#include <span>

namespace selon {

/// Sets Claim::within: the innermost other claim whose statement holds the cue and the speaker of this one.
/// "Le Monde rapporte que la ministre aurait dit que Q": the second is within the first. Needs no entities. O(n log n).
void link_nested_claims(std::span<Claim> claims);

/// Sets Claim::refers_to and Statement::antecedent of claims whose statement points back ("cette information", "le").
/// Claims are in the order of their spans and `drafts` in the same order; speakers' entities are already resolved.
void link_references(const Analysis& analysis, std::span<const Draft> drafts, std::span<Claim> claims);

}  // namespace selon
