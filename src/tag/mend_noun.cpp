// Nouns that the tagger took for adjectives or participles: trades behind a name, heads of phrases that have no other.
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/mend.hpp"
#include "tag/phrase_word.hpp"

#include <string>

namespace selon {
namespace {

bool may_be_noun(const Word& w) {
  return w.is(Upos::adj) || (w.is_verbal() && w.features.verb_form == VerbForm::present_participle);
}

void read_as_noun(const Analysis& a, TokenIndex i) {
  Word& word = a.words.mend(i);
  for (const Reading& reading : a.lexicon->morphology.find(a.form(i)).readings) {
    if (reading.features.pos != Upos::noun) continue;
    std::string lemma;
    append_lemma(a.form(i), reading, lemma);
    word.features = reading.features;
    word.lemma = a.arena.copy(lemma);
    word.cue = nullptr;
    return;
  }
}

/// "Ana," or "58 ans,": what a bare trade may follow.
bool ends_name(const Analysis& a, TokenIndex i) {
  return a.words[i].is(Upos::propn) ||
         (i > 0 && a.words[i - 1].is(Upos::num) && a.lexicon->words.contains("time_unit", a.lemma(i)));
}

/// "Ana, 58 ans, maraîchère à Marmande", "Théo, étudiant en droit": something is told of a trade, or it ends there; not
/// "Théo, habitant Lyon", "Théo, présent à Mons".
bool is_trade(const Analysis& a, TokenIndex i) {
  const Word& next = a.words[i + 1];
  return a.form(i - 1) == "," && ends_name(a, i - 2) &&
         (next.is(Upos::adp) || next.is(Upos::punct) || next.is(Upos::adj)) && names_person(a, i) &&
         !a.lexicon->words.contains("state_adjective", a.lemma(i));
}

/// "La mutuelle estime", "L'attaquant ne dit rien": between an article and a finite verb stands a noun.
bool heads_subject(const Analysis& a, const Sentence& s, TokenIndex i) {
  if (!a.words[i - 1].is(Upos::det) || !a.words[i - 1].has(fw_definite | fw_indefinite)) return false;
  TokenIndex verb = i + 1;
  while (verb + 1 < s.last && a.words[verb].has(fw_ne | fw_clitic) && !a.words[verb].is_verbal()) ++verb;
  return a.words[verb].is_verbal() && a.words[verb].is_finite();
}

}  // namespace

void mend_nouns(const Analysis& a, const Sentence& s) {
  for (TokenIndex i = s.first + 1; i + 1 < s.last; ++i) {
    if (may_be_noun(a.words[i]) && (heads_subject(a, s, i) || (i > s.first + 1 && is_trade(a, i)))) read_as_noun(a, i);
  }
}

}  // namespace selon
