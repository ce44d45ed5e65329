// What extract() refuses.
#include <selon/selon.hpp>

#include <doctest/doctest.h>

#include <stdexcept>

TEST_CASE("a date of publication that is no day is refused") {
  const selon::Extractor extractor;
  CHECK_THROWS_AS(extractor.extract("Rien.", {.date = "2024-02-30"}), std::invalid_argument);
  CHECK_THROWS_WITH(extractor.extract("Rien.", {.date = "lundi"}), "'lundi' is not a day (YYYY-MM-DD)");
  CHECK(extractor.extract("Rien.", {.date = "2024-02-29"}).date->value == "2024-02-29");
}
