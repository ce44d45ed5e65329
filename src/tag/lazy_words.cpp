// Tagging one sentence, and mending what the words around prove wrong.
#include "tag/lazy_words.hpp"

#include "analysis.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/fact_cache.hpp"
#include "tag/locution.hpp"
#include "tag/mend.hpp"

#include <span>
#include <utility>

namespace selon {

LazyWords::LazyWords(const Analysis& analysis) : a_(analysis) {}

LazyWords::~LazyWords() {
  if (seen_) a_.lexicon->fact_caches.keep(std::move(seen_));
}

void LazyWords::expect_tokens() {
  words_.resize(a_.tokens.size());
  listed_.resize(a_.tokens.size());
  behind_quotes_ = words_behind_quotes(a_);
}

void LazyWords::tag_around(TokenIndex token) const {
  a_.stop_if_asked();
  std::unique_ptr<FactCache> seen = seen_ ? std::move(seen_) : a_.lexicon->fact_caches.take();
  const Sentence& sentence = a_.sentences[sentence_of(a_, token)];
  const std::size_t size = sentence.last - sentence.first;
  const std::span words = std::span(words_).subspan(sentence.first, size);
  const std::span tokens = std::span(a_.tokens).subspan(sentence.first, size);
  a_.lexicon->tagger.tag(a_.text, tokens, a_.lexicon->morphology, a_.lexicon->function_words, a_.lexicon->cues,
                         a_.arena, *seen, words);
  seen_ = std::move(seen);  // not when anything was thrown
  for (Word& word : words) word.is_tagged = true;
  mend_adverbial_locutions(a_, sentence);
  mend_speech_verbs(a_, sentence, behind_quotes_);
  mend_coordinated_verbs(a_, sentence);
  mend_before_break(a_, sentence);
  mend_before_complements(a_, sentence);
  mend_participles(a_, sentence);
  mend_lost_verbs(a_, sentence);
  mend_main_verb(a_, sentence);
  mend_nouns(a_, sentence);
  for (TokenIndex i = sentence.first; i < sentence.last; ++i)
    listed_[i] = listed_lemma(a_.lexicon->words, words_[i].lemma);
}

}  // namespace selon
