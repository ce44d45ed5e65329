// Counts which tags each form bears in the training data, and makes the model's form table of them.
#pragma once

#include "tag/token_facts.hpp"
#include "tagger_training.hpp"

#include <span>
#include <vector>

namespace selon::tools {

/// `lexicon` has an empty table. The open-addressing table of FormTable, at most half full.
std::vector<FormTable::Entry> make_form_table(std::span<const TreebankSentence* const> sentences,
                                              const WordKnowledge& lexicon, const TrainingOptions& options);

}  // namespace selon::tools
