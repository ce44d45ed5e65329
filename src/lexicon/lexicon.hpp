// Everything the stages look up, loaded once and read by all threads.
#pragma once

#include "attribute/confidence.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/date_lexicon.hpp"
#include "lexicon/entity_table.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/language_words.hpp"
#include "lexicon/morphology.hpp"
#include "lexicon/noun_kind.hpp"
#include "lexicon/pair_table.hpp"
#include "lexicon/source_lexicon.hpp"
#include "lexicon/wider_noun.hpp"
#include "lexicon/word_list.hpp"
#include "tag/fact_caches.hpp"
#include "tag/ranker.hpp"
#include "tag/tagger.hpp"

#include <selon/extractor.hpp>

namespace selon {

struct Lexicon {
  explicit Lexicon(const Options& options);

  Morphology morphology;
  CueLexicon cues;
  WordLists words;
  NounKinds noun_kinds;
  DateLexicon dates;
  FunctionWords function_words;
  LanguageWords language_words;
  SourceLexicon sources;
  EntityTable entities;
  WiderNouns wider_nouns;
  PairTable predicates;       // French verb → English
  PairTable nominalizations;  // noun of action → verb
  Tagger tagger;
  FactCaches fact_caches;  // what the tagger found of forms, kept from document to document
  Ranker subjects;         // which phrase is the subject of a verb
  ConfidenceModel confidence;
};

}  // namespace selon
