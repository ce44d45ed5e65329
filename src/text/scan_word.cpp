// Words: elision, clitics, compounds, inner marks.
#include "text/scanner.hpp"

namespace selon {

namespace {

bool starts_word(CharClass c) { return is_letter(c) || c == CharClass::digit; }

}  // namespace

void Scanner::word(std::size_t start) {
  std::size_t i = start;
  std::size_t capitals = 0;
  bool small = false;  // a letter is
  bool accented = false;
  bool dotted = false;
  elision_ = full_stop_ = false;
  for (;;) {
    const LetterRun run = run_at(i);
    if (!small) {
      const Capitals found = leading_capitals(text_.substr(i, run.end - i));
      capitals += found.count;
      small = !found.all;
    }
    accented = accented || run.accented;
    i = run.end;
    const Character c = at(i);
    std::size_t next = 0;
    switch (c.kind) {
      case CharClass::upper:
        ++capitals;
        next = i + c.length;
        break;
      case CharClass::lower:
        small = true;
        next = i + c.length;
        break;
      case CharClass::digit:
        next = i + c.length;
        break;
      case CharClass::joiner:
        // député·e·s, combining accents; a middle dot at the edge of a word is a mark
        if (text_.compare(i, 2, "\xC2\xB7") != 0 || is_letter(at(i + 2).kind)) next = i + c.length;
        break;
      case CharClass::apostrophe:
        next = past_apostrophe(start, i);
        break;
      case CharClass::hyphen:
        next = past_hyphen(start, i);
        break;
      case CharClass::dot:
        next = past_dot(start, i);
        dotted = dotted || (next == i + 1 && !full_stop_);
        break;
      case CharClass::opener:
        if (text_[i] == '(') next = past_bracket(i);
        break;
      case CharClass::symbol:
      case CharClass::mark:
        if ((text_[i] == '@' || text_[i] == ':' || text_[i] == '/') && address(start)) return;
        next = past_symbol(start, i);
        break;
      case CharClass::terminal:
        if (text_[i] == '!' && mark_words_.contains(folded(start, i + 1))) next = i + 1;
        break;
      default:
        break;
    }
    if (next == 0) break;
    accented = accented || c.length > 1;
    i = next;
    if (elision_ || full_stop_) break;
  }
  unsigned shape = accented ? unsigned{shape_accented} : 0U;
  const bool capital = at(start).kind == CharClass::upper;
  if (capital) shape |= shape_capital;
  if (capitals > 1 && !small) shape |= shape_all_capitals;
  if (elision_) shape |= shape_elided;
  if (full_stop_) shape |= shape_full_stop;
  if (dotted && !full_stop_ && address(start)) return;
  push(start, i, TokenKind::word, shape);
}

std::size_t Scanner::past_symbol(std::size_t start, std::size_t offset) {
  const char c = text_[offset];
  if (c == '&' || c == '_') return starts_word(at(offset + 1).kind) ? offset + 1 : 0;  // R&D
  if (c == '/') {
    const std::size_t end = after_letters(offset + 1);
    return end - start < 8 && slash_words_.contains(folded(start, end)) ? end : 0;  // km/h
  }
  const bool degree = text_.compare(offset, 2, "\xC2\xB0") == 0;
  return degree && offset == start + 1 && (text_[start] == 'n' || text_[start] == 'N') ? offset + 2 : 0;  // n°
}

std::size_t Scanner::past_apostrophe(std::size_t start, std::size_t offset) {
  const Character mark = at(offset);
  const std::size_t next = offset + mark.length;
  const bool elided = elided_.contains(folded(start, offset));
  if (!starts_word(at(next).kind)) {
    // l'« eau », d' abord; but the closing mark of 'le chat' is none of these
    if (!elided) return 0;
    elision_ = true;
    return next;
  }
  if (!elided) return next;  // aujourd'hui, prud'homme, O'Brien
  const Character first = at(next);
  const std::size_t letters = after_letters(next);
  std::size_t end = letters;
  while (at(end).kind == CharClass::hyphen && is_letter(at(end + at(end).length).kind) && end - start < 24) {
    end = after_letters(end + at(end).length);  // c'est-à-dire
  }
  if (end - start < 32 && apostrophe_words_.contains(folded(start, end))) return end;
  if (end - start < 32 && end != letters && apostrophe_words_.contains(folded(start, letters))) return letters;
  // N'Djamena, M'Bappé: ne and me stand before a verb, which has no capital unless all has (N'EST)
  if (offset == start + 1 && (text_[start] == 'N' || text_[start] == 'M') && first.kind == CharClass::upper &&
      at(next + first.length).kind == CharClass::lower) {
    return next;
  }
  elision_ = true;
  return next;
}

bool Scanner::clitics_follow(std::size_t start, std::size_t hyphen) {
  if (hyphen == start + 1 && (text_[start] == 't' || text_[start] == 'T'))
    return false;  // the stray "t-il" of "a t-il"
  const bool capitals = at(start).kind == CharClass::upper && hyphen > start && at(hyphen - 1).kind == CharClass::upper;
  std::size_t i = hyphen;
  for (int n = 0; n < 4; ++n) {
    const std::size_t from = i + at(i).length;
    std::size_t to = after_letters(from);
    if (to == from || (at(from).kind == CharClass::upper && !capitals)) return false;
    const std::string_view segment = folded(from, to);
    const CharClass then = at(to).kind;
    const bool linking = segment == "t" && then == CharClass::hyphen;
    if (!linking && then == CharClass::apostrophe) return elided_clitics_.contains(segment);  // donne-m'en
    if (!linking && !clitics_.contains(segment)) return false;
    if (then == CharClass::digit) return false;
    if (then != CharClass::hyphen) return true;
    i = to;
  }
  return false;
}

std::size_t Scanner::past_hyphen(std::size_t start, std::size_t offset) {
  const std::size_t next = offset + at(offset).length;
  if (!starts_word(at(next).kind)) {
    return 0;
  }
  if (is_letter(at(next).kind) && clitics_follow(start, offset)) {
    const std::size_t end = after_letters(next);
    if (end - start >= 32 || !hyphen_words_.contains(folded(start, end))) {  // rendez-vous, celui-ci
      clitic_at_ = offset;
      return 0;
    }
  }
  return next;
}

void Scanner::clitic(std::size_t start) {
  const std::size_t from = start + at(start).length;
  std::size_t end = after_letters(from);
  if (folded(from, end) == "t" && at(end).kind == CharClass::hyphen) end = after_letters(end + at(end).length);
  unsigned shape = shape_clitic;
  if (at(end).kind == CharClass::apostrophe) {
    end += at(end).length;
    shape |= shape_elided;
  }
  for (std::size_t i = start; i < end; ++i)
    shape |= static_cast<unsigned char>(text_[i]) >= 0x80 ? unsigned{shape_accented} : 0U;
  push(start, end, TokenKind::word, shape);
  clitic_at_ = at(end).kind == CharClass::hyphen && is_letter(at(end + at(end).length).kind) ? end : nowhere;
}

// étudiant(e)s, AUTRE(S)
std::size_t Scanner::past_bracket(std::size_t offset) {
  const std::size_t end = after_letters(offset + 1);
  if (end == offset + 1 || end - offset > 8 || end >= text_.size() || text_[end] != ')') return 0;
  return inclusive_.contains(folded(offset + 1, end)) ? end + 1 : 0;
}

}  // namespace selon
