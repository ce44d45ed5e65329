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
  std::int32_t value = 0;     // of the class; numeric: ((year * 100) + month) * 100 + day
  std::int16_t literal = no_literal;
  std::int16_t capital = no_literal;
};

/// Whether a date may stand among `tokens`: a word or a number that every date has. `buffer` is scratch.
bool may_hold_date(std::string_view text, std::span<const Token> tokens, const DateLexicon& lexicon,
                   std::string& buffer);

/// The atoms of `tokens`, the first of which is number `first` of the document, replacing `atoms`.
void read_date_atoms(std::string_view text, std::span<const Token> tokens, TokenIndex first, const DateLexicon& lexicon,
                     std::string& buffer, std::vector<DateAtom>& atoms);

}  // namespace selon
