// A text cut, tagged and ready for the stages that attribute.
#pragma once

#include "analysis.hpp"
#include "lexicon/lexicon.hpp"

namespace selon::test {

/// `text` must outlive what is returned.
inline Analysis analysis_of(std::string_view text) {
  static const Lexicon lexicon{Options{}};
  return Analysis(text, lexicon);
}

}  // namespace selon::test
