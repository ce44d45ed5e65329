// The words of a statement as one string.
#pragma once

#include <selon/document.hpp>

#include <string>
#include <string_view>

namespace selon {

/// The fragments joined by one space.
inline std::string statement_text(const Statement& statement, std::string_view text) {
  std::string out;
  for (const Span fragment : statement.fragments) {
    if (!out.empty()) out += ' ';
    out += slice(text, fragment);
  }
  return out;
}

}  // namespace selon
