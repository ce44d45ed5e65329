// What the outputs for tables and tools say of a claim in one string.
#pragma once

#include <selon/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// "Anna Roy; Paul Sol".
inline std::string names_of(const Document& document, const std::vector<EntityIndex>& entities) {
  std::string out;
  for (const EntityIndex entity : entities) {
    if (!out.empty()) out += "; ";
    out += document.entities[entity].name;
  }
  return out;
}

/// Who speaks: the names where they are known, else the words of the text; empty when nobody is named.
inline std::string speaker_name(const Document& document, std::string_view text, const Claim& claim) {
  if (!claim.speaker) return {};
  std::string names = names_of(document, claim.speaker->entities);
  if (names.empty() && claim.speaker->span) names = slice(text, *claim.speaker->span);
  return names;
}

}  // namespace selon
