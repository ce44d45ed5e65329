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

bool stands_for_thing(const Clauses& c, const VerbGroup& group, const Subject& pronoun) {
  if (pronoun.head == no_token || group.subject_clitic != pronoun.head) return false;
  const VerbGroup* before = nullptr;
  for (const VerbGroup& g : c.groups) {
    if (g.tokens.first >= group.tokens.first) break;
    if (g.form == VerbForm::finite) before = &g;
  }
  const Subject subject = before != nullptr ? find_subject(c, *before, false) : Subject{};
  if (!subject.span || subject.head == no_token || !c.word(subject.head).is(Upos::noun) || can_speak(c, subject))
    return false;
  const Features& noun = c.word(subject.head).features;
  const Features& own = c.word(pronoun.head).features;
  return noun.number == own.number && (noun.gender == own.gender || own.gender == Gender::unknown);
}

}  // namespace selon
