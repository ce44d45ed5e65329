// Reads French with inline marks (README.md says how it is written).
#pragma once

#include <selon/document.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace selon::test {

/// One role of one claim: where its marks stand and what they say.
struct Mark {
  std::vector<Span> spans;         // one a mark, in order
  std::vector<std::string> facts;  // what stands behind the bar

  [[nodiscard]] Span envelope() const { return {spans.front().start, spans.back().end}; }
};

struct ExpectedClaim {
  std::map<std::string, Mark, std::less<>> marks;  // by role
  std::vector<std::string> facts;                  // the words of its "=" line
};

struct Case {
  std::string name;  // the heading
  std::size_t line = 0;
  bool known_gap = false;
  std::string date;
  std::string text;  // without marks
  std::map<int, ExpectedClaim> claims;
};

/// The cases of a file's content. Throws std::runtime_error "NAME:LINE: reason".
std::vector<Case> read_cases(std::string_view content, const std::string& name);

}  // namespace selon::test
