// Quotation marks of one paragraph: which glyphs they are, and which open and which close.
#pragma once

#include "text/token.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace selon {

enum class MarkFamily : std::uint8_t {
  guillemet,         // « » << >>
  single_guillemet,  // ‹ ›
  curly,             // “ ” „
  straight,          // " and ''
  single,            // ' ‘ ’
};

enum class MarkRole : std::uint8_t {
  opens,
  closes,
  goes_on,  // repeats the mark of a quotation that was open when the paragraph began
};

struct Mark {
  TokenIndex token = 0;
  MarkFamily family = MarkFamily::guillemet;
  MarkRole role = MarkRole::opens;
};

/// Families with a quotation left open by the paragraph before, as bits `1 << family`.
using OpenFamilies = std::uint8_t;

constexpr OpenFamilies family_bit(MarkFamily family) {
  return static_cast<OpenFamilies>(1U << static_cast<unsigned>(family));
}

/// The marks of the paragraph tokens[first, last), in order, appended to `out` (cleared first). Marks without a role
/// (inches, lone apostrophes) are left out.
void find_marks(std::string_view text, std::span<const Token> tokens, TokenIndex first, TokenIndex last,
                OpenFamilies open, std::vector<Mark>& out);

/// Whether these words are a mark that ends a sentence: ".", "!", "?", "…".
constexpr bool is_stop(std::string_view form) {
  return form == "." || form == "!" || form == "?" || form == "…" || form == "...";
}

/// Whether the token is a dash that may begin a turn of a dialogue: "—", "–", "-", "―".
bool is_dash(std::string_view text, Token token);

}  // namespace selon
