// Names as keys: without case, accents and typographic variants.
#pragma once

#include <string>
#include <string_view>

namespace selon {

/// `text` as a key: lower case, no accents, "œ" as "oe", hyphens and every kind of space as one space, curly apostrophe
/// straight, no full stops, edges trimmed. "Élysée" → "elysee", "Maison-Blanche" → "maison blanche", "S.N.C.F." →
/// "sncf".
[[nodiscard]] std::string name_key(std::string_view text);

/// The same, appended to `out` (without a separator).
void append_name_key(std::string_view text, std::string& out);

}  // namespace selon
