// The main verb that the tagger took for a noun, found by counting the clauses of its sentence.
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/mend.hpp"
#include "tag/mend_word.hpp"

#include <optional>

namespace selon {
namespace {

/// "que", "selon laquelle", "qui": each brings a verb of its own.
bool opens_clause(const Word& w) {
  return (w.has(fw_que) && w.is(Upos::sconj)) || (w.has(fw_relative) && w.is(Upos::pron)) ||
         (w.has(fw_lequel) && !w.is(Upos::det));
}

/// A noun without an article right behind the end of a clause: "sont terminés laisse sceptique"; not "une laisse".
bool may_be_verb(const Analysis& a, TokenIndex i) {
  const Word& before = a.words[i - 1];
  const Word& next = a.words[i + 1];
  const bool follows = before.is_verbal() || before.is(Upos::adj) || before.is(Upos::noun) || before.is(Upos::propn);
  return a.words[i].is(Upos::noun) && follows &&
         (next.is(Upos::adj) || next.is(Upos::det) || next.is(Upos::adp) || next.is(Upos::adv));
}

/// Behind the verb of the clause: the only word that may be the main verb.
void find_main_verb(const Analysis& a, const Sentence& s) {
  int wanted = 1;
  std::optional<TokenIndex> found;
  bool clause = false;  // one is open and has its verb
  for (TokenIndex i = s.first + 1; i + 1 < s.last; ++i) {
    const Word& w = a.words[i];
    if (opens_clause(w)) {
      ++wanted;
      clause = false;
    } else if (w.is_verbal() && w.is_finite()) {
      --wanted;
      clause = wanted == 1;
    } else if (w.is(Upos::punct) || w.is(Upos::cconj)) {
      return;
    } else if (clause && may_be_verb(a, i) && can_be_verb(a, i)) {
      if (found) return;
      found = i;
    }
  }
  if (wanted == 1 && found) read_as_verb(a, *found);
}

}  // namespace

void mend_main_verb(const Analysis& a, const Sentence& s) {
  if (a.form(s.last - 1) == ".") find_main_verb(a, s);
}

}  // namespace selon
