// Tagging the sentences of a document.
#include "tag/tag_sentences.hpp"

#include "lexicon/lexicon.hpp"
#include "tag/fact_cache.hpp"
#include "tag/locution.hpp"
#include "tag/mend.hpp"

#include <memory>
#include <span>
#include <utility>

namespace selon {

void tag_sentences(Analysis& a) {
  a.words.assign(a.tokens.size(), Word{});
  a.tagged.assign(a.sentences.size(), true);
  std::unique_ptr<FactCache> seen = a.lexicon->fact_caches.take();
  for (std::size_t s = 0; s < a.sentences.size(); ++s) {
    a.stop_if_asked();
    const Sentence& sentence = a.sentences[s];
    const std::size_t size = sentence.last - sentence.first;
    const std::span words = std::span(a.words).subspan(sentence.first, size);
    const std::span tokens = std::span<const Token>(a.tokens).subspan(sentence.first, size);
    a.lexicon->tagger.tag(a.text, tokens, a.lexicon->morphology, a.lexicon->function_words, a.lexicon->cues, a.arena,
                          *seen, words);
  }
  a.lexicon->fact_caches.keep(std::move(seen));
  mend_adverbial_locutions(a);
  mend_speech_verbs(a);
  mend_coordinated_verbs(a);
  mend_before_breaks(a);
  mend_before_complements(a);
  mend_participles(a);
  mend_lost_verbs(a);
  mend_nouns(a);
  a.list_lemmas();
}

}  // namespace selon
