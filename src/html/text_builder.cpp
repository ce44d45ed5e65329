// White space as browsers show it.
#include "html/text_builder.hpp"

#include "text/utf8.hpp"

#include <array>

namespace selon::html {

namespace {

/// Pages write &#146; for ’: numbers of windows-1252, which browsers read so. U+0080 … U+009F in UTF-8.
constexpr std::array<std::string_view, 32> windows_1252 = {
    "\u20AC", "",       "\u201A", "\u0192", "\u201E", "\u2026", "\u2020", "\u2021", "\u02C6", "\u2030", "\u0160",
    "\u2039", "\u0152", "",       "\u017D", "",       "",       "\u2018", "\u2019", "\u201C", "\u201D", "\u2022",
    "\u2013", "\u2014", "\u02DC", "\u2122", "\u0161", "\u203A", "\u0153", "",       "\u017E", "\u0178"};

}  // namespace

void TextBuilder::end_block() {
  if (is_open_ && kind_) {
    layout_.push_back({*kind_, {static_cast<std::uint32_t>(start_), static_cast<std::uint32_t>(text_.size())}});
  }
  is_open_ = false;
  has_space_ = false;
}

void TextBuilder::break_line() {
  if (is_open_ && text_.back() != '\n') text_ += '\n';
  has_space_ = false;
}

void TextBuilder::add(std::string_view text, Kind kind) {
  if (is_open_ && kind != kind_) end_block();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
      has_space_ = true;
      continue;
    }
    if (!is_open_) {
      if (!text_.empty()) text_ += "\n\n";
      is_open_ = true;
      kind_ = kind;
      start_ = text_.size();
    } else if (has_space_ && text_.back() != '\n') {
      text_ += ' ';
    }
    has_space_ = false;
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (c == '\xC2' && next >= 0x80 && next <= 0x9F) {
      text_ += windows_1252[next - 0x80];
      ++i;
    } else {
      text_ += c;
    }
  }
}

}  // namespace selon::html
