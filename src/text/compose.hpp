// Accents of their own ("e" with U+0301) become letters ("é") and unseen characters go before anything is looked up,
// and offsets find back.
#pragma once

#include <selon/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// A text in composed letters (NFC, for the combining marks of U+0300 … U+036F) without what has neither width nor
/// meaning (soft hyphens, zero-width spaces inside words, word joiners, marks of direction), and where each of its
/// offsets was.
class ComposedText {
 public:
  /// Ill-formed sequences stay as they are. Costs a look for such characters where the text holds none.
  explicit ComposedText(std::string_view text);

  /// Whether anything was changed; otherwise the text stands for itself.
  [[nodiscard]] bool is_changed() const { return !edits_.empty(); }
  /// Empty when nothing was changed.
  [[nodiscard]] std::string_view text() const { return composed_; }

  /// The offset in the text as it was given, of `composed`, an offset in text() on a code-point boundary.
  [[nodiscard]] std::uint32_t original(std::uint32_t composed) const;
  /// The same for both ends of a span; unseen characters at its edges stay outside.
  [[nodiscard]] Span original(Span composed) const;
  /// The other way round.
  [[nodiscard]] std::uint32_t composed(std::uint32_t original) const;

 private:
  struct Edit {
    std::uint32_t composed;  // the ends of one composed letter, here and there
    std::uint32_t original;
    bool left_out;  // no letter, but an unseen character
  };

  std::string composed_;
  std::vector<Edit> edits_;  // in order
};

}  // namespace selon
