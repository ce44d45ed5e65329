// "d'après" between works.
#include "detect/adaptation.hpp"

#include "detect/noun_object.hpp"
#include "detect/subject.hpp"
#include "lexicon/function_word.hpp"

namespace selon {
namespace {

// "une création La Nuit d'après": the work's title stands behind its noun.
bool names_work(const Clauses& c, const PlacedPhrase& p) {
  for (TokenIndex i = p.phrase.tokens.first; i <= p.phrase.head; ++i) {
    if (c.in_set("work_noun", i)) return true;
  }
  const std::size_t before = c.phrases_until(p.phrase.tokens.first);
  if (before == 0) return false;
  const NounPhrase& left = c.phrases()[before - 1].phrase;
  return left.tokens.last == p.phrase.tokens.first && c.in_set("work_noun", left.head);
}

}  // namespace

bool is_adaptation(const Clauses& c, TokenIndex preposition, const NounPhrase& model) {
  const bool from_work = c.in_set("work_noun", model.head);
  const PlacedPhrase* made = phrase_before(c, preposition);
  if (made == nullptr) {
    // « La Nuit » d'après un roman: the title in its marks
    const TokenIndex end = preposition > c.first && c.form(preposition - 1) == "," ? preposition - 1 : preposition;
    return from_work && end > c.first && c.quote_of(end - 1) >= 0;
  }
  if (from_work) return c.word(made->phrase.head).is(Upos::propn) || names_work(c, *made);
  // "un film d'après Jean Sol": by a comma the author would be set off as a voice
  return made->phrase.tokens.last == preposition && is_named_person(c, model.tokens.first) && names_work(c, *made);
}

}  // namespace selon
