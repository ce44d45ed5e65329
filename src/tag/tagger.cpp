// Greedy tagging with a window of facts that slides over the sentence: nothing is allocated for a token.
#include "tag/tagger.hpp"

#include "lexicon/cue.hpp"
#include "lexicon/morphology.hpp"
#include "tag/fact_cache.hpp"
#include "tag/features.hpp"
#include "tag/reading.hpp"
#include "tag/tag_weights.hpp"
#include "text/arena.hpp"

#include <array>

namespace selon {

namespace {

/// Facts of the tokens around the one at hand: two before, lookahead after. Slots are reused.
class FactWindow {
 public:
  FactWindow(std::string_view text, std::span<const Token> tokens, const WordKnowledge& knowledge,
             const TagWeights& weights, FactCache& seen)
      : text_(text), tokens_(tokens), knowledge_(knowledge), weights_(weights), seen_(seen) {
    for (std::size_t i = 0; i < lookahead; ++i) load(i);
  }

  /// Makes `i` the token at hand; called for 0, 1, 2 …
  void advance(std::size_t i) { load(i + lookahead); }

  [[nodiscard]] const KnownForm& known(std::size_t i) const { return slots_[i % slots]; }
  [[nodiscard]] const TokenFacts& at(std::size_t i) const { return known(i).facts; }

 private:
  static constexpr std::size_t slots = 8;
  static_assert(window_reach + 1 + lookahead <= slots);

  void load(std::size_t i) {
    if (i >= tokens_.size()) {
      slots_[i % slots] = KnownForm();
      return;
    }
    const std::string_view form = slice(text_, tokens_[i].span());
    const bool first = i == 0 || opens_sentence(slice(text_, tokens_[i - 1].span()));
    seen_.find(form, tokens_[i].kind == TokenKind::address, first, knowledge_, weights_, slots_[i % slots]);
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const WordKnowledge& knowledge_;
  const TagWeights& weights_;
  FactCache& seen_;
  std::array<KnownForm, slots> slots_;
};

/// A verb that only has an entry with "se" gets that one; phrases tell the two apart later.
const CueEntry* find_verb_cue(std::string_view lemma, const CueLexicon& cues) {
  if (const CueEntry* entry = cues.find(lemma, CuePos::verb)) return entry;
  return cues.find(lemma, CuePos::verb, true);
}

const CueEntry* find_cue(const Word& word, const CueLexicon& cues) {
  switch (word.features.pos) {
    case Upos::verb:
      return find_verb_cue(word.lemma, cues);
    case Upos::noun:
      return cues.find(word.lemma, CuePos::noun);
    case Upos::adj:
      return cues.find(word.lemma, CuePos::adjective);
    default:
      return nullptr;
  }
}

}  // namespace

struct Tagger::Impl {
  TagWeights weights;
};

Tagger::Tagger(std::string_view image) : impl_(new Impl{TagWeights(image)}) {}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;

void Tagger::tag(std::string_view text, std::span<const Token> tokens, const Morphology& morphology,
                 const FunctionWords& functions, const CueLexicon& cues, Arena& arena, FactCache& seen,
                 std::span<Word> words) const {
  const TagWeights& weights = impl_->weights;
  const WordKnowledge knowledge{morphology, functions, cues, weights.table()};
  FactWindow facts(text, tokens, knowledge, weights, seen);
  const TokenFacts beyond;
  History history;
  ContextRows rows{};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    facts.advance(i);
    const TokenFacts& here = facts.at(i);
    const TagSet candidates = here.candidates & ((TagSet{1} << scored_tags) - 1);
    Tag tag = first_of(here.candidates);
    if (candidates != 0 && (candidates & (candidates - 1)) != 0) {
      const Window window = {i < 2 ? &beyond : &facts.at(i - 2), i < 1 ? &beyond : &facts.at(i - 1), &here,
                             &facts.at(i + 1), &facts.at(i + 2)};
      find_context_rows(window, find_following([&](std::size_t k) -> const TokenFacts& { return facts.at(i + k); }),
                        history, weights.bits(), rows);
      TagScores scores = facts.known(i).scores;
      weights.add(rows, scores);
      tag = TagWeights::best(scores, candidates);
    }
    words[i] = make_word(slice(text, tokens[i].span()), here, tag, {words.first(i), &facts.at(i + 1)}, arena);
    words[i].function = here.function;
    words[i].cue = find_cue(words[i], cues);
    history.push(tag, here);
  }
}

void Tagger::tag(std::string_view text, std::span<const Token> tokens, const Morphology& morphology,
                 const FunctionWords& functions, const CueLexicon& cues, Arena& arena, std::span<Word> words) const {
  FactCache seen;
  tag(text, tokens, morphology, functions, cues, arena, seen, words);
}

}  // namespace selon
