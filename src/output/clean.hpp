// Text made harmless for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace selon {

/// Appends `text` on one line, white space single, control characters left out.
void append_clean(std::string_view text, std::string& out);

}  // namespace selon
