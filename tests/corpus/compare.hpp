// What a case of marked French asks for, held against what selon found.
#pragma once

#include "marked.hpp"

#include <string>
#include <vector>

namespace selon::test {

/// One line a difference; empty when the document is what the marks say.
std::vector<std::string> differences(const Case& expected, const Document& found);

}  // namespace selon::test
