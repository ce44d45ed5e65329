// Days as users give them.
#include "day.hpp"

#include <doctest/doctest.h>

using namespace selon;

TEST_CASE("a day is YYYY-MM-DD and exists") {
  CHECK(is_day("2024-02-29"));
  for (const char* text :
       {"2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01", "2024/01/01", "2024-01-01x", ""}) {
    CAPTURE(text);
    CHECK_FALSE(is_day(text));
  }
}
