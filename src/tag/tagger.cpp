// Greedy tagging: all forms of a sentence are looked up, then tagged from left to right.
#include "tag/tagger.hpp"

#include "tag/fact_cache.hpp"
#include "tag/features.hpp"
#include "tag/reading.hpp"
#include "tag/tag_weights.hpp"

#include <vector>

namespace selon {

namespace {

/// What is known of the tokens of a sentence; nothing is known of what is beyond its ends.
class SentenceForms {
 public:
  SentenceForms(std::string_view text, std::span<const Token> tokens, const WordKnowledge& knowledge,
                const TagWeights& weights, FactCache& seen)
      : forms_(window_reach + tokens.size() + lookahead, &beyond_) {
    seen.find(text, tokens, knowledge, weights, std::span(forms_).subspan(window_reach, tokens.size()));
  }

  [[nodiscard]] KnownForm& operator[](std::size_t i) const { return *forms_[window_reach + i]; }
  [[nodiscard]] Window around(std::size_t i) const {
    KnownForm* const* const first = forms_.data() + i;
    return {&first[0]->facts, &first[1]->facts, &first[2]->facts, &first[3]->facts, &first[4]->facts};
  }

 private:
  KnownForm beyond_;
  std::vector<KnownForm*> forms_;  // with `beyond_` around them as far as the templates look
};

/// Where tags alone put one tag so far ahead, the words around are not asked: that saves the rows least often in cache
/// for two choices in three, and changes fewer than ten of 100,000.
constexpr int clear_lead = 600;

/// The tag of an ambiguous token.
Tag choose(const SentenceForms& forms, std::size_t i, const History& history, const TagWeights& weights) {
  const Window around = forms.around(i);
  const TagSet following = find_following([&](std::size_t k) -> const TokenFacts& { return forms[i + k].facts; });
  const TagSet candidates = scored(forms[i].facts.candidates);
  TagScores scores = forms[i].scores;
  add_class_scores(around, following, history, weights, scores);
  const Choice by_class = scores.best(candidates);
  if (by_class.lead >= clear_lead) return by_class.tag;
  add_word_scores(around, following, history, weights, scores);
  return scores.best(candidates).tag;
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
  const SentenceForms forms(text, tokens, knowledge, weights, seen);
  History history;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    KnownForm& known = forms[i];
    const Tag tag = known.is_ambiguous() ? choose(forms, i, history, weights) : first_of(known.facts.candidates);
    const std::string_view form = slice(text, tokens[i].span());
    words[i] = make_word(form, known.facts, seen.reading(form, known, tag, cues), {words.first(i), &forms[i + 1].facts},
                         cues, arena);
    history.push(tag, known.facts);
  }
  seen.make_room();
}

void Tagger::tag(std::string_view text, std::span<const Token> tokens, const Morphology& morphology,
                 const FunctionWords& functions, const CueLexicon& cues, Arena& arena, std::span<Word> words) const {
  FactCache seen;
  tag(text, tokens, morphology, functions, cues, arena, seen, words);
}

}  // namespace selon
