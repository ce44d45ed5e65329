// Control characters out, white space single.
#include "output/clean.hpp"

#include "text/utf8.hpp"

namespace selon {
namespace {

/// Neither moves the cursor nor turns the reading direction: ESC, C0, C1, bidirectional controls.
constexpr bool is_harmless(char32_t c) {
  return !(c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
}

}  // namespace

void append_clean(std::string_view text, std::string& out) {
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    if (c.code_point == ' ' || c.code_point == '\n' || c.code_point == '\r' || c.code_point == '\t' ||
        c.code_point == 0x2028 || c.code_point == 0x2029) {
      space = true;
    } else if (is_harmless(c.code_point)) {
      if (space) out += ' ';
      space = false;
      if (c.code_point == 0xFFFD) {
        out += "\uFFFD";
      } else {
        out += text.substr(at, c.length);
      }
    }
    at += c.length;
  }
  if (space) out += ' ';
}

}  // namespace selon
