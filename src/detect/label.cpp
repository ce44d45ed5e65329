// A name and a colon: whose words follow.
#include "detect/label.hpp"

#include "detect/subject.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"

namespace selon {
namespace {

bool is_person(const Clauses& c, TokenRange range, TokenIndex head) {
  Subject subject;
  subject.span = span_of(c.analysis, range);
  subject.head = head;
  return can_speak(c, subject);
}

// "sous le sceau du secret", "joint par téléphone", "furieux"
bool opens_circumstance(const Clauses& c, TokenIndex i) {
  const Word& w = c.word(i);
  return w.is(Upos::adp) || w.is(Upos::adj) || w.features.verb_form == VerbForm::past_participle;
}

}  // namespace

std::optional<Span> label_speaker(const Clauses& c, TokenRange lead) {
  constexpr TokenIndex longest = 30;
  TokenIndex first = lead.first;
  const TokenIndex last = c.last;
  if (last <= first || last - first > longest) return std::nullopt;
  for (TokenIndex i = first; i + 1 < last; ++i) {  // "Grève des bus à Namur - Le TEC"
    const std::string_view f = c.form(i);
    if (f == "-" || f == "–" || f == "—") first = i + 1;
  }
  while (first + 1 < last && c.in_set("sequence_adverb", first)) ++first;  // "Alors le curé : « … »"
  const auto whole = noun_phrase_at(c.analysis, first, last, Reach::appositions);
  if (!whole) return std::nullopt;
  const bool determined = whole->head > whole->tokens.first || c.word(whole->head).is(Upos::propn);
  const bool person = is_person(c, whole->tokens, whole->head) && (determined || c.in_set("role_noun", whole->head));
  if (whole->tokens.last == last && person) return span_of(c.analysis, whole->tokens);
  TokenIndex comma = no_token;
  for (TokenIndex i = whole->tokens.first; i < last; ++i) {
    if (c.form(i) == ",") comma = i;
  }
  if (comma != no_token && comma + 1 < last) {
    const auto tail = noun_phrase_at(c.analysis, comma + 1, last, Reach::appositions);
    const bool complete = tail && tail->tokens.last == last && is_person(c, tail->tokens, tail->head);
    // "Incendie de Lodève, le préfet": the second phrase is someone, the first is not
    if (complete && !(person && c.word(whole->head).is(Upos::propn))) return span_of(c.analysis, tail->tokens);
  }
  // "Marc, 34 ans, chauffagiste": a name with what is told of it
  TokenIndex end = whole->tokens.last;
  if (c.form(end) == "." && c.form(end - 1).size() == 1) ++end;  // "Fatou N., 29 ans"
  if (person && c.word(whole->head).is(Upos::propn) && end < last && c.form(end) == ",")
    return span_of(c.analysis, {first, last});
  // "Un autre joueur, sous le sceau du secret": somebody and a circumstance
  if (person && end + 1 < last && c.form(end) == "," && opens_circumstance(c, end + 1))
    return span_of(c.analysis, whole->tokens);
  return std::nullopt;
}

}  // namespace selon
