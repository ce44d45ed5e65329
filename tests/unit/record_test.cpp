// Records of JSONL.
#include "cli/record.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon::cli;

namespace {

/// Why the record cannot be used.
std::string refusal_of_record(std::string_view line) {
  std::string reason;
  CHECK_FALSE(parse_record(line, reason).has_value());
  return reason;
}

Record record_of(std::string_view line, const FieldNames& names = {}) {
  std::string reason;
  const std::optional<Record> record = parse_record(line, reason, names);
  CHECK(reason.empty());
  REQUIRE(record);
  return *record;
}

}  // namespace

TEST_CASE("known fields are read and all others handed on as they were written") {
  const Record record = record_of(
      R"({"n": 1.00, "text": "l\u00e9 \"mot\"\n", "id": "a", "date": "2024-03-07", "url": "https://x", "m": {"text": [1e2]}})");
  CHECK(record.text == "lé \"mot\"\n");
  CHECK(record.id == "a");
  CHECK(record.date == "2024-03-07");
  CHECK(record.url == "https://x");
  CHECK(record.meta == R"({"n": 1.00,"m": {"text": [1e2]}})");
}

TEST_CASE("an id may be a number, which stays as it was written, and null is as if left out") {
  CHECK(record_of(R"({"id": 10.50, "text": ""})").id == "10.50");
  const Record record = record_of(R"({"id": null, "date": null, "url": null, "text": ""})");
  CHECK_FALSE(record.id.has_value());
  CHECK(record.date.empty());
  CHECK(record.url.empty());
  CHECK(record.meta.empty());
}

TEST_CASE("a record that cannot be used says why") {
  CHECK(refusal_of_record("{\"text\": \"a\"") == "not JSON (column 13)");
  CHECK(refusal_of_record("[\"text\"]") == "not an object");
  CHECK(refusal_of_record("{}") == "no text");
  CHECK(refusal_of_record(R"({"text": null})") == "text is not a string");
  CHECK(refusal_of_record(R"({"text": "", "id": []})") == "id is neither a string nor a number");
  CHECK(refusal_of_record(R"({"text": "", "date": "2023-02-29"})") == "date is not a day (YYYY-MM-DD) or null");
  CHECK(refusal_of_record(R"({"text": "", "url": 1})") == "url is not a string or null");
  CHECK(refusal_of_record(R"({"text": "\ud800"})").starts_with("not JSON"));
}

TEST_CASE("fields may be called otherwise, and one may serve twice") {
  const Record record = record_of(R"({"body": "Oui.", "url": "https://x", "text": 3})", {"body", "url", "date", "url"});
  CHECK(record.text == "Oui.");
  CHECK(record.id == "https://x");
  CHECK(record.url == "https://x");
  CHECK(record.meta == R"({"text": 3})");
}

TEST_CASE("an escape that stands for a surrogate pair is one character") {
  CHECK(record_of(R"({"text": "\ud83d\ude00"})").text == "😀");
}
