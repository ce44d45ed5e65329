// Adverbs of several words.
#pragma once

#include "analysis.hpp"

namespace selon {

/// Reads as adverbs what data/words.tsv lists as adverbial_locution: "reproche *en outre* à la ville de mentir". What
/// opens something else as well is not in the list: "dès lors que", "du reste de la somme".
void mend_adverbial_locutions(const Analysis& analysis, const Sentence& sentence);

}  // namespace selon
