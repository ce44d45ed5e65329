// Sentences.
#pragma once

#include "text/token.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace selon {

class WordLists;

struct Sentence {
  Span span;
  TokenIndex first = 0;  // tokens [first, last)
  TokenIndex last = 0;
  std::uint32_t block = 0;  // index into Analysis::blocks
};

/// Cuts each block into sentences. A sentence never crosses a block; every token belongs to exactly one sentence.
std::vector<Sentence> split_sentences(std::string_view text, std::span<const Block> blocks,
                                      std::span<const Token> tokens, const WordLists& words);

}  // namespace selon
