// One line of a cue file.
#pragma once

#include "lexicon/cue.hpp"

#include <string>
#include <string_view>

namespace selon {

struct CueLine {
  CueEntry entry;
  std::string key;  // what CueLexicon::find is asked for
};

/// Reads `line` (columns: header of data/cues.tsv). Throws std::invalid_argument with the reason.
CueLine parse_cue_line(std::string_view line);

/// The words of data/cues.tsv for bits of Complement: "quote,que".
std::string complement_words(std::uint32_t complements);

}  // namespace selon
