/// \file
/// Text in blocks: what a reader application knows of its page, and where spans lie in it.
#pragma once

#include <selon/document.hpp>
#include <selon/export.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// One block of a page, in UTF-8. Its kind is what the application knows: title, paragraph, heading, quote (a quotation
/// set apart), caption, question, answer, … The text is read during the call only.
struct TextBlock {
  BlockKind kind = BlockKind::paragraph;
  std::string_view text;
};

/// A byte of a block.
struct Place {
  std::size_t block = 0;     ///< index into the blocks that were given
  std::uint32_t offset = 0;  ///< bytes from the start of its text
  friend constexpr bool operator==(Place, Place) = default;
};

/// From `start` to before `end`, over several blocks where a claim runs over them: a Range of the DOM.
struct PlacedSpan {
  Place start;
  Place end;
  friend constexpr bool operator==(const PlacedSpan&, const PlacedSpan&) = default;
};

/// What Extractor::extract finds in blocks.
struct BlockDocument {
  std::string text;                   ///< the blocks, an empty line between two; the output functions take it
  Document document;                  ///< its spans count bytes of `text`
  std::vector<std::uint32_t> starts;  ///< of each block in `text`

  /// Where a span of `document` lies in the blocks that were given.
  [[nodiscard]] SELON_EXPORT PlacedSpan locate(Span span) const;
};

}  // namespace selon
