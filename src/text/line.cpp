// Lines, and whether their breaks are those of a narrow page.
#include "text/line.hpp"

#include "lexicon/word_list.hpp"
#include "text/letter_run.hpp"

#include <algorithm>

namespace selon {
namespace {

/// The offset where the character before `end` begins.
std::size_t step_back(std::string_view text, std::size_t end) {
  std::size_t i = end - 1;
  while (i > 0 && end - i < 4 && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) --i;
  return i;
}

bool begins_item(std::string_view line) {
  const Character first = classify(line, 0);
  switch (first.kind) {
    case CharClass::dash:
    case CharClass::hyphen:
      return true;
    case CharClass::symbol:
      return true;  // > | # and bullets of a list
    case CharClass::mark:
      return line[0] == '*' || first.length > 1;
    default:
      return false;
  }
}

/// The offset of the line break that ends the line in which `i` stands, or the end of the text.
std::size_t find_break(std::string_view text, std::size_t i) {
  for (Character c = classify(text, i); c.kind != CharClass::line_break && c.kind != CharClass::end;
       c = classify(text, i)) {
    i += c.length;
  }
  return i;
}

/// Whether a line may end in anything else than \n: \r, U+0085 (C2 85), U+2028 or U+2029 (E2 80 A8, E2 80 A9).
bool has_rare_break(std::string_view text) {
  const auto is = [&](std::size_t i, unsigned byte) -> unsigned { return static_cast<unsigned char>(text[i]) == byte; };
  if (text.find('\r') != std::string_view::npos) return true;
  unsigned any = 0;
  for (std::size_t i = 2; i < text.size(); ++i) {
    any |= (is(i - 1, 0xC2) & is(i, 0x85)) | (is(i - 2, 0xE2) & is(i - 1, 0x80) & (is(i, 0xA8) | is(i, 0xA9)));
  }
  return any != 0 || text.substr(0, 2) == "\xC2\x85";
}

/// How the lines of a text are filled.
struct Measure {
  std::size_t width = 0;
  bool wrapped = false;
};

// A text is hard-wrapped when most of the lines that another follows directly are nearly as long as the longest and
// stop in mid-sentence. Paragraphs of one line each end with a full stop; verses and lists differ in length.
Measure measure(std::string_view text, const std::vector<Line>& lines) {
  Measure m;
  std::size_t followed = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].blank_before) continue;
    ++followed;
    m.width = std::max<std::size_t>(m.width, lines[i].span.size());
  }
  if (followed < 3 || m.width < 40 || m.width > 140) return m;
  std::size_t full = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].blank_before) continue;
    if (4 * lines[i].span.size() >= 3 * m.width) ++full;
    if (!ends_sentence(slice(text, lines[i].span))) ++broken;
  }
  m.wrapped = 4 * full >= 3 * followed && 2 * broken >= followed;
  return m;
}

bool continues(std::string_view line, std::string_view next, const Measure& m, const WordSet& unfinished) {
  if (begins_item(next) || next.front() == '<') return false;
  const CharClass last = last_class(line, false);
  if (m.wrapped) {
    // a short line that ends a sentence ends the paragraph, too
    return !(ends_sentence(line) && 4 * line.size() < 3 * m.width);
  }
  // a stray break: "les couverts d'étain qui pendent à ⏎ sa potière", "il voulait arriver à ⏎ Villers"
  if (line.size() >= 40 && unfinished.contains(line.substr(line.find_last_of(' ') + 1))) return true;
  // after a comma the next line may be an item of a list: "des nausées, ⏎ des vertiges"
  return is_letter(last) && line.size() >= 40 && classify(next, 0).kind == CharClass::lower;
}

}  // namespace

std::vector<Line> find_lines(std::string_view text) {
  std::vector<Line> lines;
  const bool plain = !has_rare_break(text);
  std::size_t i = 0;
  std::size_t breaks = 2;
  while (i < text.size()) {
    const Character c = classify(text, i);
    if (is_blank(c.kind)) {
      if (c.kind == CharClass::line_break && !(text[i] == '\n' && i > 0 && text[i - 1] == '\r')) ++breaks;
      i += c.length;
      continue;
    }
    const std::size_t start = i;
    i = plain ? std::min(text.find('\n', i), text.size()) : find_break(text, i);
    const std::size_t end = start + trim_end(text.substr(start, i - start)).size();
    lines.push_back({{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}, breaks > 1});
    breaks = 0;
  }
  return lines;
}

std::vector<Line> join_wrapped(std::string_view text, const std::vector<Line>& lines, const WordSet& unfinished) {
  const Measure m = measure(text, lines);
  std::vector<Line> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (!line.blank_before && i > 0 &&
        continues(slice(text, lines[i - 1].span), slice(text, line.span), m, unfinished)) {
      paragraphs.back().span.end = line.span.end;
    } else {
      paragraphs.push_back(line);
    }
  }
  return paragraphs;
}

CharClass last_class(std::string_view line, bool inside) {
  std::size_t end = line.size();
  while (end > 0) {
    const std::size_t i = step_back(line, end);
    const CharClass c = classify(line, i).kind;
    const bool closing = c == CharClass::closer || c == CharClass::quote || c == CharClass::apostrophe;
    if (!is_blank(c) && !(inside && closing)) return c;
    end = i;
  }
  return CharClass::end;
}

bool ends_sentence(std::string_view line) {
  const CharClass c = last_class(line, true);
  return c == CharClass::dot || c == CharClass::terminal || c == CharClass::ellipsis;
}

std::size_t skip_blanks(std::string_view line, std::size_t offset) {
  for (Character c = classify(line, offset); is_blank(c.kind); c = classify(line, offset)) offset += c.length;
  return offset;
}

std::string_view trim_end(std::string_view line) {
  while (!line.empty()) {
    const std::size_t i = step_back(line, line.size());
    if (!is_blank(classify(line, i).kind)) break;
    line = line.substr(0, i);
  }
  return line;
}

std::size_t count_words(std::string_view line) {
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < line.size();) {
    if (const std::size_t end = letter_run(line, i).end; end > i) {
      if (!in_word) ++words;
      in_word = true;
      i = end;
      continue;
    }
    const Character c = classify(line, i);
    const bool blank = is_blank(c.kind);
    if (!blank && !in_word) ++words;
    in_word = !blank;
    i += c.length;
  }
  return words;
}

}  // namespace selon
