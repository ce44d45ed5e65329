// Numbers and addresses.
#include "text/scanner.hpp"

namespace selon {

namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool joins_digits(char c) { return c == '.' || c == ',' || c == ':' || c == '/' || c == '\'' || c == '-'; }

}  // namespace

void Scanner::number(std::size_t start, std::size_t digits) {
  std::size_t i = digits;
  const auto run = [&](std::size_t from) {
    while (from < text_.size() && is_ascii_digit(text_[from])) ++from;
    return from;
  };
  if (!is_ascii_digit(text_[i])) i += at(i).length;
  i = run(i);
  // 10 000: groups of exactly three after one to three that do not begin with 0; with an ordinary space, too, since
  // "en 2010 200 personnes" has four before and "01 42 34" two after
  bool grouped = i - digits <= 3 && text_[digits] != '0';
  while (grouped) {
    const Character gap = at(i);
    if (gap.kind != CharClass::space || text_[i] == '\t') break;
    const std::size_t from = i + gap.length;
    const std::size_t to = run(from);
    if (to - from != 3 || (at(to).kind == CharClass::lower && gap.length == 1)) break;
    i = to;
  }
  TokenKind kind = TokenKind::number;
  unsigned shape = 0;
  for (;;) {
    const Character c = at(i);
    if (c.kind == CharClass::digit || is_letter(c.kind)) {
      i += c.length;  // 19h30, 4e, 2ème, 3D
      if (c.length > 1) shape |= shape_accented;
    } else if (i + 1 < text_.size() && joins_digits(text_[i]) && is_ascii_digit(text_[i + 1])) {
      i += 1;  // 4,5  25/01/06  2006-08-07
    } else if (c.kind == CharClass::hyphen && is_letter(at(i + c.length).kind) && !clitics_follow(start, i)) {
      i += c.length;  // 14-Juillet
    } else {
      if (c.kind == CharClass::hyphen && is_letter(at(i + c.length).kind)) clitic_at_ = i;
      break;
    }
  }
  push(start, i, kind, shape);
}

bool Scanner::address(std::size_t start) {
  const auto is_inner = [&](std::size_t i) {
    const Character c = at(i);
    return c.kind != CharClass::end && !is_blank(c.kind) && c.kind != CharClass::quote && c.kind != CharClass::opener &&
           c.kind != CharClass::closer && text_[i] != '<' && text_[i] != '>' && text_[i] != '|';
  };
  const auto trimmed = [&](std::size_t end) {
    while (end > start &&
           (text_[end - 1] == '.' || text_[end - 1] == ',' || text_[end - 1] == ';' || text_[end - 1] == ':' ||
            text_[end - 1] == '!' || text_[end - 1] == '?' || text_[end - 1] == '\'')) {
      --end;
    }
    return end;
  };
  std::size_t i = start;
  if (text_[start] == '@' || text_[start] == '#') {
    i = start + 1;
    if (!is_letter(at(i).kind) && text_[start] == '#') return false;
    while (is_letter(at(i).kind) || at(i).kind == CharClass::digit || at(i).kind == CharClass::joiner ||
           (i < text_.size() && text_[i] == '_'))
      i += at(i).length;
    if (i == start + 1) return false;
    push(start, i, TokenKind::address, 0);
    return true;
  }
  while (is_letter(at(i).kind) || at(i).kind == CharClass::digit ||
         (i < text_.size() && (text_[i] == '.' || text_[i] == '_' || text_[i] == '-' || text_[i] == '+')))
    i += at(i).length;
  if (i >= text_.size()) return false;
  const std::string_view head = text_.substr(start, i - start);
  const bool url = text_.substr(i, 3) == "://" && i + 3 < text_.size();
  const bool mail = text_[i] == '@' && is_letter(at(i + 1).kind);
  const bool host = head.size() > 4 && (head.substr(0, 4) == "www." || head.substr(0, 4) == "WWW.");
  const bool path = text_[i] == '/' && head.find('.') != std::string_view::npos && head.find('.') + 1 < head.size() &&
                    head.back() != '.';
  if (!url && !mail && !host && !path) return false;
  std::size_t end = i;
  while (is_inner(end)) end += at(end).length;
  end = trimmed(end);
  if (end <= start) return false;
  push(start, end, TokenKind::address, 0);
  return true;
}

}  // namespace selon
