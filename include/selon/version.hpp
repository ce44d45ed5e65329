/// \file
/// Which selon this is.
#pragma once

#include <selon/export.hpp>

#include <string_view>

namespace selon {

/// The release, as in "0.1.0".
[[nodiscard]] SELON_EXPORT std::string_view version();

/// 16 hexadecimal digits of a SHA-256 over the lexicons and models inside the library: the same digits, the same data.
[[nodiscard]] SELON_EXPORT std::string_view data_digest();

}  // namespace selon
