// The trained model in memory: a form table and one row of 16 byte-sized weights a feature.
#pragma once

#include "tag/tag_set.hpp"
#include "tag/token_facts.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace selon {

static_assert(std::endian::native == std::endian::little, "the models are stored little-endian");

/// Header of data/tagger.bin; then `entries` form-table entries, then 2^bits rows. Rows begin at a multiple of 64.
struct TagModelHeader {
  char magic[4] = {'S', 'T', 'A', 'G'};
  std::uint32_t version = 2;
  std::uint32_t bits = 0;
  std::uint32_t entries = 0;
  char padding[40] = {};
  std::uint64_t checksum = 0;  // of all other bytes: morphology_image::checksum()
};

/// The tag that scores best, and by how much more than the next.
struct Choice {
  Tag tag = Tag::none;
  int lead = 0;
};

/// Scores of the 16 scored tags: sums of at most 257 rows of bytes.
class TagScores {
 public:
  void add(const std::uint8_t* row) {
    // four sums of 16 bits to a word, the even and the odd bytes of the row apart
    for (std::size_t half = 0; half < 2; ++half) {
      std::uint64_t weights = 0;
      std::memcpy(&weights, row + half * sizeof weights, sizeof weights);
      even_[half] += weights & even_bytes;
      odd_[half] += weights >> 8 & even_bytes;
    }
  }
  [[nodiscard]] std::uint16_t of(Tag tag) const {
    const unsigned t = static_cast<unsigned>(tag);
    return static_cast<std::uint16_t>((t % 2 == 0 ? even_ : odd_)[t / 8] >> (t % 8 / 2 * 16));
  }

  /// Of `candidates`, which hold two scored tags or more; of equals the first.
  [[nodiscard]] Choice best(TagSet candidates) const {
    Choice choice;
    int best_score = -1;
    int next_score = -1;
    for (; candidates != 0; candidates &= candidates - 1) {
      const Tag tag = first_of(candidates);
      const int score = of(tag);
      if (score > best_score) {
        next_score = best_score;
        best_score = score;
        choice.tag = tag;
      } else if (score > next_score) {
        next_score = score;
      }
    }
    choice.lead = best_score - next_score;
    return choice;
  }

 private:
  static constexpr std::uint64_t even_bytes = 0x00FF00FF00FF00FFULL;
  static_assert(scored_tags == 16);
  std::array<std::uint64_t, 2> even_{};
  std::array<std::uint64_t, 2> odd_{};
};

/// The rows of the weight table. Weights are stored with 128 added: the sums of all tags are off by the same amount.
struct WeightRows {
  const std::uint8_t* first = nullptr;
  unsigned bits = 0;  // of a row's number

  [[nodiscard]] const std::uint8_t* row(std::uint32_t number) const {
    return first + std::size_t{number} * scored_tags;
  }
};

class TagWeights {
 public:
  /// `image` must outlive this object. Throws LexiconError when it is damaged.
  explicit TagWeights(std::string_view image);

  [[nodiscard]] WeightRows rows() const { return rows_; }
  [[nodiscard]] const FormTable& table() const { return table_; }

 private:
  FormTable table_;
  WeightRows rows_;
};

}  // namespace selon
