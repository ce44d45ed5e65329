// One token at a time: where the token that begins at an offset ends.
#pragma once

#include "lexicon/word_list.hpp"
#include "text/character.hpp"
#include "text/token.hpp"

#include <string>

namespace selon {

/// Reads tokens forward; each step looks at a bounded number of characters beyond the token it returns.
class Scanner {
 public:
  Scanner(std::string_view text, const WordLists& words);

  /// Appends the tokens of `range`.
  void scan(Span range, std::vector<Token>& tokens);

 private:
  [[nodiscard]] Character at(std::size_t offset) const { return classify(text_, offset); }
  [[nodiscard]] std::size_t after_blanks(std::size_t offset) const;
  [[nodiscard]] std::size_t after_letters(std::size_t offset) const;
  std::string_view folded(std::size_t start, std::size_t end);

  bool plain_word(std::size_t start, std::vector<Token>& tokens);
  std::size_t after_plain_words(std::vector<Token>& tokens);
  void word(std::size_t start, std::vector<Token>& tokens);
  void number(std::size_t start, std::size_t digits, std::vector<Token>& tokens);
  void clitic(std::size_t start, std::vector<Token>& tokens);
  void mark(std::size_t start, Character c, std::vector<Token>& tokens);
  bool address(std::size_t start, std::vector<Token>& tokens);

  // what the character after a word does: it belongs to the word up to the returned offset, or 0 ends the word
  std::size_t past_apostrophe(std::size_t start, std::size_t offset);
  std::size_t past_hyphen(std::size_t start, std::size_t offset);
  std::size_t past_dot(std::size_t start, std::size_t offset);
  std::size_t past_bracket(std::size_t offset);
  bool clitics_follow(std::size_t start, std::size_t hyphen);
  [[nodiscard]] bool is_dotted_abbreviation(std::size_t start, std::size_t dot) const;
  bool is_initial(std::size_t dot);
  [[nodiscard]] bool after_common_noun() const;
  std::size_t past_symbol(std::size_t start, std::size_t offset);

  void push(std::size_t start, std::size_t end, TokenKind kind, unsigned shape, std::vector<Token>& tokens);

  static constexpr std::size_t nowhere = std::string_view::npos;

  std::string_view text_;  // up to the end of the range in hand
  std::string_view whole_;
  const WordSet& elided_;
  const WordSet& apostrophe_words_;
  const WordSet& clitics_;
  const WordSet& hyphen_words_;
  const WordSet& elided_clitics_;
  const WordSet& slash_words_;
  const WordSet& mark_words_;
  const WordSet& inclusive_;
  const WordSet& before_name_;
  const WordSet& before_number_;
  const WordSet& before_any_;
  const WordSet& final_;
  const WordSet& starters_;
  const WordSet& links_;
  std::string buffer_;
  std::size_t position_ = 0;         // end of the last token
  std::size_t clitic_at_ = nowhere;  // the hyphen of a clitic that past_hyphen() found
  bool elision_ = false;             // past_apostrophe() ended the word with its apostrophe
  bool full_stop_ = false;           // past_dot() ended the word with its full stop
  Token last_;                       // the token before the one in hand, of this range
  bool space_ = false;
  bool line_ = false;
};

}  // namespace selon
