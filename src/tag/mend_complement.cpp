// Verbs of speech that the tagger took for a noun or an adjective, read as verbs by the complement behind them.
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "tag/mend.hpp"
#include "tag/mend_word.hpp"

namespace selon {
namespace {

/// A noun phrase may end with token `i`: a noun, a name, a pronoun, or an adjective with its article ("le quotidien").
bool ends_subject(const Analysis& a, const Sentence& s, TokenIndex i) {
  const Word& w = a.words[i];
  if (w.is(Upos::noun) || w.is(Upos::propn)) return true;
  return w.is(Upos::adj) && i > s.first && (a.words[i - 1].is(Upos::det) || a.words[i - 1].is(Upos::noun));
}

bool begins_clause(const Word& w) {
  return w.is(Upos::punct) || w.is(Upos::sconj) || w.is(Upos::cconj) || (w.has(fw_relative) && w.is(Upos::pron));
}

/// No finite verb stands before token `i` in its clause, and a noun phrase does.
bool wants_verb(const Analysis& a, const Sentence& s, TokenIndex i) {
  if (i == s.first || !ends_subject(a, s, i - 1)) return false;
  for (TokenIndex k = i; k-- > s.first && !begins_clause(a.words[k]);) {
    if (a.words[k].is_verbal() && a.words[k].is_finite()) return false;
  }
  return true;
}

/// "Le petit conte que ma mère lisait est perdu": one verb too many for a complement, so the clause is a relative one.
bool is_relative_clause(const Analysis& a, const Sentence& s, TokenIndex que) {
  int clauses = 1;
  for (TokenIndex i = que + 1; i < s.last; ++i) {
    const Word& w = a.words[i];
    if (w.is_verbal() && w.is_finite()) {
      if (--clauses < 0) return true;
    } else if (w.is(Upos::punct) || w.is(Upos::cconj)) {
      return false;
    } else if (begins_clause(w)) {
      ++clauses;
    }
  }
  return false;
}

/// "avoir subi", "ne pas avoir subi", "être"
bool is_infinitive(const Analysis& a, const Sentence& s, TokenIndex i) {
  while (i + 1 < s.last && !a.words[i].is_verbal() && a.words[i].has(fw_clitic | fw_ne | fw_negation)) ++i;
  return a.words[i].is_verbal() && a.words[i].features.verb_form == VerbForm::infinitive;
}

/// No finite verb stands behind token `i` that a participle would leave as the main one: "Le livre écrit en 1920 est
/// perdu".
bool is_last_verb(const Analysis& a, const Sentence& s, TokenIndex i) {
  for (TokenIndex k = i + 1; k < s.last; ++k) {
    const Word& w = a.words[k];
    if (w.is_verbal() && w.is_finite()) return false;
    if (w.has(fw_que) && w.is(Upos::sconj)) return !is_relative_clause(a, s, k);
    if (w.is(Upos::sconj) || (w.has(fw_relative) && w.is(Upos::pron)) || a.form(k) == ":" || a.form(k) == ";") break;
  }
  return true;
}

/// "La ministre craint que", "La veuve écrit au juge que": a participle may be a finite verb, and its clause has no
/// other; not "un roman écrit par un berger".
void read_as_main_verb(const Analysis& a, const Sentence& s, TokenIndex i) {
  if (a.words[i + 1].has(fw_par) || !wants_verb(a, s, i) || !is_last_verb(a, s, i)) return;
  Word& word = a.words.mend(i);
  const Features before = word.features;
  word.features.pos = Upos::noun;
  read_as_speech_verb(a, i, ~0U);
  if (!word.is_verbal()) word.features = before;
}

}  // namespace

void mend_before_complements(const Analysis& a, const Sentence& s) {
  for (TokenIndex i = s.first + 1; i + 1 < s.last; ++i) {
    const Word& word = a.words[i];
    if (word.is_verbal() && word.features.verb_form == VerbForm::past_participle) read_as_main_verb(a, s, i);
    if (!word.is(Upos::noun) && !word.is(Upos::adj)) continue;
    const Word& next = a.words[i + 1];
    const bool clause = next.has(fw_que) && next.is(Upos::sconj) && !is_relative_clause(a, s, i + 1);
    if ((!clause && !is_infinitive(a, s, i + 1)) || !wants_verb(a, s, i)) continue;
    read_as_speech_verb(a, i, clause ? takes_que : takes_inf);
  }
}

}  // namespace selon
