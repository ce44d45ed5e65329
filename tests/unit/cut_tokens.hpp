// Tokens as words between bars, so that a test reads as French.
#pragma once

#include "lexicon/built_in_words.hpp"
#include "text/token.hpp"

#include <string>
#include <vector>

namespace selon::test {

inline const WordLists& built_in_lists() {
  static const WordLists lists = built_in_words();
  return lists;
}

inline std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, built_in_lists(), tokens);
  return tokens;
}

/// The tokens joined by bars.
inline std::string cut(std::string_view text) {
  std::string out;
  for (const Token& token : tokens_of(text)) {
    if (!out.empty()) out += "|";
    out += slice(text, token.span());
  }
  return out;
}

}  // namespace selon::test
