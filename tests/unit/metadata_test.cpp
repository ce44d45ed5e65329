// What a page says of itself; page_test.cpp has the order of its sources.
#include "html/metadata.hpp"
#include "html/tree.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon::html;

namespace {

Page metadata_of(std::string_view bytes) {
  const Tree tree = parse(bytes);
  Page page;
  if (tree) read_metadata(tree->children, page);
  return page;
}

}  // namespace

TEST_CASE("white space is one space, and none at the ends") {
  CHECK(one_line(" un\n\t deux ") == "un deux");
  CHECK(one_line("").empty());
  CHECK(one_line(" \n").empty());
}

TEST_CASE("a page without a word of itself says nothing") {
  const Page page = metadata_of("<p>Oui.");
  CHECK(page.title.empty());
  CHECK(page.date.empty());
  CHECK(page.authors.empty());
  CHECK(page.publisher.empty());
  CHECK(page.url.empty());
}

TEST_CASE("dates that are none and addresses that browsers do not open are left out") {
  CHECK(metadata_of("<meta property='article:published_time' content='hier'>").date.empty());
  CHECK(metadata_of("<meta property='article:published_time' content='2024-02-29'>").date == "2024-02-29");
  CHECK(metadata_of("<meta property='og:url' content='https://exemple.fr/a'>").url == "https://exemple.fr/a");
  CHECK(metadata_of("<meta property='og:url' content='data:text/html,x'>").url.empty());
}

TEST_CASE("JSON-LD that is broken, deep or about something else is passed over") {
  const auto data = [](const std::string& json) {
    return metadata_of("<script type='application/ld+json'>" + json + "</script>");
  };
  CHECK(data(R"({"@type": "Article", "headline": "Le titre"})").title == "Le titre");
  CHECK(data(R"([{"@type": "Article", "headline": "Le titre"}])").title == "Le titre");
  CHECK(data(R"({"@type": "Recipe", "headline": "La soupe"})").title.empty());
  CHECK(data(R"({"@type": "Article", "headline": 3})").title.empty());
  CHECK(data("{").title.empty());
  CHECK(data(std::string(100'000, '[')).title.empty());
}
