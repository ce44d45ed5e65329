// The trained model in memory: a form table and one row of 16 byte-sized weights a feature.
#pragma once

#include "tag/features.hpp"
#include "tag/tag_set.hpp"
#include "tag/token_facts.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace selon {

static_assert(std::endian::native == std::endian::little, "the models are stored little-endian");

/// Header of data/tagger.bin; then `entries` form-table entries, then 2^bits rows. Rows begin at a multiple of 64.
struct TagModelHeader {
  char magic[4] = {'S', 'T', 'A', 'G'};
  std::uint32_t version = 1;
  std::uint32_t bits = 0;
  std::uint32_t entries = 0;
  char padding[48] = {};
};

/// Scores of the 16 scored tags.
using TagScores = std::array<std::uint16_t, scored_tags>;

class TagWeights {
 public:
  /// `image` must outlive this object. Throws LexiconError when it is damaged.
  explicit TagWeights(std::string_view image);

  [[nodiscard]] unsigned bits() const { return bits_; }
  [[nodiscard]] const FormTable& table() const { return table_; }

  /// Sums the rows. Weights are stored with 128 added: the sums of all tags are off by the same amount.
  void score(const Rows& rows, TagScores& scores) const {
    scores.fill(0);
    for (const std::uint32_t row : rows) {
      const std::uint8_t* weights = rows_ + std::size_t{row} * scored_tags;
      for (unsigned tag = 0; tag < scored_tags; ++tag)
        scores[tag] = static_cast<std::uint16_t>(scores[tag] + weights[tag]);
    }
  }

  /// The candidate with the highest score; the first of equals. `candidates` has a scored tag.
  static Tag best(const TagScores& scores, TagSet candidates) {
    Tag best_tag = Tag::none;
    int best_score = -1;
    for (TagSet rest = candidates & ((1U << scored_tags) - 1); rest != 0; rest &= rest - 1) {
      const Tag tag = first_of(rest);
      const int score = scores[static_cast<unsigned>(tag)];
      if (score > best_score) {
        best_score = score;
        best_tag = tag;
      }
    }
    return best_tag;
  }

 private:
  unsigned bits_ = 0;
  FormTable table_;
  const std::uint8_t* rows_ = nullptr;
};

}  // namespace selon
