// Text into HTML: nothing of it is markup, between tags or in quoted attributes.
#pragma once

#include <string>
#include <string_view>

namespace selon {

/// Appends `text`: markup characters as references, control characters and ill-formed UTF-8 as U+FFFD, carriage returns
/// left out.
void append_html(std::string_view text, std::string& out);

}  // namespace selon
