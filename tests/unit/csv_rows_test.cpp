// Rows and cells of tables.
#include "cli/csv_rows.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon::cli;

namespace {

/// "1:a|b" for the row a,b that begins in line 1; a failure in place of the cells of a row that has one.
std::string rows_of(std::string_view table, std::size_t most = 1000) {
  const selon::test::ScratchFolder folder;
  const auto source = open_source(folder.file("a.csv", table), {});
  CsvRows rows(*source, most);
  CsvRow row;
  std::string out;
  while (rows.next(row)) {
    out += (out.empty() ? "" : " ") + std::to_string(row.line) + ":";
    for (std::size_t i = 0; i < row.cells.size() && row.failure.empty(); ++i) out += (i > 0 ? "|" : "") + row.cells[i];
    out += row.failure;
  }
  return out;
}

}  // namespace

TEST_CASE("a row ends with its line, empty lines are none, and the last needs no end") {
  CHECK(rows_of("a,b\r\nc,d\n\n\r\ne,") == "1:a|b 2:c|d 5:e|");
  CHECK(rows_of("").empty());
  CHECK(rows_of("\n\n").empty());
}

TEST_CASE("a quoted cell holds separators, line ends and quotation marks") {
  CHECK(rows_of("\"a,\"\"b\"\"\nc\",d\ne,f") == "1:a,\"b\"\nc|d 3:e|f");
  CHECK(rows_of("\"\"") == "1:");
  CHECK(rows_of("a\"b,c") == "1:a\"b|c");
}

TEST_CASE("the separator is what the first row has most of, behind a byte-order mark") {
  CHECK(rows_of("\xEF\xBB\xBFx;y;z\n1,5;2;3") == "1:x|y|z 2:1,5|2|3");
  CHECK(rows_of("x\ty\n1\t2") == "1:x|y 2:1|2");
  CHECK(rows_of("x") == "1:x");
}

TEST_CASE("what is wrong with a row is told, and the next is read all the same") {
  CHECK(rows_of("a,\"b\"c\nd,e") == "1:text behind a closing quotation mark 2:d|e");
  CHECK(rows_of("a,\"b\nc") == "1:a quotation mark is never closed");
  CHECK(rows_of("abcdef,g\nh,i", 4) == "1:longer than 4 bytes (--max-bytes) 2:h|i");
}
