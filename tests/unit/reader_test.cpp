// What the readers share, and which one a file gets.
#include "cli/reader.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <new>
#include <stdexcept>
#include <string>

using namespace selon::cli;

TEST_CASE("each format has its reader") {
  const selon::test::ScratchFolder folder;
  const std::string path = folder.file("a", "text\n{\"text\": \"<p>Oui\"}");
  const auto read_as = [&path](From from) {
    const Arguments arguments;
    return open_reader({path, from, {}}, arguments)->next().value_or(Item{});
  };
  CHECK(read_as(From::text).record.text == "text\n{\"text\": \"<p>Oui\"}");
  CHECK(read_as(From::jsonl).failure.starts_with("not JSON"));
  CHECK(read_as(From::csv).place.ends_with(":2"));
  CHECK(read_as(From::html).record.is_extracted);
}

TEST_CASE("bytes that are not UTF-8 are refused with the place of the first, or replaced") {
  std::string bytes = "été\xFFz";
  CHECK(mend(bytes, Invalid::error).starts_with("invalid UTF-8 at byte 5 ("));
  CHECK(bytes == "été\xFFz");
  CHECK(mend(bytes, Invalid::replace).empty());
  CHECK(bytes == "été\uFFFDz");
  CHECK(mend(bytes, Invalid::error).empty());
}

TEST_CASE("a failure is told in words") {
  CHECK(reason_of(std::bad_alloc()) == "not enough memory");
  CHECK(reason_of(std::runtime_error("disque plein")) == "disque plein");
  const Item item = failed_item("a.csv:3", "vide");
  CHECK(item.place == "a.csv:3");
  CHECK(item.record.id == "a.csv:3");
  CHECK(item.failure == "vide");
}
