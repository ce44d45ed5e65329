// Claims as short lines, so that a test reads as French and not as offsets.
#pragma once

#include <selon/extractor.hpp>

#include <string>
#include <vector>

namespace selon::test {

/// The claims of `text` in order: "speaker | cue | fragment / fragment"; "-" for what is missing. `form` filters.
inline std::vector<std::string> claim_lines(std::string_view text, Form form = Form::direct) {
  static const Extractor extractor;
  std::vector<std::string> out;
  for (const Claim& claim : extractor.extract(text).claims) {
    if (claim.form != form) continue;
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
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace selon::test
