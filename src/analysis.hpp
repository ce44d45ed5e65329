// One document on its way through the stages: each stage adds what it found and reads what came before.
#pragma once

#include "detect/quote.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/lazy_words.hpp"
#include "text/arena.hpp"
#include "text/sentence.hpp"
#include "text/token.hpp"

#include <selon/document.hpp>
#include <selon/extractor.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace selon {

/// Neither copied nor moved: its words refer to it.
struct Analysis {
  /// `text` cut into blocks, tokens, sentences and quotations, with words that are tagged when they are asked for: all
  /// that stands before detection (extractor.cpp). `layout` as in Context::layout. What is given must outlive the
  /// analysis. Throws Cancelled.
  Analysis(std::string_view text, const Lexicon& lexicon, const std::vector<Block>& layout = {},
           const Context* context = nullptr);
  Analysis(const Analysis&) = delete;
  Analysis& operator=(const Analysis&) = delete;
  ~Analysis() = default;

  std::string_view text;
  const Lexicon* lexicon;
  const Context* context;
  std::vector<Block> blocks;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quote> quotes;
  std::vector<Warning> warnings;
  mutable Arena arena;  // owns lemmas, and what later stages put together of words that they only read
  LazyWords words{*this};

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
    return lexicon->words.contains(set, ListedWord{words.listed(token).word});
  }

  /// The same of a noun, whose prefix before a hyphen does not count: "ex-députée", "vice-présidente".
  [[nodiscard]] bool noun_in_set(SetName set, TokenIndex noun) const {
    return in_set(set, noun) || (words.listed(noun).prefixed != 0 && is_behind_prefix(set, noun));
  }
  [[nodiscard]] bool is_behind_prefix(SetName set, TokenIndex noun) const;
};

/// The lemma of a token as Analysis::in_set() asks for it.
[[nodiscard]] ListedLemma listed_lemma(const WordLists& lists, std::string_view lemma);

/// The sentence that holds `token`.
[[nodiscard]] std::uint32_t sentence_of(const Analysis& analysis, TokenIndex token);

}  // namespace selon
