// Composes letters and their combining marks, and leaves out what nobody sees.
#include "text/compose.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <unicode/normalizer2.h>

#include <algorithm>

namespace selon {
namespace {

// The first combining mark from `from` on: U+0300 … U+036F begin with CC or CD.
std::size_t find_mark(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xFE) != 0xCC) continue;
    const Decoded d = decode(text, at);
    if (d.code_point >= 0x300 && d.code_point < 0x370) return at;
  }
  return std::string_view::npos;
}

std::size_t start_of_letter_before(std::string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && at - start < 4) {
    --start;
    if ((static_cast<unsigned char>(text[start]) & 0xC0) != 0x80) break;
  }
  return start;
}

// A zero-width space inside a word; between a full stop and a capital it parts what is two.
bool is_inside_word(std::string_view text, std::size_t start, std::size_t end) {
  return start > 0 && is_letter(classify(text, start_of_letter_before(text, start)).kind) &&
         classify(text, end).kind == CharClass::lower;
}

// The length of the character at `at` when it has no width and no meaning for the words, else 0: the soft hyphen, the
// zero-width space, the word joiner and the marks of direction. The joiner U+200D is a part of emoji.
std::size_t unseen_at(std::string_view text, std::size_t at) {
  if (text.compare(at, 2, "\xC2\xAD") == 0) return 2;
  if (text[at] != '\xE2' || at + 2 >= text.size()) return 0;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const auto third = static_cast<unsigned char>(text[at + 2]);
  if (second == 0x80 && third == 0x8B) return is_inside_word(text, at, at + 3) ? 3 : 0;
  const bool direction = (second == 0x80 && (third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE))) ||
                         (second == 0x81 && third >= 0xA6 && third <= 0xA9);
  return direction || (second == 0x81 && third == 0xA0) || (second == 0x80 && third == 0x8C) ? 3 : 0;
}

// The same as find_mark(), in two quick looks where there is none.
std::size_t find_any_mark(std::string_view text, std::size_t from) {
  const bool none =
      text.find('\xCC', from) == std::string_view::npos && text.find('\xCD', from) == std::string_view::npos;
  return none ? std::string_view::npos : find_mark(text, from);
}

std::size_t find_soft_hyphen(std::string_view text, std::size_t from) { return text.find("\xC2\xAD", from); }

std::size_t find_other_unseen(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('\xE2', from); at != std::string_view::npos; at = text.find('\xE2', at + 1)) {
    if (unseen_at(text, at) > 0) return at;
  }
  return std::string_view::npos;
}

// The next place of one kind, looked for once.
class Next {
 public:
  using Find = std::size_t (*)(std::string_view, std::size_t);
  Next(std::string_view text, Find find) : text_(text), find_(find), at_(find(text, 0)) {}
  std::size_t from(std::size_t offset) {
    if (at_ < offset) at_ = find_(text_, offset);
    return at_;
  }

 private:
  std::string_view text_;
  Find find_;
  std::size_t at_;
};

// The letter and its marks in one, or as given when there is no such letter.
std::string compose(std::string_view given) {
  std::string letter;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || first_invalid(given)) return std::string(given);
  icu::StringByteSink<std::string> sink(&letter);
  nfc->normalizeUTF8(0, {given.data(), static_cast<std::int32_t>(given.size())}, sink, nullptr, status);
  return U_FAILURE(status) ? std::string(given) : letter;
}

}  // namespace

ComposedText::ComposedText(std::string_view text) {
  Next marks(text, find_any_mark);
  Next hyphens(text, find_soft_hyphen);
  Next others(text, find_other_unseen);
  std::size_t done = 0;
  const auto note = [&](std::size_t end, bool left_out) {
    edits_.push_back({static_cast<std::uint32_t>(composed_.size()), static_cast<std::uint32_t>(end), left_out});
    done = end;
  };
  for (;;) {
    const std::size_t mark = marks.from(done);
    const std::size_t unseen = std::min(hyphens.from(done), others.from(done));
    if (unseen < mark) {
      composed_.append(text, done, unseen - done);
      note(unseen + unseen_at(text, unseen), true);
      continue;
    }
    if (mark == std::string_view::npos) break;
    const std::size_t start = std::max(done, start_of_letter_before(text, mark));
    std::size_t end = mark;
    while (end < text.size() && find_mark(text.substr(0, std::min(end + 2, text.size())), end) == end) end += 2;
    const std::string_view given = text.substr(start, end - start);
    const std::string letter = compose(given);
    composed_.append(text, done, start - done);
    composed_ += letter;
    done = end;
    if (letter != given) note(end, false);
  }
  if (is_changed()) {
    composed_.append(text, done);
  } else {
    composed_ = std::string();  // marks without a letter of their own
  }
}

Span ComposedText::original(Span composed) const {
  auto next = std::upper_bound(edits_.begin(), edits_.end(), composed.end,
                               [](std::uint32_t at, const Edit& edit) { return at < edit.composed; });
  // what nobody sees behind a word is no part of it
  while (next != edits_.begin() && std::prev(next)->left_out && std::prev(next)->composed == composed.end) --next;
  const std::uint32_t end =
      next == edits_.begin() ? composed.end : composed.end - std::prev(next)->composed + std::prev(next)->original;
  const std::uint32_t start = original(composed.start);
  return {start, std::max(start, end)};
}

std::uint32_t ComposedText::original(std::uint32_t composed) const {
  const auto next = std::upper_bound(edits_.begin(), edits_.end(), composed,
                                     [](std::uint32_t at, const Edit& edit) { return at < edit.composed; });
  return next == edits_.begin() ? composed : composed - std::prev(next)->composed + std::prev(next)->original;
}

std::uint32_t ComposedText::composed(std::uint32_t original) const {
  const auto next = std::upper_bound(edits_.begin(), edits_.end(), original,
                                     [](std::uint32_t at, const Edit& edit) { return at < edit.original; });
  return next == edits_.begin() ? original : original - std::prev(next)->original + std::prev(next)->composed;
}

}  // namespace selon
