// Trains rankers: which of the candidates that rules propose is the right one.
#pragma once

#include "tag/ranker.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace selon::tools {

/// One choice.
struct Choice {
  std::vector<CandidateFeatures> candidates;
  std::size_t right = 0;     // index of the right candidate
  std::size_t proposed = 0;  // index of the candidate that the rules propose
  std::size_t group = 0;     // choices of one group (a document, a sentence) never stand on both sides of a fold
  bool judged = true;        // false: only trained on
};

struct RankerOptions {
  unsigned bits = 14;  // 2^bits weights
  unsigned epochs = 10;
  int margin = 40;  // the right candidate must win by as much, or the weights change
  std::uint64_t seed = 1;
};

/// The bytes of a ranker's file. The same choices and options give the same bytes, whatever the compiler.
std::string train_ranker(std::span<const Choice> choices, const RankerOptions& options = {});

/// What rankers that were trained without a choice's group make of it.
struct HeldOut {
  std::size_t best = 0;   // the candidate with the highest score
  std::int32_t lead = 0;  // of `best` over the proposed one
};

/// k-fold cross-validation, group modulo k. One result a choice; those that are not judged keep the default.
std::vector<HeldOut> cross_validate(std::span<const Choice> choices, unsigned folds = 5,
                                    const RankerOptions& options = {});

/// Fitted to results of cross_validate().
LeadModel fit_leads(std::span<const Choice> choices, std::span<const HeldOut> held_out);

}  // namespace selon::tools
