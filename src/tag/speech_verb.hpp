// Verbs of saying that a quotation beside them gives away.
#pragma once

#include "analysis.hpp"

namespace selon {

/// Mends the tags of words that may be nouns or adjectives as well, where a quotation stands right before or behind:
/// « … », *titre* L'Écho; La conservatrice *précise* : « … ».
void mend_speech_verbs(Analysis& analysis);

}  // namespace selon
