// Finding the subject of a finite verb by rule.
#include "detect/subject_rule.hpp"

#include "detect/after_cue.hpp"
#include "detect/noun_object.hpp"
#include "detect/quoted_name.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/phrase_word.hpp"
#include "text/token.hpp"

#include <algorithm>
#include <optional>

namespace selon {
namespace {

bool agrees(const Clauses& c, const PlacedPhrase& p, const VerbGroup& group) {
  const Features& verb = c.word(group.finite).features;
  const Features& noun = c.word(p.phrase.head).features;
  if (counted_noun(c, p.phrase.head) != p.phrase.head) return true;  // "une dizaine d'élus estiment", "estime"
  if (verb.persons != 0 && (verb.persons & person_3) == 0) return false;
  if (verb.number == Number::unknown || noun.number == Number::unknown) return true;
  if (verb.number == noun.number) return true;
  // "La plupart des économistes doutent": what is counted has the number
  if (c.in_set("quantity_noun", p.phrase.head) && p.phrase.head + 1 < p.phrase.tokens.last) return true;
  // a coordination is plural whatever its last noun is
  return has_coordination(c.analysis, p.phrase.tokens) || c.word(p.phrase.head).is(Upos::propn);
}

// "celui qui avait vu la dame s'allongea": the phrase is the object of a verb within a relative clause.
bool is_relative_object(const Clauses& c, TokenIndex first) {
  const VerbGroup* governor = first > c.first ? c.group_of(first - 1) : nullptr;
  return governor != nullptr && governor->form == VerbForm::finite && governor->tokens.first > c.first &&
         c.word(governor->tokens.first - 1).has(fw_qui) && !c.word(governor->tokens.first - 1).is_verbal();
}

bool is_conjunction(const Clauses& c, TokenIndex i) {
  return i != no_token && (c.word(i).is(Upos::cconj) || c.word(i).has(fw_coordination));
}

// Walks left from `from` over finished clauses to the nearest phrase that can be the subject.
const PlacedPhrase* phrase_left_of(const Clauses& c, TokenIndex from, const VerbGroup& group) {
  std::size_t p = c.phrases_until(from);
  int open = 0;      // finite verbs passed that no relative pronoun or conjunction has accounted for
  int brackets = 0;  // "l'Ocha (le Bureau de l'ONU), émue, a dit": closed before the verb
  const TokenIndex floor = std::max(c.first, from > farthest_subject ? from - farthest_subject : 0);
  for (TokenIndex i = from; i > floor;) {
    --i;
    if (p > 0 && c.phrases()[p - 1].phrase.tokens.last == i + 1) {
      const PlacedPhrase& candidate = c.phrases()[--p];
      i = candidate.phrase.tokens.first;
      const bool usable = !candidate.governed && !candidate.temporal && open == 0 && brackets == 0 &&
                          !is_relative_object(c, i) && agrees(c, candidate, group);
      if (usable && c.quote_of(candidate.phrase.head) == c.quote_of(group.finite)) return &candidate;
      continue;
    }
    if (c.form(i) == ")") ++brackets;
    if (c.form(i) == "(" && brackets > 0) --brackets;
    const VerbGroup* other = c.group_of(i);
    if (other != nullptr && other->form == VerbForm::finite) {
      i = other->tokens.first;
      // "celui qui était venu et attendait s'en alla": verbs joined by "et" are of one clause
      if (const TokenIndex before = before_adverbs(c, *other); before == c.first || !is_conjunction(c, before - 1))
        ++open;
      if (other->subject_clitic != no_token && !other->inverted && other->subject_clitic < i) i = other->subject_clitic;
    } else if (opens_clause(c, i)) {
      if (open == 0) return nullptr;
      --open;
    } else if (c.form(i) == ":" || c.form(i) == ";") {
      return nullptr;
    }
  }
  return nullptr;
}

// The comma that opens the insert which ends right before `close`, or no_token: "Le ministre, en visite à Alger, a
// dit".
TokenIndex insert_opening(const Clauses& c, TokenIndex close) {
  constexpr TokenIndex longest_insert = 45;
  for (TokenIndex i = close; i-- > c.first && close - i < longest_insert;) {
    if (c.form(i) == ",") return i;
    if (c.form(i) == ":" || c.form(i) == ";") return no_token;
  }
  return no_token;
}

// Where the clause of the verb goes on before the inserts that stand between commas right before `from`.
TokenIndex before_inserts(const Clauses& c, TokenIndex from) {
  TokenIndex i = from;
  for (int inserts = 0; inserts < 4 && i > c.first + 1 && c.form(i - 1) == ","; ++inserts) {
    const TokenIndex opening = insert_opening(c, i - 1);
    if (opening == no_token) break;
    const PlacedPhrase* whole = phrase_before(c, i - 1);
    if (whole != nullptr && whole->phrase.tokens.first < opening) break;  // an apposition, already part of the phrase
    // "Anna Roy, élue « modérée » de Mons, affirme": the quotation marks part the apposition, not the name, from the
    // verb
    if (const std::size_t n = c.phrases_until(opening);
        n < c.phrases().size() && c.phrases()[n].phrase.tokens.first < opening) {
      i = c.phrases()[n].phrase.tokens.last;
      break;
    }
    i = opening;
  }
  return i;
}

// The subject before the verb. What stands between commas right before the verb is an insert and passed over.
const PlacedPhrase* subject_before(const Clauses& c, const VerbGroup& group) {
  const TokenIndex from = before_adverbs(c, group);
  const TokenIndex i = before_inserts(c, from);
  if (const PlacedPhrase* p = phrase_left_of(c, i, group)) return p;
  return i == from ? nullptr : phrase_left_of(c, from, group);
}

// What stands behind the first comma of a phrase, when it is a phrase itself.
std::optional<NounPhrase> behind_comma(const Clauses& c, const NounPhrase& phrase) {
  for (TokenIndex i = phrase.tokens.first; i + 1 < phrase.tokens.last; ++i) {
    if (c.form(i) != ",") continue;
    const auto rest = noun_phrase_at(c.analysis, i + 1, phrase.tokens.last, Reach::appositions);
    if (rest && rest->tokens.last == phrase.tokens.last) return rest;
    return std::nullopt;
  }
  return std::nullopt;
}

// "avec son homologue, la ministre, Ablavi Mensah, a déclaré": what looked like an apposition to a governed phrase is
// the subject of the verb behind it.
std::optional<NounPhrase> misread_apposition(const Clauses& c, TokenIndex verb) {
  const PlacedPhrase* p = phrase_before(c, verb);
  return p != nullptr && p->governed ? behind_comma(c, p->phrase) : std::nullopt;
}

// "a écourté sa visite à Mons et Jean Sol a confié": a person behind "et" is not governed with the place, for the first
// verb has its object and the second no other subject.
std::optional<NounPhrase> misread_conjunct(const Clauses& c, TokenIndex verb) {
  const PlacedPhrase* p = phrase_before(c, verb);
  if (p == nullptr || !p->governed || p->phrase.tokens.last != verb) return std::nullopt;
  TokenIndex et = verb - 1;
  while (et > p->phrase.tokens.first && !c.word(et).has(fw_et)) --et;
  const auto rest = noun_phrase_at(c.analysis, et + 1, verb, Reach::appositions);
  if (et == p->phrase.tokens.first || !rest || rest->tokens.last != verb || !is_named_person(c, et + 1))
    return std::nullopt;
  for (TokenIndex i = p->phrase.tokens.first; i-- > c.first && !opens_clause(c, i);) {
    if (c.group_of(i) != nullptr && c.group_of(i)->form == VerbForm::finite) return rest;
  }
  return std::nullopt;
}

// "Quand elle découvre la scène, Anna Roy raconte": a person's name is no apposition to a thing; "la voisine, Anna Roy"
// is one.
std::optional<NounPhrase> person_behind_thing(const Clauses& c, const NounPhrase& phrase) {
  if (!c.word(phrase.head).is(Upos::noun) || can_speak(c, subject_of_phrase(c, phrase, false))) return std::nullopt;
  const auto rest = behind_comma(c, phrase);
  return rest && is_named_person(c, rest->tokens.first) ? rest : std::nullopt;
}

// "des Français, déçus, qui estiment que": one adjective between commas does not part the pronoun from its antecedent.
const PlacedPhrase* phrase_before_adjective(const Clauses& c, TokenIndex pronoun) {
  if (pronoun < c.first + 4 || c.form(pronoun - 1) != "," || c.form(pronoun - 3) != ",") return nullptr;
  const Word& w = c.word(pronoun - 2);
  const bool adjective = w.is(Upos::adj) || (w.is_verbal() && w.features.verb_form == VerbForm::past_participle);
  return adjective ? phrase_before(c, pronoun - 3) : nullptr;
}

// "une résolution proposée par Oslo et Rome qui ordonne": two do not order in the singular; the phrase before them
// does.
const PlacedPhrase* antecedent_of(const Clauses& c, TokenIndex pronoun, const VerbGroup& group) {
  const PlacedPhrase* near = phrase_before(c, pronoun);
  if (near == nullptr || near == c.phrases().data() || c.word(group.finite).features.number != Number::singular)
    return near;
  const NounPhrase& phrase = near->phrase;
  const bool several =
      c.analysis.words.any(phrase.tokens.first, phrase.tokens.last, [](const Word& w) { return w.has(fw_et); });
  const PlacedPhrase* farther = near - 1;
  const TokenIndex gap = farther->phrase.tokens.last;
  const VerbGroup* between = c.group_of(gap);
  const bool participle = between != nullptr && between->form == VerbForm::past_participle;
  return several && near->governed && participle ? farther : near;
}

// "C'est le cas de la maire, qui estime", "la réponse de l'évêque, qui avait promis": whose it is, for a thing says
// nothing; not "la lettre du maire, qui précise", which can.
NounPhrase speaking_antecedent(const Clauses& c, const NounPhrase& phrase, const VerbGroup& group) {
  const TokenIndex de = phrase.head + 1;
  if (de + 1 >= phrase.tokens.last || !c.word(de).has(fw_de) ||
      (!c.in_set("case_noun", phrase.head) && can_speak(c, subject_of_phrase(c, phrase, false))))
    return phrase;
  const TokenIndex first = c.word(de).has(fw_fused_article) ? de : de + 1;
  const auto owner = noun_phrase_at(c.analysis, first, phrase.tokens.last, Reach::appositions);
  const bool determined = first == de || c.word(first).is(Upos::det) || c.word(first).is(Upos::propn);
  if (!owner || owner->tokens.last != phrase.tokens.last || !determined) return phrase;  // "les règles de sécurité"
  const bool speaks = can_speak(c, subject_of_phrase(c, *owner, false));
  return speaks && agrees(c, {*owner, true, false}, group) ? *owner : phrase;
}

// "un docteur qui déclare", "qui, sitôt assis, déclara": the relative pronoun that is the subject, or no_token.
TokenIndex relative_subject(const Clauses& c, const VerbGroup& group) {
  const TokenIndex before = before_adverbs(c, group);
  for (const TokenIndex i : {before, before_inserts(c, before)}) {
    if (i > c.first && !c.word(i - 1).is_verbal() && c.word(i - 1).has(fw_qui | fw_lequel)) return i - 1;
  }
  return no_token;
}

// "et [peu avant son départ] écrivit": the token before the circumstance that ends before `i`; no_token without one.
TokenIndex before_circumstance(const Clauses& c, TokenIndex i) {
  const PlacedPhrase* p = phrase_before(c, i);
  if (p == nullptr || !p->governed || p->phrase.tokens.first <= c.first + 1) return no_token;
  TokenIndex preposition = p->phrase.tokens.first;
  if (!c.word(preposition).has(fw_fused_article)) --preposition;
  while (preposition > c.first && c.word(preposition - 1).is(Upos::adv)) --preposition;
  return preposition > c.first ? preposition - 1 : no_token;
}

// "le maire, qui a dit", "une note, laquelle précise": what stands before the pronoun.
Subject antecedent(const Clauses& c, TokenIndex pronoun, const VerbGroup& group) {
  const bool who = c.word(pronoun).has(fw_qui);
  // "le maire, qui préside l'agence et qui affirme": two clauses of one antecedent
  if (who && pronoun > c.first && c.word(pronoun - 1).has(fw_coordination)) {
    for (TokenIndex i = pronoun - 1; i-- > c.first;) {
      if (c.word(i).has(fw_qui) && !c.word(i).is_verbal()) return antecedent(c, i, group);
    }
  }
  const PlacedPhrase* p = who ? antecedent_of(c, pronoun, group) : phrase_before(c, pronoun);
  if (p == nullptr && who) p = phrase_before_adjective(c, pronoun);
  return p != nullptr ? subject_of_phrase(c, speaking_antecedent(c, p->phrase, group), false) : Subject{};
}

}  // namespace

std::span<const VerbGroup> groups_before(const Clauses& c, const VerbGroup& group) {
  const auto until = [&](TokenIndex token) {
    return std::partition_point(c.groups.begin(), c.groups.end(),
                                [&](const VerbGroup& g) { return g.tokens.first < token; });
  };
  const TokenIndex end = group.tokens.first;
  return {until(end > farthest_subject ? end - farthest_subject : 0), until(end)};
}

TokenIndex before_adverbs(const Clauses& c, const VerbGroup& group) {
  TokenIndex i = group.tokens.first;
  while (i > c.first && c.word(i - 1).is(Upos::adv) && !c.word(i - 1).has(fw_relative)) --i;
  return i;
}

bool opens_clause(const Clauses& c, TokenIndex i) {
  const Word& w = c.word(i);
  return w.is(Upos::sconj) || (w.has(fw_relative) && w.is(Upos::pron)) ||
         (w.has(fw_relative) && w.is(Upos::adv) && !w.has(fw_que));
}

bool stands_in_clause(const Clauses& c, const VerbGroup& g) {
  for (TokenIndex i = g.tokens.first; i-- > c.first && g.tokens.first - i < farthest_subject;) {
    const VerbGroup* other = c.group_of(i);
    if (other != nullptr && other->form == VerbForm::finite) return false;
    if (opens_clause(c, i)) return true;
    if (c.form(i) == ";" || c.form(i) == ":") return false;
  }
  return false;
}

Subject subject_of_phrase(const Clauses& c, const NounPhrase& phrase, bool after) {
  return {mention_span(c, phrase.tokens), phrase.head, false, after};
}

Subject subject_of_clitic(const Clauses& c, const VerbGroup& group) {
  const TokenIndex i = group.subject_clitic;
  Subject out{clitic_core(c.analysis.text, c.analysis.tokens[i]), i, false, group.inverted};
  const bool it = c.word(i).has(fw_impersonal) && !c.word(i).has(fw_on);
  const CueEntry* cue = c.word(group.head).cue;
  const CueEntry* own = c.analysis.lexicon->cues.find(c.analysis.lemma(group.head), CuePos::verb, true);
  const TokenIndex next = skip_circumstances(c, group.tokens.last);
  const bool personal = own != nullptr && own->takes(takes_self | takes_self_de | takes_a_inf | takes_ce_que) &&
                        !(own->takes(takes_self) && next < c.last && c.word(next).has(fw_que));
  // "il se murmure que", "il se dit que", not "il se dit prêt", "il s'est engagé à", "il s'est expliqué : …"
  const TokenIndex que = skip_circumstances(c, next);
  const bool murmurs =
      group.reflexive && cue != nullptr && !cue->reflexive && !personal && que < c.last && c.word(que).has(fw_que);
  if ((it && (group.passive || murmurs) && !group.inverted) || c.word(i).has(fw_ce)) {
    // "il a été annoncé que": nobody; "il est accusé de" has a person: the detector of accusations asks for it
    out.impersonal = true;
  }
  return out;
}

TokenRange with_attachments(const Clauses& c, TokenRange range, const VerbGroup& group) {
  TokenIndex end = range.last;
  TokenIndex i = range.last;
  for (; i < group.tokens.first; ++i) {
    const Word& w = c.word(i);
    const VerbGroup* g = c.group_of(i);
    if (c.is_punctuation(i) || w.has(fw_relative | fw_coordination | fw_subject_clitic) || w.is(Upos::sconj)) break;
    if (g != nullptr && g->form == VerbForm::finite) break;
    if (w.has(fw_dans) && !w.has(fw_a) && w.is(Upos::adp)) break;
    if (c.in_set("time_noun", i) || c.in_set("weekday", i) || c.in_set("month", i)) break;
    if (!w.is(Upos::adv) && !w.is(Upos::adp) && !w.is(Upos::det)) end = i + 1;
  }
  return {range.first, i == group.tokens.first || (i < c.last && c.form(i) == ",") ? end : range.last};
}

std::optional<NounPhrase> phrase_after(const Clauses& c, const VerbGroup& group) {
  const TokenIndex i = skip_circumstances(c, group.tokens.last);
  if (i < c.last && c.word(i).has(fw_fused_article) && !c.word(i).is(Upos::det)) return std::nullopt;
  return noun_phrase_at(c.analysis, i, c.last, Reach::appositions);
}

const VerbGroup* coordinated_with(const Clauses& c, const VerbGroup& group) {
  TokenIndex i = group.tokens.first;
  while (i > c.first && (c.word(i - 1).is(Upos::adv) || c.form(i - 1) == ",") && !c.word(i - 1).has(fw_que)) --i;
  if (i <= c.first) return nullptr;
  const bool joined =
      is_conjunction(c, i - 1) || i < group.tokens.first || is_conjunction(c, before_circumstance(c, i));
  if (!joined) return nullptr;
  const VerbGroup* best = nullptr;
  bool best_is_cue = false;
  const Features& mine = c.word(group.finite).features;
  for (const VerbGroup& g : groups_before(c, group)) {
    if (g.form != VerbForm::finite || c.quote_of(g.finite) != c.quote_of(group.finite)) continue;
    const Features& f = c.word(g.finite).features;
    if (f.number != mine.number && f.number != Number::unknown && mine.number != Number::unknown) continue;
    // "quand j'annonçai mon retour, elle battit des mains et s'écria"
    if (f.persons != 0 && mine.persons != 0 && (f.persons & mine.persons) == 0) continue;
    const CueEntry* entry = c.word(g.head).cue;
    const bool cue = entry != nullptr && entry->strength != CueStrength::quote;
    // "comme il refusait, elle le prit et cria": not that of the clause before the main one
    const bool main = best != nullptr && stands_in_clause(c, *best) && !stands_in_clause(c, g);
    if (best != nullptr && best_is_cue && !cue && !main) continue;
    // "regrette que la ville ait renoncé et appelle au calme": an indicative goes on with an indicative
    const bool subjunctive = f.mood == Mood::subjunctive && mine.mood == Mood::indicative;
    if (best != nullptr && subjunctive && !c.in_set("impersonal_verb", best->head)) continue;
    best = &g;
    best_is_cue = cue;
  }
  return best;
}

// "Il fut exclu de son groupe et déclara que", "Il a été annoncé et précisé que": whose the pronoun is, each verb says
// for itself.
Subject shared_subject(const Clauses& c, const VerbGroup& group, const VerbGroup& other) {
  if (other.subject_clitic == no_token || other.inverted) return subject_by_rule(c, other, false);
  VerbGroup own = group;
  own.subject_clitic = other.subject_clitic;
  return subject_of_clitic(c, own);
}

bool has_relative_subject(const Clauses& c, const VerbGroup& group) { return relative_subject(c, group) != no_token; }

Subject subject_by_rule(const Clauses& c, const VerbGroup& group, bool inverted) {
  if (group.subject_clitic != no_token) return subject_of_clitic(c, group);
  const TokenIndex before = before_adverbs(c, group);
  if (const TokenIndex pronoun = relative_subject(c, group); pronoun != no_token) {
    const Subject subject = antecedent(c, pronoun, group);
    if (subject.span || c.word(pronoun).has(fw_qui)) return subject;
  }
  if (inverted) {
    if (const auto phrase = phrase_after(c, group)) return subject_of_phrase(c, *phrase, true);
  }
  // "elle prit un miroir et me dit": what stands before "et" is the other verb's object
  if (before > c.first && (is_conjunction(c, before - 1) || is_conjunction(c, before_circumstance(c, before)))) {
    if (const VerbGroup* other = coordinated_with(c, group)) return shared_subject(c, group, *other);
  }
  if (const auto person = misread_conjunct(c, before)) return subject_of_phrase(c, *person, false);
  if (const PlacedPhrase* p = subject_before(c, group)) {
    if (const auto person = person_behind_thing(c, p->phrase)) return subject_of_phrase(c, *person, false);
    return subject_of_phrase(c, {with_attachments(c, p->phrase.tokens, group), p->phrase.head}, false);
  }
  if (const VerbGroup* other = coordinated_with(c, group)) return shared_subject(c, group, *other);
  if (const auto name = quoted_name_before(c, before)) return subject_of_phrase(c, {*name, name->first}, false);
  if (const auto rest = misread_apposition(c, before)) return subject_of_phrase(c, *rest, false);
  if (const auto rest = misread_apposition(c, before_inserts(c, before))) return subject_of_phrase(c, *rest, false);
  return {};
}

}  // namespace selon
