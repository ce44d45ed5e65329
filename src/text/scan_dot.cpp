// The full stop after a word: abbreviation, initial, acronym, inclusive spelling, or the end of a sentence.
#include "text/scanner.hpp"

namespace selon {

namespace {

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

bool is_doubled_capital(std::string_view part) {
  return part.size() == 2 && part[0] == part[1] && part[0] >= 'A' && part[0] <= 'Z';
}

}  // namespace

bool Scanner::is_initial(std::size_t dot) {
  const std::size_t next = after_blanks(dot + 1);
  const CharClass then = at(next).kind;
  if (then == CharClass::lower) return next > dot + 1;  // E. coli
  if (then != CharClass::upper) return false;
  const std::size_t end = after_letters(next);
  // "le plan B. Il part" against "selon B. Dupont", "avec J. Le Goff": a common noun before the letter, a grammatical
  // word after it
  if (after_common_noun()) return !starters_.contains(folded(next, end));
  return true;
}

bool Scanner::after_common_noun() const {
  const Token before = last();
  if (before.kind != TokenKind::word || before.has(shape_capital) || before.has(shape_elided)) return false;
  return !links_.contains(slice(text_, before.span()));
}

// Ph.D., p.ex., c.-à-d.: the dot at `dot` is inside an abbreviation of the list
bool Scanner::is_dotted_abbreviation(std::size_t start, std::size_t dot) const {
  std::size_t end = dot;
  for (int part = 0; part < 5 && end - start < 16; ++part) {
    end = after_letters(end + 1);
    if (end >= text_.size() || (text_[end] != '.' && text_[end] != '-')) return false;
    const std::string_view whole = text_.substr(start, end + 1 - start);
    if (text_[end] == '.' && (final_.contains(whole) || before_any_.contains(whole))) return true;
  }
  return false;
}

std::size_t Scanner::past_dot(std::size_t start, std::size_t offset) {
  const CharClass then = at(offset + 1).kind;
  std::size_t part = offset;  // where the part before this dot begins
  while (part > start && part + 4 > offset && text_[part - 1] != '.' && text_[part - 1] != '-') --part;
  const std::size_t length = offset - part;
  const bool single = length == at(part).length && is_letter(at(part).kind);
  const bool inside = part > start;  // J.-C., U.S.A.
  const auto take = [&] {
    full_stop_ = true;
    return offset + 1;
  };
  if ((is_letter(then) || then == CharClass::hyphen) && is_dotted_abbreviation(start, offset)) return offset + 1;
  if (is_letter(then)) {
    if (single && at(part).kind == CharClass::upper) return offset + 1;  // U.S.A, J.A., R.I.Ma
    if (single && inside && text_[part - 1] == '.') return offset + 1;   // i.e., p.ex., the e of harcelé.e.s
    const std::size_t end = after_letters(offset + 1);
    if (end < text_.size() && text_[end] == '.' && is_doubled_capital(text_.substr(part, length)))
      return offset + 1;  // LL.AA.
    if (then == CharClass::lower) {
      // harcelé.e.s, VIDATI.fr; "fin.il" without its space stays one word too
      return end - offset > 1 ? offset + 1 : 0;
    }
    return 0;
  }
  if (then == CharClass::digit) return 0;
  if (then == CharClass::hyphen && single && at(part).kind == CharClass::upper &&
      at(offset + 2).kind == CharClass::upper) {
    return offset + 1;  // J.-C.
  }
  if (then == CharClass::dot) return 0;  // an ellipsis
  const std::string_view with_dot = text_.substr(start, offset + 1 - start);
  const std::size_t next = after_blanks(offset + 1);
  const CharClass after = at(next).kind;
  if (before_name_.contains(with_dot))
    return is_letter(after) && next > offset + 1 ? take() : 0;  // M. Roy, M. le maire
  if (before_number_.contains(with_dot) &&
      (after == CharClass::digit || is_roman(text_.substr(next, after_letters(next) - next))))
    return take();
  if (before_any_.contains(with_dot) && after != CharClass::end) return take();
  if (final_.contains(with_dot)) return take();
  // a.l. (année-lumière); but harcelé.e. is a word and ends its sentence
  if (inside && single && after == CharClass::lower && text_[start + 1] == '.') return take();
  if (inside && at(part).kind == CharClass::upper && (single || is_doubled_capital(text_.substr(part, length))))
    return take();
  if (!inside && single && at(start).kind == CharClass::upper && is_initial(offset)) return take();
  return 0;
}

}  // namespace selon
