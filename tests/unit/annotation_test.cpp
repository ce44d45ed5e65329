// Web annotations.
#include "one_claim.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace selon;
using namespace selon::test;

TEST_CASE("a claim is an annotation whose selectors find its words") {
  const auto page = nlohmann::json::parse(to_annotation(one_claim(), hostile_text, {.url = "https://x/a"}));
  CHECK(page["type"] == "AnnotationPage");
  REQUIRE(page["items"].size() == 1);
  const std::string item = page["items"][0].dump();
  CHECK(item.find("TextPositionSelector") != std::string::npos);
  CHECK(item.find("TextQuoteSelector") != std::string::npos);
  CHECK(item.find("Rien n’est") != std::string::npos);
  CHECK(item.find("https://x/a") != std::string::npos);
}

TEST_CASE("a document without claims is a page without annotations") {
  const auto page = nlohmann::json::parse(to_annotation(Document{}, ""));
  CHECK(page["items"].empty());
}
