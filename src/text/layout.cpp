// What a paragraph looks like, read from its first and last characters and from small word sets.
#include "text/layout.hpp"

#include "lexicon/word_list.hpp"
#include "text/fold.hpp"
#include "text/letter_run.hpp"
#include "text/turn_label.hpp"

#include <string>

namespace selon {
namespace {

constexpr std::size_t longest_key = 64;

bool is_word_end(std::string_view line, std::size_t offset) {
  const CharClass c = classify(line, offset).kind;
  return !is_letter(c) && c != CharClass::hyphen && c != CharClass::digit && c != CharClass::joiner;
}

/// Whether the first one to six words of `line`, folded, are in `set`; the offset after them, or 0.
std::size_t leading_words(std::string_view line, const WordSet& set) {
  std::string key;
  std::string buffer;
  std::size_t found = 0;
  std::size_t i = 0;
  for (int n = 0; n < 6 && i < longest_key; ++n) {
    const std::size_t start = i;
    i = letter_run(line, i).end;
    while (i < line.size() && !is_word_end(line, i)) i += classify(line, i).length;
    const Character mark = classify(line, i);
    if (mark.kind == CharClass::apostrophe) i += mark.length;
    if (i == start) break;
    const std::string_view word = folded(line.substr(start, i - start), buffer);
    if (n == 0 && !set.may_begin(word)) return 0;
    key += word;
    if (set.contains(key)) found = i;
    const std::size_t next = skip_blanks(line, i);
    if (next > i) key += ' ';
    i = next;
  }
  return found;
}

/// What is between the brackets that hold all of `line`, else `line`.
std::string_view unwrap(std::string_view line) {
  if (line.size() > 2 && line.front() == '(' && line.back() == ')') return line.substr(1, line.size() - 2);
  if (line.size() > 2 && line.front() == '[' && line.back() == ']') return line.substr(1, line.size() - 2);
  return line;
}

bool has_credit_label(std::string_view line, const LayoutWords& words) {
  if (line.substr(0, 2) == "\xC2\xA9") return line.size() < 120;  // ©
  if (line.size() > 160) return false;
  const std::size_t label = leading_words(line, words.credit_label);
  if (label == 0) return false;
  const std::size_t after = skip_blanks(line, label);
  return line.substr(after, 1) == ":" || line.substr(after, 2) == "\xC2\xA9";
}

/// The offset of a full stop inside the line that ends a sentence, roughly: "mot. Mot".
bool has_sentence_inside(std::string_view line) {
  for (std::size_t i = line.find('.'); i != std::string_view::npos; i = line.find('.', i + 1)) {
    const std::size_t next = skip_blanks(line, i + 1);
    if (next > i + 1 && i >= 3 && classify(line, next).kind == CharClass::upper &&
        classify(line, i - 1).kind == CharClass::lower && classify(line, i - 2).kind == CharClass::lower) {
      return true;
    }
  }
  return false;
}

std::size_t count(std::string_view line, std::string_view mark) {
  std::size_t n = 0;
  for (std::size_t i = line.find(mark); i != std::string_view::npos; i = line.find(mark, i + mark.size())) ++n;
  return n;
}

bool begins_heading(std::string_view line) {
  const CharClass c = classify(line, 0).kind;
  return c == CharClass::upper || c == CharClass::digit || c == CharClass::opener || c == CharClass::quote ||
         c == CharClass::lower;
}

bool is_shouted(std::string_view line) {
  bool letters = false;
  for (std::size_t i = 0; i < line.size();) {
    const Character c = classify(line, i);
    if (c.kind == CharClass::lower) return false;
    letters = letters || c.kind == CharClass::upper;
    i += c.length;
  }
  return letters;
}

}  // namespace

LayoutWords::LayoutWords(const WordLists& words)
    : debris_line(words.set("debris_line")),
      debris_opening(words.set("debris_opening")),
      share_button(words.set("share_button")),
      credit_label(words.set("credit_label")),
      credit_opening(words.set("credit_opening")),
      inside_name(words.set("inside_name")),
      unfinished(words.set("before_initial")),
      starters(words.set("sentence_starter")),
      record_civility(words.set("record_civility")) {}

bool is_debris(std::string_view line, const LayoutWords& words) {
  if (line.substr(0, 2) == "![") return true;
  std::size_t end = line.size();
  for (std::size_t i = 0; i < line.size() && i < 16;) {
    const Character c = classify(line, i);
    if (is_letter(c.kind) || c.kind == CharClass::digit) break;
    // « … », "?" and "…" alone are speech; ---|, ***, | are not
    if (c.kind == CharClass::terminal || c.kind == CharClass::ellipsis || c.kind == CharClass::dot || c.length > 1)
      break;
    i += c.length;
    if (i >= line.size() || i >= 16) return true;
  }
  while (end > 0 && (line[end - 1] == '|' || line[end - 1] == ':' || line[end - 1] == ' ' || line[end - 1] == '.'))
    --end;
  std::string_view bare = trim_end(line.substr(0, end));
  if (!bare.empty() && bare.size() <= longest_key && leading_words(bare, words.debris_line) == bare.size()) return true;
  const std::size_t opening = leading_words(line, words.debris_opening);
  return opening != 0 && is_word_end(line, opening);
}

bool is_share_button(std::string_view line, const LayoutWords& words) {
  const std::size_t name = leading_words(line, words.share_button);
  return name != 0 && line.size() - name <= 2;
}

bool is_credit(std::string_view line, bool near_end, const LayoutWords& words) {
  const std::string_view inner = unwrap(line);
  if (has_credit_label(inner, words)) return !has_sentence_inside(inner);
  if (!near_end || inner.size() > 80) return false;
  std::string buffer;
  const std::size_t n = count_words(inner);
  const CharClass last = last_class(inner, false);
  if (last == CharClass::terminal || last == CharClass::ellipsis || last == CharClass::comma) return false;
  const std::size_t opening = leading_words(inner, words.credit_opening);
  std::size_t i = skip_blanks(inner, opening);
  if (opening == 0) {
    // AFP, (AFP): an agency alone
    return n == 1 && is_shouted(inner) && inner.size() < 12 && (inner.size() != line.size() || inner.size() > 2) &&
           last == CharClass::upper;
  }
  if (n > 6) return false;
  for (; i < inner.size(); i = skip_blanks(inner, i)) {
    const std::size_t start = i;
    while (i < inner.size() && !is_blank(classify(inner, i).kind)) i += classify(inner, i).length;
    const std::string_view word = inner.substr(start, i - start);
    if (classify(word, 0).kind != CharClass::upper && !words.inside_name.contains(folded(word, buffer))) return false;
  }
  return n > 1 && (last != CharClass::dot || n <= 3);
}

std::size_t find_trailing_credit(std::string_view line, const LayoutWords& words) {
  if (line.empty() || line.back() != ')') return std::string_view::npos;
  const std::size_t open = line.rfind('(');
  if (open == std::string_view::npos || open == 0) return std::string_view::npos;
  return has_credit_label(line.substr(open + 1, line.size() - open - 2), words) ? open : std::string_view::npos;
}

bool is_heading(std::string_view line, const LayoutWords& words) {
  if (line.size() > 110 || !begins_heading(line) || classify(line, 0).kind == CharClass::lower) return false;
  const bool shouted = line.size() < 70 && is_shouted(line);  // UNE VEILLÉE.
  const CharClass last = last_class(line, false);
  const bool open = is_letter(last) || last == CharClass::digit || (last == CharClass::closer && !ends_sentence(line));
  if ((!shouted && !open) || count_words(line) > 14 || has_sentence_inside(line)) return false;
  std::string buffer;
  return shouted || !words.unfinished.contains(folded(line.substr(line.find_last_of(' ') + 1), buffer));
}

bool is_title(std::string_view line, bool certain) {
  if (line.size() > 240 || count_words(line) > 35 || !begins_heading(line)) return false;
  const CharClass last = last_class(line, false);
  if (last == CharClass::dot || last_class(line, true) == CharClass::dot) return false;
  if (last == CharClass::comma || line.back() == ':' || line.back() == ';') return false;
  if (count(line, "\xC2\xAB") != count(line, "\xC2\xBB")) return false;  // a quotation that goes on
  if (has_sentence_inside(line)) return false;
  return certain || !ends_sentence(line);
}

bool is_signature(std::string_view line, Before before, const LayoutWords& words) {
  if (line.size() > 120 || !begins_with_dash(line)) return false;
  const CharClass last = last_class(line, false);
  const bool stops = last == CharClass::dot;
  if (stops ? before != Before::quotation : ends_sentence(line)) return false;
  if (last == CharClass::comma || last == CharClass::mark || count_words(line) > 16) return false;
  const std::size_t at = skip_blanks(line, dash_length(line));
  if (classify(line, at).kind != CharClass::upper) return false;
  // "— Jean-Michel Aulas, président de l'Olympique."; but "— Oui, mais, dit Jean." is a turn
  const std::string_view name = line.substr(at, line.find(',') - at);
  const bool named = count_words(name) > 1 && is_name(name, words.inside_name);
  return stops ? named && name.size() < line.size() - at : named || before != Before::dialogue;
}

}  // namespace selon
