// Lines, and whether their breaks are those of a narrow page.
#include "text/line.hpp"

#include "lexicon/word_list.hpp"

#include <algorithm>
#include <array>

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

/// Whether a line break can begin with this byte: \n \r, U+0085 (C2), U+2028 (E2).
constexpr std::array<bool, 256> make_breaks() {
  std::array<bool, 256> breaks{};
  for (const std::size_t c : {0x0AU, 0x0DU, 0xC2U, 0xE2U}) breaks[c] = true;
  return breaks;
}

bool may_break(char c) {
  static constexpr std::array<bool, 256> breaks = make_breaks();
  return breaks[static_cast<unsigned char>(c)];
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
  std::size_t i = 0;
  std::size_t breaks = 2;
  while (i < text.size()) {
    Character c = classify(text, i);
    if (is_blank(c.kind)) {
      if (c.kind == CharClass::line_break && !(text[i] == '\n' && i > 0 && text[i - 1] == '\r')) ++breaks;
      i += c.length;
      continue;
    }
    const std::size_t start = i;
    while (c.kind != CharClass::line_break && c.kind != CharClass::end) {
      i += c.length;
      while (i < text.size() && !may_break(text[i])) ++i;
      c = classify(text, i);
    }
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
    const Character c = classify(line, i);
    const bool blank = is_blank(c.kind);
    if (!blank && !in_word) ++words;
    in_word = !blank;
    i += c.length;
  }
  return words;
}

}  // namespace selon
