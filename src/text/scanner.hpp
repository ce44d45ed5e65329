// One token at a time: where the token that begins at an offset ends.
#pragma once

#include "lexicon/word_list.hpp"
#include "text/character.hpp"
#include "text/letter_map.hpp"
#include "text/token.hpp"

#include <string>

namespace selon {

/// Reads tokens forward; each step looks at a bounded number of characters beyond the token it returns.
class Scanner {
 public:
  /// Appends what it reads to `tokens`.
  Scanner(std::string_view text, const WordLists& words, std::vector<Token>& tokens);

  /// Appends the tokens of `range`.
  void scan(Span range);

 private:
  [[nodiscard]] Character at(std::size_t offset) const { return classify(text_, offset); }
  [[nodiscard]] LetterRun run_at(std::size_t offset) const {
    const LetterRun run = letters_.run(offset);
    return run.end <= text_.size() ? run : letter_run(text_, offset);
  }
  [[nodiscard]] std::size_t after_blanks(std::size_t offset) const;
  [[nodiscard]] std::size_t after_letters(std::size_t offset) const;
  std::string_view folded(std::size_t start, std::size_t end);

  std::size_t after_plain_words(std::size_t start);
  void word(std::size_t start);
  void number(std::size_t start, std::size_t digits);
  void clitic(std::size_t start);
  void mark(std::size_t start, Character c);
  bool address(std::size_t start);

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

  void append(std::size_t start, std::size_t end, TokenKind kind, unsigned shape) {
    Token& token = tokens_.emplace_back();
    token.start = static_cast<std::uint32_t>(start);
    token.end = static_cast<std::uint32_t>(end);
    token.kind = kind;
    token.shape = static_cast<std::uint8_t>(shape);
  }
  /// What the space and the line break before the token say of it.
  [[nodiscard]] unsigned shape_before() const {
    return (space_ ? unsigned{shape_space_before} : 0U) | (line_ ? unsigned{shape_line_start} : 0U);
  }
  /// Appends a token with the shape that what stands before it gives; the next token follows at once.
  void push(std::size_t start, std::size_t end, TokenKind kind, unsigned shape);
  /// The token before the one in hand, of this range: a mark where there is none.
  [[nodiscard]] Token last() const;

  static constexpr std::size_t nowhere = std::string_view::npos;

  std::string_view text_;  // up to the end of the range in hand
  std::string_view whole_;
  LetterMap letters_;  // of the whole text
  std::vector<Token>& tokens_;
  std::size_t first_ = 0;  // of the tokens of this range
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
  bool space_ = false;
  bool line_ = false;
};

}  // namespace selon
