// Documents out of lines of JSON.
#include "cli/reader.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace selon::cli;

namespace {

std::vector<Item> items_of_lines(std::string_view lines, const Arguments& arguments = {}) {
  const selon::test::ScratchFolder folder;
  const auto reader = make_jsonl_reader(folder.file("a.jsonl", lines), arguments);
  std::vector<Item> out;
  while (std::optional<Item> item = reader->next()) out.push_back(std::move(*item));
  CHECK_FALSE(reader->next().has_value());
  return out;
}

}  // namespace

TEST_CASE("a line is a document, a blank one is none, and places count both") {
  const auto items = items_of_lines("\xEF\xBB\xBF{\"text\": \"Un.\", \"id\": \"a\"}\r\n \t\n{\"text\": \"Deux.\"}");
  REQUIRE(items.size() == 2);
  CHECK(items[0].record.text == "Un.");
  CHECK(items[0].record.id == "a");
  CHECK(items[0].place.ends_with("a.jsonl:1"));
  CHECK(items[1].record.id == items[1].place);
  CHECK(items[1].place.ends_with("a.jsonl:3"));
  CHECK(items_of_lines("").empty());
}

TEST_CASE("a bad line is a failure and the next is read") {
  Arguments arguments;
  arguments.max_bytes = 30;
  const auto items = items_of_lines(
      "{\"text\": 1}\n{\n{\"text\": \"" + std::string(40, 'a') + "\"}\n{\"text\": \"\xFF\"}\n{\"text\": \"Oui.\"}\n",
      arguments);
  REQUIRE(items.size() == 5);
  CHECK(items[0].failure == "text is not a string");
  CHECK(items[1].failure.starts_with("not JSON"));
  CHECK(items[2].failure == "longer than 30 bytes (--max-bytes)");
  CHECK(items[3].failure.starts_with("invalid UTF-8 at byte 10"));
  CHECK(items[4].failure.empty());
}

TEST_CASE("a file that cannot be read is one failure, called by its path") {
  const auto reader = make_jsonl_reader("/nowhere/a.jsonl", Arguments{});
  const std::optional<Item> item = reader->next();
  REQUIRE(item);
  CHECK(item->place == "/nowhere/a.jsonl");
  CHECK(item->failure == "No such file or directory");
  CHECK_FALSE(reader->next().has_value());
}
