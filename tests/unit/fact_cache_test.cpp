// What the cache of forms says, whatever it has seen before.
#include "tag/fact_cache.hpp"
#include "lexicon/embedded_data.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/fact_caches.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace selon;

TEST_CASE("a form is known alike from a fresh cache and from one that thousands of forms went through") {
  const Lexicon lexicon{{}};
  const TagWeights weights(embedded_data("tagger.bin"));
  const WordKnowledge knowledge{lexicon.morphology, lexicon.function_words, lexicon.cues, weights.table()};
  const std::vector<std::string> forms = {
      "précise", "Le", "le", "école", "12", "»", "anticonstitutionnellement-parlant"};
  FactCache used;
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 20'000; ++i)
      used.find("mot" + std::to_string(20'000 * round + i), false, false, knowledge, weights);
    used.make_room();
    for (const std::string& form : forms) {
      for (const bool first : {false, true}) {
        FactCache fresh;
        const KnownForm& expected = fresh.find(form, false, first, knowledge, weights);
        const KnownForm& known = used.find(form, false, first, knowledge, weights);
        CAPTURE(form);
        CHECK(known.facts.form == expected.facts.form);
        CHECK(known.facts.candidates == expected.facts.candidates);
        CHECK(known.facts.shape == expected.facts.shape);
        CHECK(known.facts.readings.data() == expected.facts.readings.data());
        CHECK(known.scores.of(Tag::noun) == expected.scores.of(Tag::noun));
      }
    }
  }
}

TEST_CASE("what is known of a form stays in its place while others are looked up") {
  const Lexicon lexicon{{}};
  const TagWeights weights(embedded_data("tagger.bin"));
  const WordKnowledge knowledge{lexicon.morphology, lexicon.function_words, lexicon.cues, weights.table()};
  const std::string endless(100, 'a');
  FactCache cache;
  const KnownForm& word = cache.find("école", false, false, knowledge, weights);
  const KnownForm& long_word = cache.find(endless, false, false, knowledge, weights);
  for (int i = 0; i < 9000; ++i) {
    cache.find("mot" + std::to_string(i), false, false, knowledge, weights);
    cache.find(endless + std::to_string(i), false, false, knowledge, weights);
  }
  CHECK(&cache.find("école", false, false, knowledge, weights) == &word);
  CHECK(word.facts.lexicon_tags == bit(Tag::noun));
  CHECK(long_word.facts.candidates != 0);
}

TEST_CASE("a form has its lemma and cue under each of its tags") {
  const Lexicon lexicon{{}};
  const TagWeights weights(embedded_data("tagger.bin"));
  const WordKnowledge knowledge{lexicon.morphology, lexicon.function_words, lexicon.cues, weights.table()};
  FactCache cache;
  KnownForm& known = cache.find("Précise", false, true, knowledge, weights);
  for (int round = 0; round < 2; ++round) {
    CHECK(cache.reading("Précise", known, Tag::verb_finite, lexicon.cues).lemma_view() == "préciser");
    CHECK(cache.reading("Précise", known, Tag::verb_finite, lexicon.cues).cue != nullptr);
    CHECK(cache.reading("Précise", known, Tag::adj, lexicon.cues).lemma_view() == "précis");
    CHECK(cache.reading("Précise", known, Tag::propn, lexicon.cues).as_written);
  }
}

TEST_CASE("a cache that was given back is handed out again") {
  const FactCaches caches;
  std::unique_ptr<FactCache> one = caches.take();
  const FactCache* address = one.get();
  CHECK(caches.take().get() != address);
  caches.keep(std::move(one));
  CHECK(caches.take().get() == address);
}
