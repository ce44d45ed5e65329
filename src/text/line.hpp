// Lines of a text, what stands at their edges, and the paragraphs that hard-wrapped lines make.
#pragma once

#include "text/character.hpp"

#include <selon/document.hpp>

#include <string_view>
#include <vector>

namespace selon {

class WordSet;

/// A line, or several that were wrapped, without the white space around it.
struct Line {
  Span span;
  bool blank_before = false;  // an empty line, or the start of the text, comes before it
};

/// The lines of `text` that are not blank. A byte-order mark belongs to none.
std::vector<Line> find_lines(std::string_view text);

/// The paragraphs: lines, joined where the text is hard-wrapped or a line stops after one of the `unfinished` words (à,
/// de).
std::vector<Line> join_wrapped(std::string_view text, const std::vector<Line>& lines, const WordSet& unfinished);

/// What the last character is, closing marks and blanks left out when `inside` is set: "… fini. »" ends in a dot
/// inside.
CharClass last_class(std::string_view line, bool inside);

/// Whether a sentence could end where the line ends.
bool ends_sentence(std::string_view line);

/// The offset after the blanks that begin at `offset`.
std::size_t skip_blanks(std::string_view line, std::size_t offset);

/// `line` without the blanks at its end.
std::string_view trim_end(std::string_view line);

/// The number of words, as stretches between blanks.
std::size_t count_words(std::string_view line);

}  // namespace selon
