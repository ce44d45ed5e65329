// The words of a sentence as date expressions see them.
#pragma once

#include "lexicon/date_lexicon.hpp"
#include "text/token.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// A token, or a part of one at its hyphens ("mi-avril", "14-Juillet"), or several (14/09/2021).
struct DateAtom {
  Span span;
  TokenIndex token = 0;       // the first of its tokens
  std::uint16_t classes = 0;  // bits of DateClass
  bool telling = false;       // a number, or a word that makes a sentence worth reading: each date holds one
  std::int32_t value = 0;     // of the class; numeric: ((year * 100) + month) * 100 + day
  std::int16_t literal = no_literal;
  std::int16_t capital = no_literal;

  /// Whether it may be part of a date at all.
  [[nodiscard]] bool is_known() const { return classes != 0 || literal != no_literal || capital != no_literal; }
};

/// Reads sentences one after another. Its memory is used again for each.
class DateAtoms {
 public:
  /// The text and the lexicon must outlive it.
  DateAtoms(std::string_view text, const DateLexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  /// The atoms of `tokens`, the first of which is number `first` of the document; those that are far from any word that
  /// may be part of a date are left out. None when no date may stand there: every date holds a number or a word that
  /// tells it. They live until the next call.
  [[nodiscard]] std::span<const DateAtom> read(std::span<const Token> tokens, TokenIndex first);

 private:
  struct Stretch {
    std::size_t first;
    std::size_t last;
  };

  [[nodiscard]] bool find_telling(std::span<const Token> tokens);
  void find_stretches(std::span<const Token> tokens);
  [[nodiscard]] bool may_be_part(std::span<const Token> tokens, std::size_t i) const;
  [[nodiscard]] bool has_trigger_part(std::string_view form, bool plain);
  [[nodiscard]] bool is_trigger(std::string_view word, bool plain);

  std::string_view text_;
  const DateLexicon& lexicon_;
  std::string buffer_;
  std::vector<std::size_t> telling_;  // tokens of the sentence at hand that tell a date
  std::vector<Stretch> stretches_;    // of the sentence at hand, where a date may stand
  std::vector<DateAtom> atoms_;
  bool hyphens_ = false;  // the sentence at hand holds one
};

}  // namespace selon
