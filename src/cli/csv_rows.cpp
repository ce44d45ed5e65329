// One character after the other, with where in a cell it stands.
#include "cli/csv_rows.hpp"

#include "cli/reader.hpp"

#include <algorithm>

namespace selon::cli {

/// Looks at the first line as far as it is at hand, behind a byte-order mark.
void CsvRows::find_separator() {
  std::string_view head = source_.peek();
  if (head.starts_with("\xEF\xBB\xBF")) {
    source_.skip(3);
    head.remove_prefix(3);
  }
  head = head.substr(0, head.find('\n'));
  separator_ = ',';
  for (const char other : {';', '\t'}) {
    if (std::count(head.begin(), head.end(), other) > std::count(head.begin(), head.end(), separator_)) {
      separator_ = other;
    }
  }
}

void CsvRows::keep(char c, CsvRow& row) {
  if (++kept_ <= most_) {
    row.cells.back() += c;
  } else if (row.failure.empty()) {
    row.failure = too_long(most_);
  }
}

/// Whether the row goes on after `c`.
bool CsvRows::take(char c, CsvRow& row) {
  if (c == '\n') ++line_;
  if (place_ == Place::quoted) {
    if (c == '"') {
      place_ = Place::behind_quote;
    } else {
      keep(c, row);
    }
    return true;
  }
  if (c == '\n') return false;
  if (c == separator_) {
    row.cells.emplace_back();
    place_ = Place::start_of_cell;
    return true;
  }
  if (c == '"' && place_ == Place::behind_quote) keep(c, row);  // written twice
  if (c == '"' && place_ != Place::plain) {
    place_ = Place::quoted;
    return true;
  }
  if (place_ == Place::behind_quote && c != '\r' && row.failure.empty()) {
    row.failure = "text behind a closing quotation mark";
  }
  if (place_ != Place::behind_quote) {
    place_ = Place::plain;
    keep(c, row);
  }
  return true;
}

bool CsvRows::next(CsvRow& row) {
  if (separator_ == '\0') find_separator();
  while (true) {
    row = {{""}, line_, {}};
    place_ = Place::start_of_cell;
    kept_ = 0;
    bool goes_on = true;
    std::string_view piece = source_.peek();
    if (piece.empty()) return false;
    for (; goes_on && !piece.empty(); piece = source_.peek()) {
      std::size_t taken = 0;
      while (goes_on && taken < piece.size()) goes_on = take(piece[taken++], row);
      source_.skip(taken);
      if (!goes_on) break;
    }
    if (!source_.error().empty()) return false;
    if (place_ == Place::quoted) row.failure = "a quotation mark is never closed";
    if (place_ == Place::plain && row.cells.back().ends_with('\r')) row.cells.back().pop_back();
    if (row.cells.size() > 1 || !row.cells.front().empty() || place_ == Place::behind_quote) return true;
    if (!row.failure.empty()) return true;
  }
}

}  // namespace selon::cli
