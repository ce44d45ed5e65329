// Looks at a noun phrase or a clitic that may be the object of a cue.
#include "detect/noun_object.hpp"

#include "attribute/proper_name.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {

bool is_thing(const Clauses& c, TokenIndex first) {
  const auto phrase = noun_phrase_at(c.analysis, first, c.last, Reach::base);
  return phrase && !can_speak(c, {span_of(c.analysis, phrase->tokens), phrase->head, false, false});
}

bool is_person(const Clauses& c, TokenIndex head) {
  return c.in_set("role_noun", head) || c.in_set("person_noun", head) ||
         (c.analysis.lexicon->morphology.find(c.form(head)).kind & form_person) != 0;
}

bool is_named_person(const Clauses& c, TokenIndex first) {
  const auto phrase = noun_phrase_at(c.analysis, first, c.last, Reach::base);
  if (!phrase || !c.word(phrase->head).is(Upos::propn)) return false;
  for (TokenIndex i = phrase->tokens.first; i < phrase->head; ++i) {
    if (is_given_name(c.analysis, i)) return true;
  }
  return false;
}

bool is_inverted_subject(const Clauses& c, const VerbGroup& group, const Subject& before, TokenIndex object) {
  const TokenIndex first = group.tokens.first;
  if (group.form != VerbForm::finite || group.subject_clitic != no_token || first == c.first ||
      c.form(first - 1) != ",")
    return false;
  if (is_thing(c, object)) return false;
  return std::any_of(c.groups.begin(), c.groups.end(), [&](const VerbGroup& g) {
    return g.form == VerbForm::finite && g.tokens.first > before.head && g.tokens.first < first &&
           !c.word(g.tokens.first - 1).has(fw_relative);
  });
}

bool follows_statement_noun(const Clauses& c, const VerbGroup& group) {
  const TokenIndex from = c.index > 0 ? c.analysis.sentences[c.index - 1].first : c.first;
  for (TokenIndex i = from; i < group.tokens.first; ++i) {
    if (c.word(i).is(Upos::noun) && c.in_set("statement_noun", i)) return true;
  }
  return false;
}

}  // namespace selon
