// Words around a name.
#include "tag/phrase_word.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace selon {

bool is_name_particle(const Analysis& a, TokenIndex i, TokenIndex limit) {
  if (i + 1 >= limit) return false;
  const bool capital = a.tokens[i].has(shape_capital);
  // most words are turned away before any table is asked for them
  if (capital && !a.tokens[i + 1].has(shape_capital)) return false;
  if (!capital && (i == 0 || a.words[i].has(fw_de | fw_definite) ||
                   (!a.words[i - 1].is(Upos::propn) && (i == 1 || !a.words[i - 2].is(Upos::propn)))))
    return false;
  // "M. Le Roux", whatever else the second word may be
  if (capital && i > 0 && a.words[i].is(Upos::det) && a.lexicon->words.contains("civility", a.lemma(i - 1)))
    return true;
  std::string buffer;
  const WordSet& particles = a.lexicon->words.set("name_particle");
  // "Bank of the West": a second particle behind the first
  const TokenIndex name = i > 1 && !a.tokens[i - 1].has(shape_capital) && !a.words[i - 1].has(fw_de | fw_definite) &&
                                  particles.contains(folded(a.form(i - 1), buffer))
                              ? i - 2
                              : i - 1;
  if (!capital && !a.words[name].is(Upos::propn)) return false;
  if (!particles.contains(folded(a.form(i), buffer))) return false;
  TokenIndex next = i + 1;
  if (!capital && next + 1 < limit && particles.contains(folded(a.form(next), buffer))) ++next;
  return a.words[next].is(Upos::propn) && a.tokens[next].has(shape_capital);
}

namespace {

// "a dit à la presse Matthew Miller", "a confié aux journalistes Anna Roy": those who listen are not called so.
bool is_audience(const Analysis& a, TokenIndex first, TokenIndex head) {
  const bool addressed = a.words[first].has(fw_a) || (first > 0 && a.words[first - 1].has(fw_a));
  return addressed && a.lexicon->words.contains("audience_noun", a.lemma(head));
}

}  // namespace

bool is_other_name(const Analysis& a, TokenIndex first, TokenIndex head, TokenIndex name) {
  if (is_audience(a, first, head) && a.words[name].is(Upos::propn)) return true;
  if (first == 0 || !a.words[first - 1].is(Upos::adp) || !a.words[head].is(Upos::noun)) return false;
  if (head != first && !a.words[first].has(fw_possessive)) return false;
  // "la ministre du travail Anna Roy", "le metteur en scène Paul Sol": the name is that of the noun before
  if (first > 1 && (a.words[first - 2].is(Upos::noun) || a.words[first - 2].is(Upos::adj))) return false;
  const std::uint8_t kind = a.lexicon->morphology.find(a.form(name)).kind;
  if (a.tokens[head].has(shape_capital) || !a.tokens[name].has(shape_capital) || (kind & form_given_name) == 0 ||
      (kind & form_place) != 0)
    return false;
  constexpr SetName people[] = {"civility", "role_noun", "person_noun", "group_noun", "organization_noun"};
  const bool person =
      std::any_of(std::begin(people), std::end(people), [&](SetName set) { return a.in_set(set, head); });
  return !person && (a.lexicon->morphology.find(a.form(head)).kind & form_person) == 0;
}

bool is_title_before_noun(const Analysis& a, TokenIndex i, TokenIndex limit) {
  if (i + 2 >= limit || !a.words[i].is(Upos::noun)) return false;
  const Word& article = a.words[i + 1];
  if (!article.is(Upos::det) || !article.has(fw_definite) || !a.lexicon->words.contains("civility", a.lemma(i)))
    return false;
  TokenIndex noun = i + 2;
  while (noun + 1 < limit && a.words[noun].is(Upos::adj)) ++noun;
  const std::string_view lemma = a.lemma(noun);
  return a.lexicon->words.contains("role_noun", lemma) || a.lexicon->words.contains("person_noun", lemma) ||
         (a.lexicon->morphology.find(a.form(noun)).kind & form_person) != 0;
}

bool follows_circumstance(const Analysis& a, TokenIndex first) {
  if (first == 0 || a.form(first - 1) != ",") return false;
  for (TokenIndex i = first - 1; i-- > 0 && first - i < 12;) {
    if (a.words[i].is_finite() || a.words[i].is(Upos::punct)) return false;
    if (a.tokens[i].has(shape_line_start) || i == 0 || a.form(i - 1) == ".") return a.words[i].is(Upos::adp);
  }
  return false;
}

bool is_place_name(const Analysis& a, TokenIndex i) {
  const std::uint8_t kind = a.lexicon->morphology.find(a.form(i)).kind;
  return (kind & form_place) != 0 && (kind & (form_given_name | form_surname)) == 0;
}

bool begins_person_name(const Analysis& a, TokenIndex i) {
  return (a.lexicon->morphology.find(a.form(i)).kind & form_given_name) != 0;
}

bool opens_source(const Analysis& a, TokenIndex preposition, TokenIndex limit) {
  const TokenIndex noun = preposition + (preposition + 2 < limit && a.words[preposition + 1].is(Upos::det) ? 2 : 1);
  constexpr std::uint16_t inside = source_dans | source_en | source_lors | source_cours | source_pendant;
  return !a.words[preposition].has(fw_de | fw_a) && noun < limit &&
         a.lexicon->sources.noun(a.lemma(noun), inside) != nullptr;
}

bool has_coordination(const Analysis& a, TokenRange tokens) {
  for (TokenIndex i = tokens.first; i < tokens.last; ++i) {
    if (a.words[i].has(fw_et | fw_ni | fw_que)) return true;
  }
  return false;
}

