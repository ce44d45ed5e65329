// One document on its way through the stages: each stage adds what it found and reads what came before.
#pragma once

#include "detect/quote.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/word.hpp"
#include "text/arena.hpp"
#include "text/sentence.hpp"
#include "text/token.hpp"

#include <selon/document.hpp>
#include <selon/extractor.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace selon {

/// The lemma of a token as the word lists know it.
struct ListedLemma {
  std::uint16_t word : 15 = 0;     // ListedWord
  std::uint16_t prefixed : 1 = 0;  // "ex-députée", "vice-présidente": what stands behind the hyphen may be listed
};

struct Analysis {
  std::string_view text;
  const Lexicon* lexicon = nullptr;
  const Context* context = nullptr;
  std::vector<Block> blocks;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quote> quotes;
  std::vector<Word> words;          // one a token; default (Upos::x, no lemma) in sentences that were not tagged
  std::vector<ListedLemma> listed;  // one a token
  std::vector<bool> tagged;         // one a sentence
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

  /// Whether the lemma of `token` is in the word set. Cheaper than asking the word lists for the lemma's letters.
  [[nodiscard]] bool in_set(SetName set, TokenIndex token) const {
    return lexicon->words.contains(set, ListedWord{listed[token].word});
  }

  /// The same of a noun, whose prefix before a hyphen does not count: "ex-députée", "vice-présidente".
  [[nodiscard]] bool noun_in_set(SetName set, TokenIndex noun) const {
    return in_set(set, noun) || (listed[noun].prefixed != 0 && is_behind_prefix(set, noun));
  }
  [[nodiscard]] bool is_behind_prefix(SetName set, TokenIndex noun) const;

  /// Looks up the lemmas in the word lists, for in_set().
  void list_lemmas();
};

/// `text` cut into blocks, tokens, sentences and quotations, and tagged: all that stands before detection
/// (extractor.cpp). `layout` as in Context::layout. What is given must outlive the analysis. Throws Cancelled.
[[nodiscard]] Analysis read_text(std::string_view text, const Lexicon& lexicon, const std::vector<Block>& layout = {},
                                 const Context* context = nullptr);

}  // namespace selon
