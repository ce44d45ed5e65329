// What the fuzzers share.
#include "fuzz.hpp"

#include "output/names.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <cstdlib>
#include <iostream>

namespace selon::test {
namespace {

std::string plain(std::string_view words) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composed = icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeString text =
      composed->normalize(icu::UnicodeString::fromUTF8({words.data(), static_cast<int>(words.size())}), status);
  icu::UnicodeString out;
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (c == 0x2019)
      out += u'\'';
    else if (u_isUWhiteSpace(c) == 0)
      out += c;
    else if (!out.endsWith(u" ", 1))
      out += u' ';
  }
  std::string utf8;
  return out.trim().toUTF8String(utf8);
}

}  // namespace

const Extractor& extractor() {
  static const Extractor built;
  return built;
}

void stop(std::string_view what) {
  std::cerr << what << '\n';
  std::abort();
}

std::string told(const Document& document, std::string_view text) {
  std::string out;
  for (const Claim& claim : document.claims) {
    out += name_of(claim.form);
    out += ' ';
    out += name_of(claim.frame);
    out += " [" + (claim.cue ? plain(slice(text, claim.cue->span)) : "") + "]";
    if (claim.statement) {
      for (const Span fragment : claim.statement->fragments) out += " | " + plain(slice(text, fragment));
    }
    out += '\n';
  }
  return out;
}

}  // namespace selon::test
