// What the cache of forms says, whatever it has seen before.
#include "tag/fact_cache.hpp"
#include "lexicon/embedded_data.hpp"
#include "lexicon/lexicon.hpp"

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
  KnownForm known;
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 9000; ++i) used.find("mot" + std::to_string(i), false, false, knowledge, weights, known);
    for (const std::string& form : forms) {
      for (const bool first : {false, true}) {
        KnownForm expected;
        FactCache().find(form, false, first, knowledge, weights, expected);
        used.find(form, false, first, knowledge, weights, known);
        CAPTURE(form);
        CHECK(known.facts.form == expected.facts.form);
        CHECK(known.facts.candidates == expected.facts.candidates);
        CHECK(known.facts.shape == expected.facts.shape);
        CHECK(known.facts.forms.readings.data() == expected.facts.forms.readings.data());
        CHECK(known.scores.of(Tag::noun) == expected.scores.of(Tag::noun));
      }
    }
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
