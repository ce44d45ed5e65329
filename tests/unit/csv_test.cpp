// Rows of a table.
#include "one_claim.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;
using namespace selon::test;

TEST_CASE("CSV has a row a claim and doubles quotation marks") {
  const std::string rows = to_csv(one_claim(), hostile_text);
  CHECK(occurrences(rows, "\n") == 1);
  CHECK(rows.find("Rien n’est \"\"sûr\"\"") != std::string::npos);
  CHECK(occurrences(csv_header(), ",") == occurrences(csv_header({.spreadsheet = true}), ";"));
}

TEST_CASE("a spreadsheet gets no cell that it would run") {
  const std::string formula = "=cmd";
  Document d = one_claim();
  d.id = formula;
  CHECK(to_csv(d, hostile_text).find("=cmd") != std::string::npos);
  CHECK(to_csv(d, hostile_text, {.spreadsheet = true}).find(";=cmd") == std::string::npos);
  CHECK(to_csv(d, hostile_text, {.spreadsheet = true}).rfind("=cmd", 0) == std::string::npos);
}

TEST_CASE("a document without claims has no row, and other fields stand in the last cell") {
  CHECK(to_csv(Document{}, "").empty());
  const std::string rows = to_csv(one_claim(), hostile_text, {.meta = R"({"a": "b"})", .url = "https://x/?a=1,2"});
  CHECK(rows.find("\"https://x/?a=1,2\"") != std::string::npos);
  CHECK(rows.find(R"("{""a"": ""b""}")") != std::string::npos);
  CHECK(rows.ends_with("\n"));
}
