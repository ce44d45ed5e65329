// A linear scorer over hashed features, for choosing among what rules propose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace selon {

/// What a ranker knows of one candidate: hashes by feature_hash(). None at all stands for "none of these".
using CandidateFeatures = std::vector<std::uint64_t>;

/// What a lead of one candidate over another is worth, as measured in cross-validation when the weights were trained.
struct LeadModel {
  float slope = 1;
  float offset = 0;

  /// How likely a candidate that leads what the rules proposed by so much is right where they are wrong, 0 to 1.
  [[nodiscard]] double probability(std::int32_t lead) const;
};

/// Scores a candidate as the sum of the weights of its features. Immutable; safe from many threads.
class Ranker {
 public:
  /// Reads trained weights, which must outlive this object. Throws LexiconError "NAME:0: reason" when damaged.
  Ranker(std::string_view image, std::string_view name);

  /// Sum of the weights of `features`. A candidate without features scores 0.
  [[nodiscard]] std::int32_t score(std::span<const std::uint64_t> features) const;

  /// The index of the candidate with the highest score, the first of equals; but `proposed`, which the rules chose,
  /// unless the lead over it makes the other right with at least the probability `least`. Needs a candidate.
  [[nodiscard]] std::size_t choose(std::span<const CandidateFeatures> candidates, std::size_t proposed,
                                   double least) const;

 private:
  std::string_view weights_;
  unsigned bits_ = 0;
  LeadModel leads_;
};

/// Header of a ranker's file; 2^bits signed byte weights follow. Little-endian.
struct RankerHeader {
  char magic[4] = {'S', 'R', 'N', 'K'};
  std::uint32_t version = 2;
  std::uint32_t bits = 0;
  LeadModel leads;
  char padding[4] = {};
  std::uint64_t checksum = 0;  // of all other bytes: ranker_checksum()
};
static_assert(sizeof(RankerHeader) == 32);

/// What RankerHeader::checksum must be before `weights`.
[[nodiscard]] std::uint64_t ranker_checksum(const RankerHeader& header, std::string_view weights);

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
