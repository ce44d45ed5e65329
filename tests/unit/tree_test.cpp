// Pages as trees of elements.
#include "html/tree.hpp"
#include "html/page.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace selon::html;

namespace {

std::vector<std::string> elements_of(std::string_view page) {
  const Tree tree = parse(page);
  std::vector<std::string> out;
  if (tree) each_element(tree->children, [&](const xmlNode* node) { out.emplace_back(name_of(node)); });
  return out;
}

std::string repeat(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("elements come in the order of the page, those that it leaves out included") {
  CHECK(elements_of("<p>a<b>c</b><p>d") == std::vector<std::string>{"html", "body", "p", "b", "p"});
  CHECK(elements_of("").empty());
}

TEST_CASE("an attribute that is empty is there, one that is not is not") {
  const Tree tree = parse("<p hidden class='a &amp; b'>Oui");
  const xmlNode* p = nullptr;
  each_element(tree->children, [&](const xmlNode* node) { p = name_of(node) == "p" ? node : p; });
  REQUIRE(p != nullptr);
  CHECK(attribute(p, "class") == "a & b");
  CHECK(has_attribute(p, "hidden"));
  CHECK(attribute(p, "hidden").empty());
  CHECK_FALSE(has_attribute(p, "id"));
  CHECK(attribute(p, "id").empty());
  CHECK(content(p) == "Oui");
}

TEST_CASE("what would take the parser deep or long is refused, and what is not quite so is read") {
  CHECK_THROWS_AS(parse(repeat("<div>", 300)), Error);
  CHECK_NOTHROW(parse(repeat("<div>", 200)));
  CHECK_THROWS_AS(parse("<p" + repeat(" a", 5002) + ">"), Error);
  CHECK_NOTHROW(parse("<p" + repeat(" a", 100) + ">"));
  CHECK_NOTHROW(parse("<p title='" + repeat(" a", 6000) + "'>"));
}
