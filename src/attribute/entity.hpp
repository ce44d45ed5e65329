// Entities over one document: everyone and everything a claim points to.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <selon/document.hpp>

#include <span>

namespace selon {

/// Fills Document::entities, and of each claim the speaker, the target and the entities of its sources.
/// `document.claims` were made from `drafts` one to one, in the same order, with `within` already set (nesting.hpp);
/// spans of speaker, target and via are taken from the drafts. Time is linear in the tokens and mentions.
void resolve_entities(const Analysis& analysis, std::span<const Draft> drafts, Document& document);

}  // namespace selon