bool is_circumstance(const Analysis& a, const NounPhrase& phrase) {
  const char first = a.form(phrase.head).front();
  if (a.words[phrase.head].is(Upos::num) || (first >= '0' && first <= '9')) return true;
  for (TokenIndex i = phrase.tokens.first; i <= phrase.head; ++i) {
    if ((a.lexicon->noun_kinds.find(a.lemma(i)) & noun_circumstance) != 0) return true;
  }
  return false;
}

bool names_person(const Analysis& a, TokenIndex token) {
  return (a.lexicon->morphology.find(a.form(token)).kind & form_person) != 0;
}

bool is_governed_thing(const Analysis& a, const NounPhrase& owner) {
  const TokenIndex first = owner.tokens.first;
  const bool governed = first > 0 && a.words[first - 1].is(Upos::adp);
  if (!governed || !a.words[owner.head].is(Upos::noun) || names_person(a, owner.head)) return false;
  if (a.words[owner.tokens.last - 1].is(Upos::propn)) return false;  // "selon les propos d'Anna Roy, maire de Mons"
  constexpr SetName somebody[] = {"role_noun", "person_noun", "organization_noun", "group_noun"};
  return std::none_of(std::begin(somebody), std::end(somebody),
                      [&](SetName set) { return a.lexicon->words.contains(set, a.lemma(owner.head)); });
}

namespace {

// "caissière [depuis vingt-deux ans],": how long somebody has been it, up to the comma that closes the apposition
TokenIndex after_tenure(const Analysis& a, TokenIndex at, TokenIndex limit) {
  if (at + 1 >= limit || !a.lexicon->words.contains("tenure_preposition", a.lemma(at))) return at;
  const auto time = noun_phrase_at(a, at + 1, limit, Reach::complements);
  return time && time->tokens.last < limit && a.form(time->tokens.last) == "," ? time->tokens.last : at;
}

}  // namespace

TokenIndex after_workplace(const Analysis& a, TokenIndex at, TokenIndex limit) {
  const WordLists& words = a.lexicon->words;
  while (at + 1 < limit && a.words[at].is(Upos::adp) && words.contains("workplace_preposition", a.lemma(at))) {
    const TokenIndex first = at + 1;
    const auto place = noun_phrase_at(a, first, limit, Reach::base);
    if (!place || words.contains("medium_noun", a.lemma(place->head)) || is_circumstance(a, *place)) return at;
    if (words.contains("document_noun", a.lemma(place->head))) return at;
    at = noun_phrase_at(a, first, limit, Reach::complements)->tokens.last;
  }
  return after_tenure(a, at, limit);
}

TokenIndex after_day(const Analysis& a, TokenIndex at, TokenIndex limit) {
  if (at < limit && (a.in_set("weekday", at) || a.in_set("date_yesterday", at))) return at + 1;
  const bool dated = at + 2 < limit && a.words[at].is(Upos::det) && a.in_set("month", at + 2);
  return dated ? at + 3 : at;
}

bool attaches(const Analysis& a, TokenIndex at, TokenIndex head, TokenIndex limit) {
  const auto in_set = [&](SetName set, TokenIndex i) { return a.noun_in_set(set, i); };
  const Word& preposition = a.words[at];
  if (at + 2 < limit && a.in_set("medium_noun", at + 2)) return false;
  // "le docteur en lui prenant le pouls"
  if (at + 1 < limit && preposition.has(fw_en) && (a.words[at + 1].has(fw_clitic) || a.words[at + 1].is_verbal()))
    return false;
  if (opens_source(a, at, limit)) return false;  // "le chef de l'État | dans un communiqué"
  if (at + 1 < limit && in_set("circumstance_noun", at + 1)) return false;  // "le ministre, en marge de la visite"
  if (preposition.has(fw_en) && at + 1 < limit && in_set("standing_in_office", at + 1))
    return in_set("role_noun", at - 1) || in_set("person_noun", at - 1);  // "l'architecte en chef"
  if (in_set("role_joint", at)) return in_set("role_noun", at - 1);       // "maire sans étiquette"
  if (preposition.has(fw_a)) return in_set("noun_with_a", head) || in_set("noun_with_a", at - 1);
  return in_set("noun_with_preposition", head) || in_set("noun_with_preposition", at - 1);
}

bool plural_verb(const Analysis& a, TokenIndex at, TokenIndex limit) {
  constexpr TokenIndex farthest = 5;
  for (TokenIndex i = at; i < limit && i < at + farthest; ++i) {
    if (a.words[i].is_finite()) return a.words[i].features.number == Number::plural;
  }
  return false;
}

bool lacks_second_comma(const Analysis& a, const NounPhrase& phrase, TokenIndex apposed) {
  const TokenIndex first = phrase.tokens.first;
  const bool opens = first == 0 || a.tokens[first].has(shape_line_start) || a.form(first - 1) == "." ||
                     a.form(first - 1) == "\xC2\xBB" || a.words[first - 1].has(fw_mais) ||
                     follows_circumstance(a, first);
  if (!opens) return false;
  const WordSet& roles = a.lexicon->words.set("role_noun");
  const bool named = a.words[phrase.head].is(Upos::propn) && first < phrase.head && begins_person_name(a, first);
  if (named) return roles.contains(a.lemma(apposed));
  return roles.contains(a.lemma(phrase.head)) && a.words[phrase.tokens.last].is(Upos::punct) &&
         a.words[phrase.tokens.last + 1].is(Upos::propn);
}

}  // namespace selon
