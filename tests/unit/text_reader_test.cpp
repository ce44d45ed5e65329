// A file that is one document.
#include "cli/reader.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon::cli;

namespace {

Item item_of_file(std::string_view bytes, const Arguments& arguments = {}) {
  const selon::test::ScratchFolder folder;
  const auto reader = make_text_reader(folder.file("a.txt", bytes), arguments);
  std::optional<Item> item = reader->next();
  REQUIRE(item);
  CHECK_FALSE(reader->next().has_value());
  return std::move(*item);
}

}  // namespace

TEST_CASE("a file is one document, called by its path, and an empty one too") {
  const Item item = item_of_file("\xEF\xBB\xBFIl dit.\r\n");
  CHECK(item.record.text == "\xEF\xBB\xBFIl dit.\r\n");  // offsets count the input as it is
  CHECK(item.record.id == item.place);
  CHECK(item.failure.empty());
  CHECK(item_of_file("").record.text.empty());
  CHECK(item_of_file("").failure.empty());
}

TEST_CASE("what is not UTF-8 is refused, or mended where that is asked for") {
  CHECK(item_of_file("a\xFF").failure.starts_with("invalid UTF-8 at byte 1 ("));
  Arguments arguments;
  arguments.invalid = Invalid::replace;
  CHECK(item_of_file("a\xFF", arguments).record.text == "a\uFFFD");
  arguments.encoding = "windows-1252";
  CHECK(item_of_file("\xE9", arguments).record.text == "é");
}

TEST_CASE("a file of more bytes than are wanted is refused") {
  Arguments arguments;
  arguments.max_bytes = 3;
  CHECK(item_of_file("abc", arguments).failure.empty());
  CHECK(item_of_file("abcd", arguments).failure == "longer than 3 bytes (--max-bytes)");
}
