// Days as users give them.
#pragma once

#include <string_view>

namespace selon {

/// Whether `text` is YYYY-MM-DD and such a day exists.
bool is_day(std::string_view text);

}  // namespace selon
