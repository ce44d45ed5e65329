// A JSON object taken apart without changing a byte of its members: what records bring along is handed on as it came.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// One member of an object. Views into the JSON.
struct JsonMember {
  std::string_view source;  ///< `"key": value`, without the white space around it
  std::string_view name;    ///< the key with its quotation marks
  std::string_view value;

  [[nodiscard]] bool is_composite() const { return value.starts_with('{') || value.starts_with('['); }
};

/// The members of the object `json` in their order; none when it is empty. `json` is well formed: of anything else
/// some members may come, of which nothing is promised.
std::vector<JsonMember> json_members(std::string_view json);

/// What the JSON string `value`, which is well-formed UTF-8, says: the quick way for the many that have but simple
/// escapes. Nothing when it is no string, or has an escape of a surrogate or NUL: that is left to a parser.
std::optional<std::string> json_string(std::string_view value);

/// What a string of JSON says, without quotation marks and escapes; any other value as it is written.
std::string json_words(std::string_view value);

}  // namespace selon
