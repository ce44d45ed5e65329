// A linear scorer over hashed features, for choosing among what rules propose.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace selon {

/// Scores a candidate as the sum of the weights of its features. Immutable; safe from many threads.
class Ranker {
 public:
  /// Reads trained weights (data/*.bin), which must outlive this object. Throws LexiconError when damaged.
  explicit Ranker(std::string_view image);

  /// Sum of the weights of `features` (64-bit feature hashes). A candidate without features scores 0: "none of these".
  [[nodiscard]] std::int32_t score(std::span<const std::uint64_t> features) const;

  /// How likely a candidate of this score is right, 0 to 1, as measured in cross-validation when the weights were
  /// trained.
  [[nodiscard]] double probability(std::int32_t score) const;

 private:
  std::string_view weights_;
  unsigned bits_ = 0;
  float slope_ = 1;
  float offset_ = 0;
};

/// Header of a ranker's file; 2^bits signed byte weights follow.
struct RankerHeader {
  char magic[4] = {'S', 'R', 'N', 'K'};
  std::uint32_t version = 1;
  std::uint32_t bits = 0;
  float slope = 1;  // probability = 1 / (1 + exp(-(slope * score + offset)))
  float offset = 0;
  char padding[12] = {};
};

/// The hash of one feature: the number of its template and the values it joins.
constexpr std::uint64_t feature_hash(std::uint32_t number, std::initializer_list<std::uint64_t> values) {
  std::uint64_t h = (std::uint64_t{number} + 1) * 0x9E3779B97F4A7C15ULL;
  for (const std::uint64_t value : values) {
    h = (h ^ value) * 0xD6E8FEB86659FD93ULL;
    h ^= h >> 32;
  }
  return h;
}

/// A word as a value for feature_hash().
constexpr std::uint64_t feature_value(std::string_view word) {
  std::uint64_t h = 0xCBF29CE484222325ULL;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return h;
}

/// The weight that a feature hash falls on.
constexpr std::uint32_t ranker_slot(std::uint64_t hash, unsigned bits) {
  return static_cast<std::uint32_t>((hash * 0x9E3779B97F4A7C15ULL) >> (64 - bits));
}

}  // namespace selon
