// A linear scorer over hashed features, for choosing among what rules propose.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace selon {

/// Scores a candidate as the sum of the weights of its features. Immutable; safe from many threads.
class Ranker {
 public:
  /// Reads trained weights (data/*.bin), which must outlive this object. Throws LexiconError when damaged.
  explicit Ranker(std::string_view image);

  /// Sum of the weights of `features` (64-bit feature hashes).
  [[nodiscard]] std::int32_t score(std::span<const std::uint64_t> features) const;

 private:
  std::span<const std::int8_t> weights_;
};

}  // namespace selon
