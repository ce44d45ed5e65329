// Trades between commas behind a name, which the tagger took for adjectives or participles.
#include "lexicon/lexicon.hpp"
#include "tag/mend.hpp"
#include "tag/phrase_word.hpp"

#include <string>

namespace selon {
namespace {

/// "Ana," or "58 ans,": what a bare trade may follow.
bool ends_name(const Analysis& a, TokenIndex i) {
  return a.words[i].is(Upos::propn) || (a.lexicon->words.contains("time_unit", a.lemma(i)) && i > 0 &&
                                        a.words[i - 1].is(Upos::num));
}

/// A trade that something is told of, or that ends there: "étudiant en droit", "maraîchère :"; not "habitant Lyon".
bool ends_trade(const Word& next) { return next.is(Upos::adp) || next.is(Upos::punct) || next.is(Upos::adj); }

}  // namespace

void mend_appositions(Analysis& a) {
  std::string lemma;
  const WordSet& states = a.lexicon->words.set("state_adjective");
  for (const Sentence& s : a.sentences) {
    for (TokenIndex i = s.first + 2; i + 1 < s.last; ++i) {
      Word& word = a.words[i];
      const bool participle = word.is_verbal() && word.features.verb_form == VerbForm::present_participle;
      if ((!word.is(Upos::adj) && !participle) || a.form(i - 1) != "," || !ends_name(a, i - 2)) continue;
      if (!ends_trade(a.words[i + 1]) || !names_person(a, i) || states.contains(a.lemma(i))) continue;
      for (const Reading& reading : a.lexicon->morphology.find(a.form(i)).readings) {
        if (reading.features.pos != Upos::noun) continue;
        lemma.clear();
        append_lemma(a.form(i), reading, lemma);
        word.features = reading.features;
        word.lemma = a.arena.copy(lemma);
        word.cue = nullptr;
        break;
      }
    }
  }
}

}  // namespace selon
