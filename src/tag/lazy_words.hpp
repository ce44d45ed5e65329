// The words of a document, tagged when somebody asks for them.
#pragma once

#include "tag/word.hpp"
#include "text/token.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace selon {

class FactCache;
class WordLists;
struct Analysis;

/// A lemma as the word lists know it.
struct ListedLemma {
  std::uint16_t word : 15 = 0;     // ListedWord
  std::uint16_t prefixed : 1 = 0;  // "ex-députée", "vice-présidente": what stands behind the hyphen may be listed
};

/// One word a token. A sentence is tagged when one of its words is first asked for, as many hold nothing that anybody
/// looks for. Part of one analysis and, like it, for one thread.
class LazyWords {
 public:
  explicit LazyWords(const Analysis& analysis);
  ~LazyWords();
  LazyWords(const LazyWords&) = delete;
  LazyWords& operator=(const LazyWords&) = delete;

  /// To be called once, when the analysis has its tokens, sentences and quotations.
  void expect_tokens();

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const Word& operator[](TokenIndex token) const {
    if (!words_[token].is_tagged) tag_around(token);
    return words_[token];
  }
  /// The word to be mended, of a sentence that is tagged.
  [[nodiscard]] Word& mend(TokenIndex token) const { return words_[token]; }

  /// Whether one of tokens [first, last) is so.
  template <typename Is>
  [[nodiscard]] bool any(TokenIndex first, TokenIndex last, Is is) const {
    for (TokenIndex i = first; i < last; ++i) {
      if (is((*this)[i])) return true;
    }
    return false;
  }

  [[nodiscard]] ListedLemma listed(TokenIndex token) const {
    if (!words_[token].is_tagged) tag_around(token);
    return listed_[token];
  }

  /// Whether somebody asked for a word of the sentence that begins with `token`.
  [[nodiscard]] bool is_tagged(TokenIndex token) const { return words_[token].is_tagged; }

 private:
  void tag_around(TokenIndex token) const;

  const Analysis& a_;
  mutable std::vector<Word> words_;
  mutable std::vector<ListedLemma> listed_;
  std::vector<TokenIndex> behind_quotes_;    // where a verb of speech may stand, in order
  mutable std::unique_ptr<FactCache> seen_;  // lent by the lexicon
};

}  // namespace selon
