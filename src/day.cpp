// YYYY-MM-DD.
#include "day.hpp"

#include <chrono>

namespace selon {

bool is_day(std::string_view text) {
  if (text.size() != 10) return false;
  unsigned digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      if (text[i] != '-') return false;
    } else if (text[i] < '0' || text[i] > '9') {
      return false;
    } else {
      digits = 10 * digits + static_cast<unsigned>(text[i] - '0');  // YYYYMMDD
    }
  }
  const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(digits / 10000)),
                                        std::chrono::month(digits / 100 % 100), std::chrono::day(digits % 100)};
  return day.ok();
}

}  // namespace selon
