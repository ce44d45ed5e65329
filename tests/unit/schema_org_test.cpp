// Claims in the vocabulary of schema.org.
#include "one_claim.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace selon;
using namespace selon::test;

TEST_CASE("an article has a quotation as its part, with who spoke it") {
  const auto article = nlohmann::json::parse(to_schema_org(one_claim(), hostile_text, {.url = "https://x/a"}));
  const std::string json = article.dump();
  CHECK(json.find("\"Quotation\"") != std::string::npos);
  CHECK(json.find("Rien n’est \\\"sûr\\\"") != std::string::npos);
  CHECK(json.find("Jean Sol") != std::string::npos);
  CHECK(json.find("https://x/a") != std::string::npos);
}

TEST_CASE("a document without claims is an article without parts") {
  const std::string json = to_schema_org(Document{}, "");
  REQUIRE(nlohmann::json::accept(json));
  CHECK(json.find("\"Claim\"") == std::string::npos);
  CHECK(json.find("\"Quotation\"") == std::string::npos);
}
