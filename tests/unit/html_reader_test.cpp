// A page that is one document.
#include "cli/reader.hpp"
#include "scratch_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon::cli;

namespace {

Item item_of_page(std::string_view bytes, const Arguments& arguments = {}) {
  const selon::test::ScratchFolder folder;
  std::optional<Item> item = make_html_reader(folder.file("a.html", bytes), arguments)->next();
  REQUIRE(item);
  return std::move(*item);
}

}  // namespace

TEST_CASE("a page's article is the text, and what the page says of it goes into the record") {
  const Item item = item_of_page(
      "<title>Titre</title><meta name=author content='Anna Roy'><meta property='og:site_name' content='Journal'>"
      "<meta property='article:published_time' content='2024-03-07T10:00'><link rel=canonical href='https://x/a'>"
      "<h1>Titre</h1><p>Il parle.</p>");
  CHECK(item.failure.empty());
  CHECK(item.record.text == "Titre\n\nIl parle.");
  CHECK(item.record.layout.size() == 1);
  CHECK(item.record.date == "2024-03-07");
  CHECK(item.record.url == "https://x/a");
  CHECK(item.record.meta == R"({"title":"Titre","author":["Anna Roy"],"publisher":"Journal"})");
  CHECK(item.record.is_extracted);
}

TEST_CASE("a page's own character set is heeded, and that of the command line before it") {
  CHECK(item_of_page("<meta charset=iso-8859-1><p>\xE9t\xE9").record.text == "été");
  Arguments arguments;
  arguments.encoding = "windows-1252";
  CHECK(item_of_page("<meta charset=utf-8><p>\x93", arguments).record.text == "“");
}

TEST_CASE("a page that the parser refuses is a failure") {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<div>";
  CHECK(item_of_page(deep + "x").failure == "elements are nested too deep (more than 256)");
  CHECK(item_of_page("").failure.empty());
}
