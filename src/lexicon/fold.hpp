// How a word of the text becomes a key of the full-form lexicon.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace selon {

/// How a word is capitalised: "paris", "Paris", "PARIS". A capital inside ("iPhone") counts as all_capitals.
enum class CaseLevel : std::uint8_t { lower, capitalised, all_capitals };

/// A word in lower case, with straight apostrophes, plain hyphens and composed accents; without allocation.
struct FoldedForm {
  static constexpr std::size_t capacity = 64;     // bytes; the longest form of the dictionary has 45
  alignas(8) std::array<char, capacity> bytes{};  // zero after `size`
  std::size_t size = 0;
  CaseLevel level = CaseLevel::lower;

  [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }
};

/// Whether "œ" and "æ" become "oe" and "ae". Both spellings have the same number of bytes.
enum class Ligatures : std::uint8_t { keep, split };

/// Folds `form` into `out` (which must be fresh). False when it is too long to be a word of the lexicon.
bool fold_form(std::string_view form, Ligatures ligatures, FoldedForm& out);

}  // namespace selon
