// Reads data/morphology_extra.tsv: the words that the dictionary lacks or reads otherwise than the treebanks.
#pragma once

#include "french_readings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace selon::tools {

/// One line of data/morphology_extra.tsv: form, lemma, part of speech, features.
struct ExtraLine {
  std::string form;
  RawReading reading;
  bool has_reading = true;  // false: only a kind (a prefix)
  bool only = false;        // no reading of the dictionary stands beside it
  bool never = false;       // the dictionary's reading of this part of speech is left out
};

/// Throws std::runtime_error "NAME:LINE: reason".
std::vector<ExtraLine> parse_extra(std::string_view tsv, std::string_view name);

}  // namespace selon::tools
