// The article of a web page as text.
#pragma once

#include <selon/document.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace selon::html {

/// Thrown when a page cannot be read; what() is the reason.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Page {
  std::string text;           ///< the article, a paragraph a line with an empty line between; UTF-8
  std::vector<Block> layout;  ///< titles, headings, quotations, captions and debris of `text`, in order
  std::string title;
  std::string date;  ///< YYYY-MM-DD, or empty
  std::vector<std::string> authors;
  std::string publisher;
  std::string url;  ///< http(s), or empty
};

/// Reads `bytes`, an HTML page in UTF-8. Throws Error for a page that is nested too deep or too large to be read.
Page read_page(std::string_view bytes);

/// `bytes` in UTF-8: the character set is that of the byte-order mark, else of the page's meta element, else UTF-8
/// where the bytes are that, else windows-1252, as browsers have it. Ill-formed bytes of a page that calls itself UTF-8
/// stay.
std::string to_utf8(std::string_view bytes);

}  // namespace selon::html
