// A table that is asked by words.
#include "lexicon/string_table.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

TEST_CASE("a string table keeps the first value of each word, however many there are") {
  StringTable<int> table;
  CHECK(table.find("mot") == nullptr);
  for (int i = 0; i < 1000; ++i) CHECK(table.try_emplace("mot" + std::to_string(i), i).second);
  CHECK_FALSE(table.try_emplace("mot7", -1).second);
  for (int i = 0; i < 1000; ++i) {
    REQUIRE(table.find("mot" + std::to_string(i)) != nullptr);
    CHECK(*table.find("mot" + std::to_string(i)) == i);
  }
  CHECK_FALSE(table.contains("mot1000"));
  CHECK_FALSE(table.contains(""));
  CHECK(table.try_emplace(std::string(100, 'a'), 1).second);
  CHECK(table.contains(std::string(100, 'a')));
  CHECK_FALSE(table.contains(std::string(101, 'a')));
}
