// Claims as short lines, so that a test reads as French and not as offsets.
#pragma once

#include <selon/extractor.hpp>

#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace selon::test {

/// Lines that doctest can print.
struct Lines : std::vector<std::string> {
  using std::vector<std::string>::vector;

  friend std::ostream& operator<<(std::ostream& out, const Lines& lines) {
    for (const std::string& line : lines) out << '{' << line << '}';
    return out;
  }
};

/// "speaker | cue | fragment / fragment"; "-" for what is missing.
inline std::string claim_line(std::string_view text, const Claim& claim) {
  std::string line = claim.speaker && claim.speaker->span ? std::string(slice(text, *claim.speaker->span)) : "-";
  line += " | ";
  line += claim.cue ? std::string(slice(text, claim.cue->span)) : "-";
  line += " | ";
  bool first = true;
  if (claim.statement) {
    for (const Span fragment : claim.statement->fragments) {
      if (!first) line += " / ";
      first = false;
      line += slice(text, fragment);
    }
  }
  return line;
}

/// The claims of `text` in order, of one form or of all.
inline Lines claim_lines(std::string_view text, std::optional<Form> form = {}) {
  static const Extractor extractor;
  Lines out;
  for (const Claim& claim : extractor.extract(text).claims)
    if (!form || claim.form == *form) out.push_back(claim_line(text, claim));
  return out;
}

}  // namespace selon::test
