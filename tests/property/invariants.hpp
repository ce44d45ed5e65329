// The invariants of the claim model, for the property test and the fuzzers.
#pragma once

#include <selon/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace selon::test {

/// One line for each invariant that `document`, extracted from `text`, breaks; empty when all hold. At most 20.
std::vector<std::string> broken_invariants(const Document& document, std::string_view text);

}  // namespace selon::test
