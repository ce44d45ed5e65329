// Tokens: the loop over a range, and the marks; words and numbers are in scan_word.cpp and scan_number.cpp.
#include "text/token.hpp"

#include "text/fold.hpp"
#include "text/letter_run.hpp"
#include "text/scanner.hpp"

#include <array>

namespace selon {
namespace {

/// Marks that no word goes on over, whatever comes before and after.
constexpr std::array<bool, 256> make_word_ends() {
  std::array<bool, 256> ends{};
  for (const char c : {' ', ',', '\n', '\r', ';', ')', '?', '"'}) ends[static_cast<unsigned char>(c)] = true;
  return ends;
}
constexpr std::array<bool, 256> word_ends = make_word_ends();

bool ends_any_word(std::string_view text, std::size_t i) {
  if (i >= text.size() || word_ends[static_cast<unsigned char>(text.data()[i])]) return true;
  // a no-break space, »
  return text[i] == '\xC2' && i + 1 < text.size() && (text[i + 1] == '\xA0' || text[i + 1] == '\xBB');
}

/// Of a run of Latin letters.
unsigned shape_of_capitals(std::string_view run) {
  const auto first = static_cast<unsigned char>(run[0]);
  if (first >= 'a' && first <= 'z') return 0;
  const Capitals capitals = leading_capitals(run);
  if (capitals.count == 0) return 0;
  return capitals.count > 1 && capitals.all ? shape_capital | shape_all_capitals : unsigned{shape_capital};
}

}  // namespace

Scanner::Scanner(std::string_view text, const WordLists& words, std::vector<Token>& tokens)
    : whole_(text),
      letters_(text),
      tokens_(tokens),
      elided_(words.set("elided")),
      apostrophe_words_(words.set("apostrophe_word")),
      clitics_(words.set("clitic")),
      hyphen_words_(words.set("hyphen_word")),
      elided_clitics_(words.set("elided_clitic")),
      slash_words_(words.set("slash_word")),
      mark_words_(words.set("mark_word")),
      inclusive_(words.set("inclusive_ending")),
      before_name_(words.set("abbreviation_before_name")),
      before_number_(words.set("abbreviation_before_number")),
      before_any_(words.set("abbreviation_inner")),
      final_(words.set("abbreviation_final")),
      starters_(words.set("sentence_starter")),
      links_(words.set("before_initial")) {}

std::string_view Scanner::folded(std::size_t start, std::size_t end) {
  return selon::folded(text_.substr(start, end - start), buffer_);
}

std::size_t Scanner::after_blanks(std::size_t offset) const {
  for (Character c = at(offset); is_blank(c.kind); c = at(offset)) offset += c.length;
  return offset;
}

std::size_t Scanner::after_letters(std::size_t offset) const {
  if (offset < text_.size()) offset = run_at(offset).end;
  for (Character c = at(offset); is_letter(c.kind) || c.kind == CharClass::joiner; c = at(offset)) offset += c.length;
  return offset;
}

Token Scanner::last() const {
  return tokens_.size() > first_ ? tokens_.back() : Token{0, 0, TokenKind::punctuation, 0};
}

void Scanner::push(std::size_t start, std::size_t end, TokenKind kind, unsigned shape) {
  append(start, end, kind, shape | shape_before());
  space_ = line_ = false;
  position_ = end;
}

// Most words are Latin letters and nothing else, and single spaces between them: the offset of what is neither.
std::size_t Scanner::after_plain_words(std::size_t start) {
  const std::string_view text = text_;
  unsigned before = shape_before();
  std::size_t i = start;
  for (;; ++i) {
    const LetterRun run = run_at(i);
    if (run.end == i || !ends_any_word(text, run.end)) break;
    const unsigned accented = run.accented ? unsigned{shape_accented} : 0U;
    append(i, run.end, TokenKind::word, before | accented | shape_of_capitals({text.data() + i, run.end - i}));
    i = run.end;
    before = 0;
    if (i >= text.size() || text.data()[i] != ' ') break;
    before = shape_space_before;
  }
  if (i == start) return start;
  space_ = before != 0;
  line_ = false;
  return i;
}

void Scanner::mark(std::size_t start, Character c) {
  std::size_t end = start + c.length;
  const char first = text_[start];
  const auto run_of_first = [&] {
    while (end < text_.size() && text_[end] == first) ++end;
  };
  TokenKind kind = c.kind == CharClass::symbol ? TokenKind::symbol : TokenKind::punctuation;
  if (c.kind == CharClass::dot) {
    run_of_first();
  } else if (first == '<' || first == '>' || (first == '\'' && c.kind == CharClass::apostrophe) || first == '`') {
    // << >> '' `` stand for quotation marks; a third one is a token of its own
    if (end < text_.size() && text_[end] == first) {
      ++end;
      kind = TokenKind::punctuation;
    }
  } else if (first == '-') {
    run_of_first();  // -- for a dash, ----- for a rule
  } else if (c.kind == CharClass::symbol && c.length == 2 && at(end).kind == CharClass::upper &&
             text_.substr(start, 2) == "\xC2\xB0") {
    end = after_letters(end);  // °C
  }
  unsigned shape = static_cast<unsigned char>(first) >= 0x80 ? unsigned{shape_accented} : 0U;
  push(start, end, kind, shape);
}

void Scanner::scan(Span range) {
  first_ = tokens_.size();
  text_ = whole_.substr(0, range.end);
  position_ = range.start;
  clitic_at_ = nowhere;
  std::size_t i = range.start;
  space_ = i > 0 && is_blank(classify(whole_, i - 1).kind);
  line_ = i == 0 || whole_[i - 1] == '\n' || whole_[i - 1] == '\r';
  if (i == 0 && text_.substr(0, 3) == "\xEF\xBB\xBF") i = position_ = 3;
  while (i < range.end) {
    const Character c = at(i);
    switch (c.kind) {
      case CharClass::space:
        space_ = true;
        i += c.length;
        continue;
      case CharClass::line_break:
        space_ = line_ = true;
        i += c.length;
        continue;
      case CharClass::upper:
      case CharClass::lower:
        if (const std::size_t next = after_plain_words(i); next != i) {
          i = next;
          continue;
        }
        word(i);
        break;
      case CharClass::digit:
        number(i, i);
        break;
      case CharClass::hyphen:
        if (i == clitic_at_) {
          clitic(i);
          break;
        }
        [[fallthrough]];
      case CharClass::symbol:
        // -5, +14: a sign at the edge of a word; 1-5 and 3+4 never come here with a digit before
        if ((text_[i] == '-' || text_[i] == '+') && at(i + 1).kind == CharClass::digit &&
            (space_ || last().kind == TokenKind::punctuation || i == range.start)) {
          number(i, i + 1);
          break;
        }
        if ((text_[i] == '@' || text_[i] == '#') && address(i)) break;
        [[fallthrough]];
      default:
        mark(i, c);
        break;
    }
    i = position_;
  }
}

void tokenize(std::string_view text, Span range, const WordLists& words, std::vector<Token>& tokens) {
  Scanner(text, words, tokens).scan(range);
}

std::vector<Token> tokenize(std::string_view text, std::span<const Block> blocks, const WordLists& words) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / 4 + 1);
  Scanner scanner(text, words, tokens);
  for (const Block& block : blocks) scanner.scan(block.span);
  return tokens;
}

Span clitic_core(std::string_view text, Token token) {
  if (!token.has(shape_clitic)) return token.span();
  std::uint32_t start = token.start + classify(text, token.start).length;
  const std::size_t hyphen = slice(text, {start, token.end}).find('-');
  if (hyphen != std::string_view::npos) start += static_cast<std::uint32_t>(hyphen) + 1;
  return {start, token.end};
}

}  // namespace selon
