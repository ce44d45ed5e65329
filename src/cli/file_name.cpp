// What no file system minds: the rules of the strictest one in use (Windows) for characters, 255 bytes for length.
#include "cli/file_name.hpp"

#include "digest.hpp"
#include "text/utf8.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace selon::cli {

namespace {

constexpr std::size_t longest = 200;  // leaves room for a number and an ending

bool is_separator(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
         std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
}

/// `id` cut between code points, with a digest that keeps long ids apart.
std::string shortened(std::string_view id) {
  std::size_t end = longest - 17;
  while (end > 0 && (static_cast<unsigned char>(id[end]) & 0xC0U) == 0x80U) --end;
  Sha256 digest;
  digest.update(id);
  return fmt::format("{}-{}", id.substr(0, end), digest.hex().substr(0, 16));
}

std::string safe_name(std::string_view id) {
  while (id.starts_with("./")) id.remove_prefix(2);
  std::string name = replace_invalid(id);
  std::replace_if(name.begin(), name.end(), is_separator, '_');
  if (name.size() > longest) name = shortened(name);
  for (std::size_t i = 0; i < name.size() && (name[i] == '.' || name[i] == ' '); ++i) name[i] = '_';
  return name.empty() ? "_" : name;
}

std::string lower_case(std::string name) {
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return name;
}

}  // namespace

std::string FileNames::next(std::string_view id) {
  const std::string name = safe_name(id);
  std::string numbered = name;
  std::size_t& number = taken_[lower_case(name)];  // 0: nobody has it yet
  while (number > 0) {
    numbered = fmt::format("{}-{}", name, ++number);
    if (taken_.emplace(lower_case(numbered), 1).second) return numbered;
  }
  number = 1;
  return numbered;
}

}  // namespace selon::cli
