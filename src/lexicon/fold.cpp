// How a word of the text becomes a key of the full-form lexicon.
#include "lexicon/fold.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

namespace selon {
namespace {

constexpr unsigned char first_of_latin1 = 0xC3;

// Collects folded bytes and what the capitals say.
class Folder {
 public:
  Folder(Ligatures ligatures, FoldedForm& out) : ligatures_(ligatures), out_(out) {}

  bool put(char byte) {
    if (out_.size == FoldedForm::capacity) return false;
    out_.bytes[out_.size++] = byte;
    return true;
  }

  bool put(char32_t c) {
    if (ligatures_ == Ligatures::split && (c == U'œ' || c == U'æ')) return put(c == U'œ' ? 'o' : 'a') && put('e');
    std::array<std::uint8_t, 4> bytes{};
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, static_cast<UChar32>(c));
    for (std::int32_t i = 0; i < size; ++i) {
      if (!put(static_cast<char>(bytes[static_cast<std::size_t>(i)]))) return false;
    }
    return true;
  }

  void letter(bool capital) {
    ++letters_;
    if (capital) ++capitals_;
    if (capital && after_letter_) inner_capital_ = true;
    after_letter_ = true;
  }

  void no_letter() { after_letter_ = false; }

  void finish() {
    if (capitals_ == 0) return;
    out_.level = inner_capital_ ? CaseLevel::all_capitals : CaseLevel::capitalised;
  }

 private:
  Ligatures ligatures_;
  FoldedForm& out_;
  unsigned letters_ = 0;
  unsigned capitals_ = 0;
  bool after_letter_ = false;
  bool inner_capital_ = false;
};

// ICU's macro narrows inside itself.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
UChar32 next_code_point(std::string_view text, std::int32_t& offset) {
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(text.data(), offset, static_cast<std::int32_t>(text.size()), c);
  return c;
}
#pragma GCC diagnostic pop

char32_t plain_mark(char32_t c) {
  switch (c) {
    case U'\u2019':
    case U'\u02BC':
      return U'\'';
    case U'\u2010':
    case U'\u2011':
      return U'-';
    default:
      return c;
  }
}

// Any script, combining accents ("e" + U+0301), soft hyphens: one code point at a time.
bool fold_slowly(std::string_view form, Folder& folder) {
  constexpr char32_t soft_hyphen = 0xAD;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  const auto length = static_cast<std::int32_t>(form.size());
  std::int32_t i = 0;
  UChar32 pending = -1;
  const auto flush = [&] {
    if (pending < 0) return true;
    const UChar32 small = u_tolower(pending);
    if (u_isalpha(pending) != 0)
      folder.letter(small != pending);
    else
      folder.no_letter();
    return folder.put(plain_mark(static_cast<char32_t>(small)));
  };
  while (i < length) {
    const UChar32 c = next_code_point(form, i);
    if (c == static_cast<UChar32>(soft_hyphen)) continue;
    const UChar32 composed = pending >= 0 && U_SUCCESS(status) ? unorm2_composePair(nfc, pending, c) : -1;
    if (composed >= 0) {
      pending = composed;
      continue;
    }
    if (!flush()) return false;
    pending = c;
  }
  return flush();
}

// Latin letters with straight or curly apostrophes; anything else starts again, slowly.
bool fold_rest(std::string_view form, std::size_t from, Ligatures ligatures, FoldedForm& out) {
  Folder folder(ligatures, out);
  if (from > 0) folder.letter(false);
  for (std::size_t i = from; i < form.size(); ++i) {
    const auto c = static_cast<unsigned char>(form[i]);
    if (c < 0x80) {
      const bool capital = c >= 'A' && c <= 'Z';
      const bool letter = capital || (c >= 'a' && c <= 'z');
      if (letter)
        folder.letter(capital);
      else
        folder.no_letter();
      if (!folder.put(static_cast<char>(capital ? c | 0x20U : c))) return false;
      continue;
    }
    const auto next = static_cast<unsigned char>(i + 1 < form.size() ? form[i + 1] : 0);
    const bool followed_by_combining = i + 2 < form.size() && (static_cast<unsigned char>(form[i + 2]) & 0xFEU) == 0xCC;
    constexpr unsigned char times = 0x97, divided = 0xB7, capital_ae = 0x86, small_ae = 0xA6, last_capital = 0x9E;
    if (form.substr(i).starts_with("\u2019")) {
      folder.no_letter();
      if (!folder.put('\'')) return false;
      i += 2;
      continue;
    }
    if (c != first_of_latin1 || next < 0x80 || next == times || next == divided || followed_by_combining) {
      out = FoldedForm{};
      Folder again(ligatures, out);
      if (!fold_slowly(form, again)) return false;
      again.finish();
      return true;
    }
    folder.letter(next <= last_capital);
    const unsigned char small = next <= last_capital ? static_cast<unsigned char>(next | 0x20U) : next;
    const bool split = (next == capital_ae || next == small_ae) && ligatures == Ligatures::split;
    if (!folder.put(split ? 'a' : static_cast<char>(c)) || !folder.put(split ? 'e' : static_cast<char>(small)))
      return false;
    ++i;
  }
  folder.finish();
  return true;
}

}  // namespace

bool fold_form(std::string_view form, Ligatures ligatures, FoldedForm& out) {
  if (form.size() > 3 * FoldedForm::capacity) return false;
  // Most words of a text are plain small letters.
  std::size_t plain = 0;
  if (form.size() <= FoldedForm::capacity) {
    while (plain < form.size() && form[plain] >= 'a' && form[plain] <= 'z') {
      out.bytes[plain] = form[plain];
      ++plain;
    }
  }
  out.size = plain;
  if (plain == form.size()) return true;
  return fold_rest(form, plain, ligatures, out);
}

}  // namespace selon
