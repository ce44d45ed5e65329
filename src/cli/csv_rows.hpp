// Rows of a table by RFC 4180.
#pragma once

#include "cli/byte_source.hpp"

#include <string>
#include <vector>

namespace selon::cli {

struct CsvRow {
  std::vector<std::string> cells;
  std::size_t line = 0;  // where it begins, from 1
  std::string failure;   // what is wrong with it; then the cells are not all there
};

/// Cells stand between separators; one in quotation marks may hold separators, line ends and quotation marks written
/// twice. Rows end with CRLF or LF; empty lines are no rows. The separator is the comma, semicolon or tab that the
/// first row has most of.
class CsvRows {
 public:
  /// A row of more than `most` bytes is passed over without being kept.
  CsvRows(ByteSource& source, std::size_t most) : source_(source), most_(most) {}

  /// False at the end or when the source failed.
  bool next(CsvRow& row);

 private:
  enum class Place { start_of_cell, plain, quoted, behind_quote };

  void find_separator();
  bool take(char c, CsvRow& row);
  void keep(char c, CsvRow& row);

  ByteSource& source_;
  std::size_t most_;
  char separator_ = '\0';
  std::size_t line_ = 1;
  Place place_ = Place::start_of_cell;
  std::size_t kept_ = 0;
};

}  // namespace selon::cli
