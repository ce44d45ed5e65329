// Text and layout of a page, put together piece by piece.
#pragma once

#include <selon/document.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace selon::html {

/// What a stretch of the page is known to be; nothing where its looks decide.
using Kind = std::optional<BlockKind>;

class TextBuilder {
 public:
  /// Ends the block: what comes next stands on a line of its own.
  void end_block();
  /// A line break inside a block.
  void break_line();
  /// Adds text as HTML has it: each stretch of white space is one space. A change of kind ends the block.
  void add(std::string_view text, Kind kind);

  /// The bytes so far; to be asked when a block has just ended.
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::vector<Block>& layout() { return layout_; }
  std::string take_text() { return std::move(text_); }

 private:
  std::string text_;
  std::vector<Block> layout_;
  Kind kind_;              // of the block that is open
  std::size_t start_ = 0;  // of that block
  bool is_open_ = false;
  bool has_space_ = false;  // white space came last
};

}  // namespace selon::html
