// Splits an object in one pass over its bytes; no tree is built, so that no number or escape changes.
#include "output/json_members.hpp"

#include <nlohmann/json.hpp>

namespace selon {

namespace {

std::string_view trimmed(std::string_view json) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t first = json.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return json.substr(first, json.find_last_not_of(space) + 1 - first);
}

}  // namespace

std::vector<JsonMember> json_members(std::string_view json) {
  std::vector<JsonMember> out;
  std::size_t start = json.find('{') + 1;
  std::size_t colon = 0;  // of the member that begins at `start`; 0: not met yet
  std::size_t depth = start > 0 ? 1 : 0;
  bool in_string = false;
  for (std::size_t i = start; i < json.size() && depth > 0; ++i) {
    const char c = json[i];
    if (in_string) {
      if (c == '\\') {
        ++i;
      } else if (c == '"') {
        in_string = false;
      }
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (c == ':' && depth == 1) colon = i;
    if (depth == 0 || (depth == 1 && c == ',')) {
      if (colon > 0) {
        out.push_back({trimmed(json.substr(start, i - start)), trimmed(json.substr(start, colon - start)),
                       trimmed(json.substr(colon + 1, i - colon - 1))});
      }
      start = i + 1;
      colon = 0;
    }
  }
  return out;
}

std::string json_words(std::string_view value) {
  if (value.starts_with('"')) {
    const nlohmann::json string = nlohmann::json::parse(value, nullptr, false);
    if (string.is_string()) return string.get<std::string>();
  }
  return std::string(value);
}

}  // namespace selon
