// What an arena hands out stays where it is.
#include "text/arena.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

using namespace selon;

TEST_CASE("an arena keeps strings and lists of numbers, however many") {
  Arena arena;
  std::vector<std::string_view> strings;
  std::vector<std::span<const std::uint32_t>> lists;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    strings.push_back(arena.copy(std::to_string(i)));
    const std::array<std::uint32_t, 3> values{i, i + 1, i + 2};
    lists.push_back(arena.copy(std::span<const std::uint32_t>(values)));
  }
  for (std::uint32_t i = 0; i < 5000; ++i) {
    CHECK(strings[i] == std::to_string(i));
    CHECK(lists[i].size() == 3);
    CHECK(lists[i][2] == i + 2);
  }
  CHECK(arena.copy(std::string(100000, 'a')).size() == 100000);
  CHECK(arena.copy(std::span<const std::uint32_t>()).empty());
}
