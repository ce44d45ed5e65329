// The hour that opens an entry of a live report.
#include "attribute/live_entry.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

std::string hour(std::string_view text) {
  const auto found = find_entry_hour(text, {0, static_cast<std::uint32_t>(text.size())});
  return found ? std::string(slice(text, *found)) : "-";
}

}  // namespace

TEST_CASE("an hour set off by a mark opens an entry") {
  CHECK(hour("7h50. Le préfet parle.") == "7h50");
  CHECK(hour("14h02 - Le préfet parle.") == "14h02");
  CHECK(hour("18 h 30 : Le préfet parle.") == "18 h 30");
}

TEST_CASE("an hour in a sentence opens none") {
  CHECK(hour("7h50 est une heure matinale.") == "-");
  CHECK(hour("Le préfet parle.") == "-");
}
