// Learns the tagger's model from treebank sentences.
#pragma once

#include "conllu.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/morphology.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace selon::tools {

struct TrainingOptions {
  unsigned bits = 15;                          // 2^bits rows
  unsigned epochs = 8;
  int margin = 40;                             // the right tag must lead by more, or the weights change
  std::uint64_t seed = 1;
  unsigned replace_from = 30;                  // forms seen as often keep only the tags they were seen with
  unsigned add_from = 2;                       // a tag seen as often is added to those of the lexicon
};

/// The bytes of data/tagger.bin. The same sentences, lexicon and options give the same bytes.
std::string learn_tagger(std::span<const TreebankSentence* const> sentences, const Morphology& morphology,
                         const FunctionWords& functions,
                         const TrainingOptions& options);

}  // namespace selon::tools
