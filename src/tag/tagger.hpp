// Part of speech by an averaged perceptron over the lexicon's readings.
#pragma once

#include "tag/word.hpp"
#include "text/token.hpp"

#include <memory>
#include <span>
#include <string_view>

namespace selon {

class Arena;
class CueLexicon;
class FactCache;
class FunctionWords;
class Morphology;

/// Tags one sentence at a time, left to right. Immutable after construction; safe from many threads.
/// Method: Collins 2002 (averaged perceptron), greedy decoding, lexicon-constrained.
class Tagger {
 public:
  /// Reads the trained weights (data/tagger.bin), which must outlive this object. Throws LexiconError when damaged.
  explicit Tagger(std::string_view image);
  ~Tagger();
  Tagger(Tagger&&) noexcept;

  /// Fills words[i] for tokens[i]: features of the chosen reading, lemma, cue entry, function word classes. `words` and
  /// `tokens` have one size. `seen` is kept from sentence to sentence, and asked with the same lexicons always.
  void tag(std::string_view text, std::span<const Token> tokens, const Morphology& morphology,
           const FunctionWords& functions, const CueLexicon& cues, Arena& arena, FactCache& seen,
           std::span<Word> words) const;

  /// The same for a sentence by itself.
  void tag(std::string_view text, std::span<const Token> tokens, const Morphology& morphology,
           const FunctionWords& functions, const CueLexicon& cues, Arena& arena, std::span<Word> words) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace selon
