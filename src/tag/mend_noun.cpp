// Nouns that the tagger took for adjectives or participles: trades behind a name, heads of phrases that have no other.
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/mend.hpp"
#include "tag/mend_word.hpp"
#include "tag/phrase_word.hpp"

namespace selon {
namespace {

bool may_be_noun(const Word& w) {
  return w.is(Upos::adj) || (w.is_verbal() && w.features.verb_form == VerbForm::present_participle);
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

/// "Jean Sol, délégué CFDT", "Anna Roy, élue LR": a function with the name of its body; not "Jean Sol, élu maire".
bool is_function_in_body(const Analysis& a, TokenIndex i) {
  return a.form(i - 1) == "," && ends_name(a, i - 2) && a.words[i].is_verbal() &&
         a.words[i].features.verb_form == VerbForm::past_participle && a.tokens[i + 1].has(shape_all_capitals) &&
         a.words[i + 1].is(Upos::propn) && a.lexicon->words.contains("role_noun", a.form(i));
}

/// "…, carte en main, …", "…, chiffres à l'appui, …": between commas, with a noun of manner; not "il se lève, mange à
/// midi, dort".
bool is_carried(const Analysis& a, const Sentence& s, TokenIndex i) {
  if (!a.words[i].is_verbal() || !a.words[i].is_finite() || a.form(i - 1) != "," || !a.words[i + 1].is(Upos::adp))
    return false;
  TokenIndex noun = i + 2;
  while (noun + 1 < s.last && a.words[noun].is(Upos::det)) ++noun;
  return noun + 1 < s.last && a.lexicon->words.contains("manner_noun", a.lemma(noun)) && a.form(noun + 1) == ",";
}

}  // namespace

void mend_nouns(const Analysis& a, const Sentence& s) {
  for (TokenIndex i = s.first + 1; i + 1 < s.last; ++i) {
    if (may_be_noun(a.words[i]) && (heads_subject(a, s, i) || (i > s.first + 1 && is_trade(a, i)))) read_as_noun(a, i);
    if ((i > s.first + 1 && is_function_in_body(a, i)) || is_carried(a, s, i)) read_as_noun(a, i);
  }
}

}  // namespace selon
