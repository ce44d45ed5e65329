// Text into HTML.
#include "output/html_escape.hpp"

#include "text/utf8.hpp"

namespace selon {

void append_html(std::string_view text, std::string& out) {
  std::string mended;
  if (first_invalid(text)) text = mended = replace_invalid(text);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\r':
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') {
          out += "\xEF\xBF\xBD";
        } else {
          out += c;
        }
    }
  }
}

}  // namespace selon
