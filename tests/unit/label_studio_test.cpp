// Tasks for Label Studio.
#include "one_claim.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace selon;
using namespace selon::test;

TEST_CASE("a task holds the text, and regions that are words of it") {
  const auto task = nlohmann::json::parse(to_label_studio(one_claim(), hostile_text));
  CHECK(task["data"]["text"] == hostile_text);
  const auto& results = task["predictions"][0]["result"];
  REQUIRE(results.size() >= 3);
  int relations = 0;
  for (const auto& result : results) {
    if (result["type"] == "relation") {
      ++relations;
      continue;
    }
    CHECK(hostile_text.find(result["value"]["text"].get<std::string>()) != std::string_view::npos);
  }
  CHECK(relations > 0);
}

TEST_CASE("a document without claims is a task without regions") {
  const auto task = nlohmann::json::parse(to_label_studio(Document{}, "Oui."));
  CHECK(task["data"]["text"] == "Oui.");
  CHECK(task["predictions"][0]["result"].empty());
}
