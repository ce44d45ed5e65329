// Composes letters and their combining marks.
#include "text/compose.hpp"

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

}  // namespace

ComposedText::ComposedText(std::string_view text) {
  if (text.find('\xCC') == std::string_view::npos && text.find('\xCD') == std::string_view::npos) return;
  std::size_t mark = find_mark(text, 0);
  if (mark == std::string_view::npos) return;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return;
  std::size_t done = 0;
  std::string letter;
  for (; mark != std::string_view::npos; mark = find_mark(text, done)) {
    const std::size_t start = std::max(done, start_of_letter_before(text, mark));
    std::size_t end = mark;
    while (end < text.size() && find_mark(text.substr(0, std::min(end + 2, text.size())), end) == end) end += 2;
    const std::string_view given = text.substr(start, end - start);
    composed_.append(text, done, start - done);
    letter.assign(given);
    if (!first_invalid(given)) {
      letter.clear();
      icu::StringByteSink<std::string> sink(&letter);
      nfc->normalizeUTF8(0, {given.data(), static_cast<std::int32_t>(given.size())}, sink, nullptr, status);
      if (U_FAILURE(status)) letter.assign(given);
    }
    composed_ += letter;
    if (letter != given)
      edits_.push_back({static_cast<std::uint32_t>(composed_.size()), static_cast<std::uint32_t>(end)});
    done = end;
  }
  composed_.append(text, done);
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
