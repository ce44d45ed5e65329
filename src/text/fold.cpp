// Case and apostrophe folding for look-ups of French words.
#include "text/fold.hpp"

namespace selon {

std::string_view fold(std::string_view word, std::string& buffer) {
  buffer.clear();
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) {
      std::size_t end = i + 1;
      while (end < word.size() && static_cast<unsigned char>(word[end]) < 0x80) ++end;
      const std::size_t at = buffer.size();
      buffer.append(word, i, end - i);
      for (char* c = buffer.data() + at; c != buffer.data() + buffer.size(); ++c) {
        if (*c >= 'A' && *c <= 'Z') *c = static_cast<char>(*c + 32);
      }
      i = end - 1;
      continue;
    }
    const auto next = i + 1 < word.size() ? static_cast<unsigned char>(word[i + 1]) : static_cast<unsigned char>(0);
    if (byte == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97) {  // À … Þ, without ×
      buffer.push_back(word[i]);
      buffer.push_back(static_cast<char>(next + 0x20));
      ++i;
    } else if (byte == 0xC5 && next == 0x92) {  // Œ
      buffer.append("\xC5\x93");
      ++i;
    } else if (byte == 0xC5 && next == 0xB8) {  // Ÿ
      buffer.append("\xC3\xBF");
      ++i;
    } else if (byte == 0xC5 &&
               ((next >= 0x8A && next < 0xB8 && next % 2 == 0) || next == 0xB9 || next == 0xBB || next == 0xBD)) {
      buffer.push_back(word[i]);  // Ŋ … Ŷ are even, Ź Ż Ž odd
      buffer.push_back(static_cast<char>(next + 1));
      ++i;
    } else if (byte == 0xE2 && next == 0x80 && i + 2 < word.size()) {
      const auto third = static_cast<unsigned char>(word[i + 2]);
      if (third == 0x99) {
        buffer.push_back('\'');  // ’
      } else if (third == 0x90 || third == 0x91) {
        buffer.push_back('-');  // ‐ ‑
      } else {
        buffer.append(word, i, 3);
      }
      i += 2;
    } else {
      buffer.push_back(word[i]);
    }
  }
  return buffer;
}

std::string_view folded(std::string_view word, std::string& buffer) {
  std::size_t plain = 0;
  while (plain < word.size() &&
         ((word[plain] >= 'a' && word[plain] <= 'z') || word[plain] == '\'' || word[plain] == '-'))
    ++plain;
  if (plain == word.size()) return word;
  return fold(word, buffer);
}

}  // namespace selon
