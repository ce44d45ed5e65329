// Which character set a page is in, and its conversion by ICU.
#include "html/page.hpp"

#include "text/utf8.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <cctype>
#include <limits>

namespace selon::html {

namespace {

constexpr std::size_t searched = 4096;  // bytes at the start of a page that may say its character set

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// What stands behind the first "charset=": <meta charset="utf-8">, <meta … content="text/html; charset=iso-8859-1">.
std::string declared_charset(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, searched));
  const std::size_t meta = head.find("<meta");
  const std::size_t found = meta == std::string::npos ? meta : head.find("charset", meta);
  if (found == std::string::npos) return {};
  std::size_t at = found + std::string_view("charset").size();
  const auto skip = [&](std::string_view set) {
    while (at < head.size() && set.find(head[at]) != std::string_view::npos) ++at;
  };
  skip(" \t\r\n");
  if (at >= head.size() || head[at] != '=') return {};
  skip("= \t\r\n\"'");
  const std::size_t start = at;
  while (at < head.size() && (std::isalnum(static_cast<unsigned char>(head[at])) != 0 || head[at] == '-' ||
                              head[at] == '_' || head[at] == ':')) {
    ++at;
  }
  return head.substr(start, at - start);
}

/// Nothing when ICU does not know `charset`.
std::string convert(std::string_view bytes, const char* charset) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()) / 4) {
    throw Error("a page of 512 MiB or more that is not in UTF-8");
  }
  std::string out(3 * bytes.size() + 16, '\0');  // no character of a single-byte set takes more
  const auto size = static_cast<std::int32_t>(bytes.size());
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length =
      ucnv_convert("UTF-8", charset, out.data(), static_cast<std::int32_t>(out.size()), bytes.data(), size, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    out.resize(static_cast<std::size_t>(length));
    status = U_ZERO_ERROR;
    length = ucnv_convert("UTF-8", charset, out.data(), length, bytes.data(), size, &status);
  }
  out.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(length));
  return out;
}

}  // namespace

std::string to_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return std::string(bytes.substr(3));
  if (bytes.starts_with("\xFF\xFE")) return convert(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return convert(bytes.substr(2), "UTF-16BE");
  std::string charset = declared_charset(bytes);
  // Whoever can read the declaration is not in UTF-16, and Latin-1 on the web is windows-1252.
  if (charset.starts_with("utf-16")) charset = "utf-8";
  if (charset == "iso-8859-1" || charset == "latin1" || charset == "us-ascii") charset = "windows-1252";
  if (charset == "utf-8" || charset == "utf8" || (charset.empty() && !first_invalid(bytes))) return std::string(bytes);
  std::string out = charset.empty() ? std::string() : convert(bytes, charset.c_str());
  if (out.empty()) out = first_invalid(bytes) ? convert(bytes, "windows-1252") : std::string(bytes);
  return out;
}

}  // namespace selon::html
