// One document on its way through the stages: each stage adds what it found and reads what came before.
#pragma once

#include "detect/quote.hpp"
#include "tag/word.hpp"
#include "text/arena.hpp"
#include "text/sentence.hpp"
#include "text/token.hpp"

#include <selon/document.hpp>
#include <selon/extractor.hpp>

#include <string_view>
#include <vector>

namespace selon {

struct Lexicon;

struct Analysis {
  std::string_view text;
  const Lexicon* lexicon = nullptr;
  const Context* context = nullptr;
  std::vector<Block> blocks;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quote> quotes;
  std::vector<Word> words;   // one a token; default (Upos::x, no lemma) in sentences that were not tagged
  std::vector<bool> tagged;  // one a sentence
  std::vector<Warning> warnings;
  mutable Arena arena;  // owns lemmas, and what later stages put together of words that they only read

  /// Throws Cancelled when the caller asked to stop.
  void stop_if_asked() const {
#ifdef __cpp_lib_jthread
    if (context != nullptr && context->stop.stop_requested()) throw Cancelled();
#endif
  }

  [[nodiscard]] std::string_view form(TokenIndex token) const { return slice(text, tokens[token].span()); }
  [[nodiscard]] std::string_view lemma(TokenIndex token) const { return words[token].lemma; }
};

/// `text` cut into blocks, tokens, sentences and quotations, and tagged: all that stands before detection
/// (extractor.cpp). `layout` as in Context::layout. What is given must outlive the analysis. Throws Cancelled.
[[nodiscard]] Analysis read_text(std::string_view text, const Lexicon& lexicon, const std::vector<Block>& layout = {},
                                 const Context* context = nullptr);

}  // namespace selon
