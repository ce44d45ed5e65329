// The word sets that come with the program.
#pragma once

#include "lexicon/word_list.hpp"

namespace selon {

/// The sets of data/words.tsv, data/abbreviations.tsv and data/debris.tsv. Throws LexiconError when one is malformed.
WordLists built_in_words();

}  // namespace selon
