// Splits an object in one pass over its bytes; no tree is built, so that no number or escape changes.
#include "output/json_members.hpp"

#include <nlohmann/json.hpp>

#include <charconv>

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

namespace {

constexpr char no_escape = '\0';

constexpr char escaped(char c) {
  switch (c) {
    case '"':
    case '\\':
    case '/':
      return c;
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return no_escape;
  }
}

/// Appends the character of four hexadecimal digits; false for a surrogate, NUL, and what are no such digits.
bool append_code_point(std::string_view digits, std::string& out) {
  unsigned code_point = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code_point, 16);
  if (digits.size() != 4 || error != std::errc() || end != digits.data() + digits.size() || code_point == 0 ||
      (code_point >= 0xD800 && code_point < 0xE000))
    return false;
  const auto put = [&out](unsigned byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
  return true;
}

}  // namespace

std::optional<std::string> json_string(std::string_view value) {
  if (value.size() < 2 || value.front() != '"' || value.back() != '"') return std::nullopt;
  value = value.substr(1, value.size() - 2);
  std::string out;
  out.reserve(value.size());
  for (std::size_t at = 0; at < value.size();) {
    std::size_t plain = at;
    while (plain < value.size() && value[plain] != '\\' && value[plain] != '"' &&
           static_cast<unsigned char>(value[plain]) >= 0x20)
      ++plain;
    out += value.substr(at, plain - at);
    if (plain == value.size()) break;
    if (value[plain] != '\\' || plain + 1 == value.size()) return std::nullopt;
    const char kind = value[plain + 1];
    at = plain + 2;
    if (kind == 'u') {
      if (!append_code_point(value.substr(at, 4), out)) return std::nullopt;
      at += 4;
    } else if (const char c = escaped(kind); c != no_escape) {
      out += c;
    } else {
      return std::nullopt;
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
