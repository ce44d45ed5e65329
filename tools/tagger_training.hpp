// Learns the tagger's model from treebank sentences.
#pragma once

#include "conllu.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/morphology.hpp"
#include "substitution.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace selon::tools {

struct TrainingOptions {
  unsigned bits = 16;  // 2^bits rows
  unsigned epochs = 4;
  int margin = 40;        // the right tag must lead by more, or the weights change
  unsigned dropout = 20;  // how often, in per cent, a word is tagged without its form
  unsigned copies = 2;    // of each sentence, with words replaced
  unsigned rounds = 4;    // trainings in other orders, with other replacements, whose weights are averaged
  std::uint64_t seed = 1;
  unsigned replace_from = 100;  // forms seen as often keep only the tags they were seen with
  unsigned add_from = 2;        // a tag seen as often is added to those of the lexicon
};

/// What the tagger looks words up in.
struct Lookups {
  const Morphology& morphology;
  const FunctionWords& functions;
  const CueLexicon& cues;
  const Substitution& substitution;
};

/// The bytes of data/tagger.bin. The same sentences, lexicon and options give the same bytes.
std::string learn_tagger(std::span<const TreebankSentence* const> sentences, const Lookups& lookups,
                         const TrainingOptions& options);

}  // namespace selon::tools
