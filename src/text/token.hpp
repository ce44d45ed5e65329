// Tokens: words, numbers, marks. Tokens plus the gaps between them give the text back.
#pragma once

#include <selon/document.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace selon {

class WordLists;

/// Index into Analysis::tokens.
using TokenIndex = std::uint32_t;

enum class TokenKind : std::uint8_t {
  word,
  number,
  punctuation,
  symbol,
  address
};  // address: URL, e-mail, @handle, #tag

/// A token's shape, as bits of Token::shape.
enum Shape : std::uint8_t {
  shape_capital = 1,       // begins with a capital letter
  shape_all_capitals = 2,  // two or more letters, all capitals
  shape_elided = 4,        // ends with an apostrophe: l', qu', aujourd'hui does not
  shape_clitic = 8,        // begins with a hyphen: -t-il, -elle, -ce, -là
  shape_space_before = 16,
  shape_line_start = 32,  // first on its line
  shape_accented = 64,    // any byte >= 0x80
  shape_full_stop = 128,  // a word that took its full stop: M., etc., U.S.A.
};

struct Token {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::word;
  std::uint8_t shape = 0;

  [[nodiscard]] Span span() const { return {start, end}; }
  [[nodiscard]] bool has(Shape bit) const { return (shape & bit) != 0; }
};

/// Appends the tokens of `range` to `tokens`. The conventions are those of UD French with du, des, au, aux, auquel …
/// kept whole: "l'", "eau"; "a", "-t-il"; "aujourd'hui"; "J.-C."; "M."; "10 000" (no-break spaces); "50 %" is two.
/// Each quotation mark, dash, comma is one token; "..." and "…" are one; "<<" and "''" are one.
void tokenize(std::string_view text, Span range, const WordLists& words, std::vector<Token>& tokens);

/// The tokens of all blocks, in order: none crosses the border of a block. Faster than block by block.
std::vector<Token> tokenize(std::string_view text, std::span<const Block> blocks, const WordLists& words);

/// The pronoun of a clitic token without its hyphens: "il" of "-t-il". Other tokens are returned whole.
Span clitic_core(std::string_view text, Token token);

}  // namespace selon
