// A document without its less sure claims.
#include "attribute/keep_confident.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

using namespace selon;

TEST_CASE("what a claim takes with it, and what stays") {
  const Extractor extractor;
  Document document =
      extractor.extract("Anna Roy affirme que Paul Sol a dit que la rue fermera. Le maire a dit que le pont tient.");
  REQUIRE(document.claims.size() == 3);
  REQUIRE(document.claims[1].within);
  document.claims[0].confidence.claim = 0.1F;
  keep_confident(document, 0.2F);
  REQUIRE(document.claims.size() == 2);
  CHECK_FALSE(document.claims[0].within);
  for (const Entity& entity : document.entities) CHECK(entity.name != "Anna Roy");
}

TEST_CASE("all claims stay when all are sure enough") {
  const Extractor extractor;
  Document document = extractor.extract("Le maire a dit que la rue fermera.");
  const std::size_t before = document.claims.size();
  keep_confident(document, 0.0F);
  CHECK(document.claims.size() == before);
}
