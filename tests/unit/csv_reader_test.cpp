// Documents out of the rows of a table.
#include "cli/reader.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace selon::cli;

namespace {

std::vector<Item> items_of_table(std::string_view table, const Arguments& arguments = {}) {
  const selon::test::ScratchFolder folder;
  const auto reader = make_csv_reader(folder.file("a.csv", table), arguments);
  std::vector<Item> out;
  while (std::optional<Item> item = reader->next()) out.push_back(std::move(*item));
  CHECK_FALSE(reader->next().has_value());
  return out;
}

}  // namespace

TEST_CASE("the first row names the cells, and what selon does not read is handed on in order") {
  const auto items = items_of_table("rubrique,text,id,date,url,auteur\nsport,Il parle.,7,2024-03-07,https://x,Anna\n");
  REQUIRE(items.size() == 1);
  const Record& record = items[0].record;
  CHECK(record.id == "7");
  CHECK(record.text == "Il parle.");
  CHECK(record.date == "2024-03-07");
  CHECK(record.url == "https://x");
  CHECK(record.meta == R"({"rubrique":"sport","auteur":"Anna"})");
  CHECK(items[0].place.ends_with("a.csv:2"));
}

TEST_CASE("a row without an id is called by its place, and an empty date is none") {
  const auto items = items_of_table("id,text,date\n,Oui.,\n");
  REQUIRE(items.size() == 1);
  CHECK(items[0].record.id == items[0].place);
  CHECK(items[0].failure.empty());
  CHECK(items[0].record.meta.empty());
}

TEST_CASE("a row that cannot be used is a failure of its own") {
  const auto items = items_of_table("text,date\nun\nDeux,2024-02-30\nTrois,\xFF\nQuatre,2024-03-07\n");
  REQUIRE(items.size() == 4);
  CHECK(items[0].failure == "1 cells under 2 names");
  CHECK(items[1].failure == "date is not a day (YYYY-MM-DD)");
  CHECK(items[2].failure.starts_with("date: invalid UTF-8 at byte 0"));
  CHECK(items[3].failure.empty());
}

TEST_CASE("a first row that cannot name the cells ends the table") {
  auto items = items_of_table("corps,date\nOui.,\n");
  REQUIRE(items.size() == 1);
  CHECK(items[0].failure == "no column text (--field text=NAME)");
  items = items_of_table("text,a,a\nOui.,,\n");
  REQUIRE(items.size() == 1);
  CHECK(items[0].failure == "two columns are called a");
  CHECK(items_of_table("").empty());
  CHECK(items_of_table("text\n").empty());
}

TEST_CASE("a column may be called otherwise") {
  Arguments arguments;
  arguments.fields.text = "corps";
  arguments.fields.id = "url";
  const auto items = items_of_table("corps,url,text\nOui.,https://x,autre\n", arguments);
  REQUIRE(items.size() == 1);
  CHECK(items[0].record.text == "Oui.");
  CHECK(items[0].record.id == "https://x");
  CHECK(items[0].record.url == "https://x");
  CHECK(items[0].record.meta == R"({"text":"autre"})");
}
