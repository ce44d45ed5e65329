// Turn labels and hours at the start of a line.
#include "text/turn_label.hpp"

#include "lexicon/word_list.hpp"
#include "text/fold.hpp"
#include "text/layout.hpp"
#include "text/letter_run.hpp"

#include <algorithm>
#include <string>

namespace selon {
namespace {

constexpr std::size_t longest_label = 80;

bool is_quotation_mark(CharClass c) {
  return c == CharClass::opener || c == CharClass::closer || c == CharClass::quote;
}

std::size_t word_end(std::string_view line, std::size_t at) {
  at = letter_run(line, at).end;
  while (is_letter(classify(line, at).kind)) at += classify(line, at).length;
  return at;
}

/// "Mme Anna Roy. Vous avez dit …", "M. le président. La parole est …", "M. Paul Sol, ministre délégué. Je conteste …":
/// a civility, a name or a function of at most two words, and a full stop, as records of debates have it.
TurnLabel read_record_label(std::string_view line, const LayoutWords& words) {
  std::string buffer;
  std::size_t i = word_end(line, 0);
  if (i == 0 || !words.record_civility.contains(folded(line.substr(0, i), buffer))) return {};
  if (line.substr(i, 1) == ".") ++i;
  int small = 0;
  bool role = false;
  while (i < line.size() && i < longest_label) {
    const Character c = classify(line, i);
    if (c.kind == CharClass::comma) role = true;
    if (is_quotation_mark(c.kind) || c.kind == CharClass::terminal || c.kind == CharClass::ellipsis || line[i] == ':')
      return {};
    if (is_letter(c.kind)) {
      const std::size_t end = word_end(line, i);
      const bool counts =
          c.kind != CharClass::upper && !words.inside_name.contains(folded(line.substr(i, end - i), buffer));
      if (counts && !role && ++small > 2) return {};
      i = end;
      continue;
    }
    if (c.kind == CharClass::dot) {
      const std::size_t at = skip_blanks(line, i + c.length);
      return at > i + c.length && classify(line, at).kind == CharClass::upper ? TurnLabel{line.substr(0, i), at}
                                                                              : TurnLabel{};
    }
    i += c.length;
  }
  return {};
}

/// The end of the word of a name that begins with the letter at `start`: "Jean-Michel", "d'".
std::size_t name_word_end(std::string_view line, std::size_t start) {
  std::size_t end = letter_run(line, start).end;
  for (Character c = classify(line, end); is_letter(c.kind) || c.kind == CharClass::hyphen ||
                                          c.kind == CharClass::apostrophe || c.kind == CharClass::joiner;
       c = classify(line, end)) {
    end += c.length;
    if (c.kind == CharClass::apostrophe) break;
  }
  return end;
}

}  // namespace

bool is_name(std::string_view label, const WordSet& inside_name) {
  std::string buffer;
  bool any = false;
  for (std::size_t i = 0; i < label.size();) {
    const Character c = classify(label, i);
    if (c.kind == CharClass::comma) break;
    if (!is_letter(c.kind)) {
      if (c.kind != CharClass::dot && c.kind != CharClass::digit && !is_blank(c.kind)) return false;
      i += c.length;
      continue;
    }
    const std::size_t start = i;
    i = name_word_end(label, start);
    if (c.kind == CharClass::upper) {
      any = true;
    } else if (!inside_name.contains(folded(label.substr(start, i - start), buffer))) {
      return false;
    }
  }
  return any;
}

TurnLabel read_turn_label(std::string_view line, const LayoutWords& words) {
  if (const TurnLabel label = read_record_label(line, words)) return label;
  const std::size_t start = skip_blanks(line, dash_length(line));
  if (classify(line, start).kind != CharClass::upper) return {};
  const std::size_t limit = std::min(line.size(), start + longest_label);
  std::string buffer;
  bool in_name = true;  // what stands behind a comma may be any words
  for (std::size_t i = start; i < limit;) {
    const Character c = classify(line, i);
    if (is_letter(c.kind)) {
      const std::size_t end = name_word_end(line, i);
      if (in_name && c.kind == CharClass::lower && !words.inside_name.contains(folded(line.substr(i, end - i), buffer)))
        return {};
      i = end;
      continue;
    }
    if (c.kind == CharClass::space) {
      i += c.length;
      continue;
    }
    in_name = in_name && c.kind != CharClass::comma;
    if (is_quotation_mark(c.kind) || c.kind == CharClass::terminal || c.kind == CharClass::ellipsis) return {};
    const bool blanks_around =
        i > start && is_blank(classify(line, i - 1).kind) && is_blank(classify(line, i + c.length).kind);
    const bool dash = (c.kind == CharClass::hyphen || c.kind == CharClass::dash) && blanks_around;
    if (dash || (line[i] == ':' && is_blank(classify(line, i + 1).kind))) {
      const std::size_t at = skip_blanks(line, i + c.length);
      const CharClass then = classify(line, at).kind;
      const std::string_view name = trim_end(line.substr(start, i - start));
      if (then != CharClass::upper && then != CharClass::digit && then != CharClass::ellipsis) return {};
      // "Celle-ci : Mes coureurs …" names nobody
      if (words.starters.contains(folded(name, buffer))) return {};
      return is_name(name, words.inside_name) && ends_sentence(line) ? TurnLabel{name, at} : TurnLabel{};
    }
    i += c.length;
  }
  return {};
}

std::size_t dash_length(std::string_view line) {
  const Character first = classify(line, 0);
  std::size_t length = first.length;
  if (first.kind == CharClass::hyphen) {
    // "-- Mais pourquoi" of typewriters; ---- is a rule
    if (line.size() < 3 || line[1] != '-' || line[2] != ' ') return 0;
    length = 2;
  } else if (first.kind != CharClass::dash) {
    return 0;
  }
  const CharClass then = classify(line, skip_blanks(line, length)).kind;
  return then == CharClass::end || then == CharClass::dash || then == CharClass::hyphen ? 0 : length;
}

bool begins_with_dash(std::string_view line) { return dash_length(line) != 0; }

bool begins_with_hour(std::string_view line) {
  std::size_t i = 0;
  const auto digits = [&] {
    const std::size_t start = i;
    while (i < line.size() && line[i] >= '0' && line[i] <= '9') ++i;
    return i - start;
  };
  const std::size_t hours = digits();
  if (hours == 0 || hours > 2) return false;
  i = skip_blanks(line, i);
  if (i >= line.size()) return false;
  const bool colon = line[i] == ':';
  if (!colon && line[i] != 'h' && line[i] != 'H') return false;
  i = skip_blanks(line, i + 1);
  const std::size_t minutes = digits();
  if ((colon && minutes != 2) || (minutes != 0 && minutes != 2)) return false;
  const std::size_t after = skip_blanks(line, i);
  const Character then = classify(line, after);
  if (then.kind == CharClass::dot || then.kind == CharClass::dash || then.kind == CharClass::hyphen ||
      line.substr(after, 1) == ":" || line.substr(after, 1) == "|") {
    return classify(line, skip_blanks(line, after + then.length)).kind != CharClass::end;
  }
  return after > i && then.kind == CharClass::upper;
}

}  // namespace selon
