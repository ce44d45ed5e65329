// Trains rankers: which of a set of candidates is the right one, or whether a single one is right.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace selon::tools {

/// Feature hashes of one candidate (feature_hash of tag/ranker.hpp). None at all stands for "none of these": it scores
/// 0.
using Candidate = std::vector<std::uint64_t>;

/// One choice. To learn yes or no, give two candidates: the features, and none.
struct Choice {
  std::vector<Candidate> candidates;
  std::size_t right = 0;  // index of the right candidate
  std::size_t group = 0;  // choices of one group (a document, a sentence) never stand on both sides of a fold
};

struct RankerOptions {
  unsigned bits = 14;  // 2^bits weights
  unsigned epochs = 10;
  int margin = 4;  // the right candidate must win by as much, or the weights change
  std::uint64_t seed = 1;
};

/// The bytes of a ranker's file. The same choices and options give the same bytes, whatever the compiler.
std::string train_ranker(std::span<const Choice> choices, const RankerOptions& options = {});

struct RankerScore {
  std::size_t right = 0;
  std::size_t all = 0;
  std::vector<std::size_t> chosen;  // for each choice, the candidate that a ranker trained without its group chose
  [[nodiscard]] double accuracy() const { return all == 0 ? 0 : static_cast<double>(right) / static_cast<double>(all); }
};

/// k-fold cross-validation, group modulo k.
RankerScore cross_validate(std::span<const Choice> choices, unsigned folds = 5, const RankerOptions& options = {});

}  // namespace selon::tools
