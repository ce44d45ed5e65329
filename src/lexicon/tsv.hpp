// Reading the tab-separated files of data/.
#pragma once

#include <selon/extractor.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace selon {

/// The pieces of `text` between `mark`s, empty ones included; none of an empty text. `parts` is used again.
inline void split(std::string_view text, char mark, std::vector<std::string_view>& parts) {
  parts.clear();
  if (text.empty()) return;
  for (std::size_t end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
}
inline std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  split(text, mark, parts);
  return parts;
}

/// Calls `use(columns)`, or `use(columns, line number)`, for each line that is neither blank nor a comment;
/// std::invalid_argument from it becomes a LexiconError "NAME:LINE: reason".
template <class Use>
void each_tsv_line(std::string_view tsv, std::string_view name, Use use) {
  std::vector<std::string_view> columns;
  for (std::size_t number = 1; !tsv.empty(); ++number) {
    const std::size_t end = tsv.find('\n');
    std::string_view line = tsv.substr(0, end);
    tsv = end == std::string_view::npos ? std::string_view() : tsv.substr(end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    split(line, '\t', columns);
    try {
      if constexpr (std::is_invocable_v<Use, std::vector<std::string_view>, std::size_t>)
        use(columns, number);
      else
        use(columns);
    } catch (const std::invalid_argument& error) {
      throw LexiconError(std::string(name) + ":" + std::to_string(number) + ": " + error.what());
    }
  }
}

}  // namespace selon
