// One text in several spellings: ’ for ', decomposed accents, CRLF for LF, no-break spaces inside guillemets. The same
// claims come out of each.
#include "fuzz.hpp"
#include "text/utf8.hpp"

#include <unicode/normalizer2.h>

#include <cctype>

namespace {

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, done)) {
    out.append(text, done, at - done).append(by);
    done = at + what.size();
  }
  return out.append(text, done);
}

std::string normalized(std::string_view text, bool composed) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form =
      composed ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFDInstance(status);
  std::string out;
  form->normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())}), status).toUTF8String(out);
  return out;
}

// Apostrophes between letters: two of them side by side are a quotation mark.
std::string curly(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool inside = i > 0 && i + 1 < text.size() && std::isalpha(static_cast<unsigned char>(text[i - 1])) != 0 &&
                        std::isalpha(static_cast<unsigned char>(text[i + 1])) != 0;
    if (text[i] == '\'' && inside)
      out += "\u2019";
    else
      out += text[i];
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace selon;
  std::string text(test::bytes(data, size));
  if (first_invalid(text) || text.find('\r') != std::string::npos) return 0;
  text = normalized(text, true);
  const auto told = [](const std::string& words) { return test::told(test::extractor().extract(words), words); };
  const std::string expected = told(text);
  const auto check = [&](const char* how, const std::string& other) {
    if (const std::string found = told(other); found != expected)
      test::stop(std::string(how) + ": other claims\n" + expected + "--\n" + found);
  };
  check("typographic apostrophes", curly(text));
  check("decomposed accents", normalized(text, false));
  check("CRLF", replaced(text, "\n", "\r\n"));
  check("no-break spaces", replaced(replaced(text, "« ", "«\u00A0"), " »", "\u00A0»"));
  return 0;
}
