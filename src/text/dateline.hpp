// Datelines: the place, day and agency before a report.
#pragma once

#include <cstddef>
#include <string_view>

namespace selon {

class WordSet;
class WordLists;

struct DatelineWords {
  explicit DatelineWords(const WordLists& words);
  const WordSet& months;
  const WordSet& others;
};

/// The length in bytes of the dateline at the start of `line`, its dash included; 0 when there is none. The whole line
/// when it is nothing but a date: "PARIS, 3 mars (AFP) –", "4 juillet 2012. -", "Publié le 3 mars 2017".
std::size_t dateline_length(std::string_view line, const DatelineWords& words);

}  // namespace selon
