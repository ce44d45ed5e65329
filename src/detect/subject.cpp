// The subject finder: non-finite verbs have the subject of another verb, finite ones what rules and ranker choose.
#include "detect/subject.hpp"

#include "detect/subject_choice.hpp"
#include "detect/subject_rule.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/token.hpp"

namespace selon {
namespace {

// "…, ce que le ministère a démenti": takes up the whole clause before, and the participle behind tells of its subject
bool resumes(const Clauses& c, const VerbGroup& g) {
  for (TokenIndex i = g.tokens.first; i-- > c.first + 1;) {
    if (c.is_punctuation(i) || c.group_of(i) != nullptr) return false;
    if (c.word(i).has(fw_que)) return c.word(i - 1).has(fw_ce) && i > c.first + 1 && c.form(i - 2) == ",";
  }
  return false;
}

const VerbGroup* main_group_before(const Clauses& c, const VerbGroup& group) {
  const VerbGroup* nearest = nullptr;
  const TokenIndex first = group.preposition != no_token ? group.preposition : group.tokens.first;
  const bool set_off = first > c.first && c.form(first - 1) == ",";
  for (const VerbGroup& g : groups_before(c, group)) {
    if (g.form != VerbForm::finite) continue;
    if (c.quote_of(g.finite) != c.quote_of(group.finite)) continue;
    // "X a cité le photographe qui se défendait en expliquant que": without a comma the verb right before has it
    // "C'est ce qu'a annoncé le maire, soulignant que"
    const bool presented =
        nearest != nullptr && nearest->subject_clitic != no_token && c.word(nearest->subject_clitic).has(fw_ce);
    if (nearest == nullptr || !set_off || presented || !stands_in_clause(c, g) || resumes(c, g)) nearest = &g;
  }
  return nearest;
}

bool names_time(const Clauses& c, const NounPhrase& phrase) {
  for (TokenIndex i = phrase.tokens.first; i < phrase.tokens.last; ++i) {
    if (c.in_set("time_noun", i) || c.in_set("month", i) || c.in_set("weekday", i)) return true;
  }
  return false;
}

// "publie un communiqué affirmant que", "pour une course proposant un départ": without a comma, a present participle
// belongs to the noun that it follows; a comma or a name before it makes it the main subject's ("le maire a réagi à
// Mons, affirmant que").
const PlacedPhrase* owner_of_participle(const Clauses& c, const VerbGroup& group) {
  if (group.form != VerbForm::present_participle || group.preposition != no_token) return nullptr;
  const PlacedPhrase* p = group.tokens.first > c.first && c.form(group.tokens.first - 1) != ","
                              ? phrase_before(c, group.tokens.first)
                              : nullptr;
  // "a publié un rapport au début du mois affirmant que": when it was, says nothing
  if (p != nullptr && p->governed && names_time(c, p->phrase)) {
    const TokenIndex begin = p->phrase.tokens.first;
    p = phrase_before(c, c.word(begin).has(fw_fused_article) ? begin : begin - 1);
  }
  if (p != nullptr && p->governed && p->phrase.tokens.first > c.first + 1) {
    // "les témoignages venant de la place faisant état de": both participles belong to one noun
    const TokenIndex preposition =
        p->phrase.tokens.first - (c.word(p->phrase.tokens.first).has(fw_fused_article) ? 0 : 1);
    const VerbGroup* other = preposition > c.first ? c.group_of(preposition - 1) : nullptr;
    if (other != nullptr && other->form == VerbForm::present_participle) return owner_of_participle(c, *other);
  }
  if (p == nullptr || p->temporal) return nullptr;
  // "n'ont pas obtenu l'aide, ce dernier estimant que": behind a comma the participle has a subject of its own
  const TokenIndex begin = p->phrase.tokens.first;
  if (!p->governed && begin > c.first && c.form(begin - 1) == ",") return p;
  if (!c.word(p->phrase.head).is(Upos::noun)) return nullptr;
  // "a exclu un prêt par l'État affirmant que" lacks its comma
  const Subject owner{span_of(c.analysis, p->phrase.tokens), p->phrase.head, false, false};
  return p->governed && !c.in_set("document_noun", p->phrase.head) && can_speak(c, owner) ? nullptr : p;
}

// "Précisant que la route est coupée, le maire a quitté la salle": the main clause begins behind the comma.
bool follows_comma(const Clauses& c, const Subject& subject) {
  TokenIndex i = subject.head;
  while (i > c.first && c.analysis.tokens[i].start > subject.span->start) --i;
  return i > c.first && c.form(i - 1) == ",";
}

// "les enquêteurs les ont entendus se réjouir", "entendre le commissaire déclarer": who is heard acts, not who hears.
Subject perceived_subject(const Clauses& c, const VerbGroup& group) {
  if (group.form != VerbForm::infinitive || group.preposition != no_token || group.tokens.first == c.first) return {};
  const VerbGroup* hearing = c.group_of(group.tokens.first - 1);
  if (hearing != nullptr && hearing->object_clitic != no_token && c.in_set("perception_verb", hearing->head))
    return {c.analysis.tokens[hearing->object_clitic].span(), hearing->object_clitic, false, false};
  const PlacedPhrase* heard = phrase_before(c, group.tokens.first);
  if (heard == nullptr || heard->governed || heard->phrase.tokens.first == c.first) return {};
  hearing = c.group_of(heard->phrase.tokens.first - 1);
  if (hearing == nullptr || !c.in_set("perception_verb", hearing->head)) return {};
  return subject_of_phrase(c, heard->phrase, false);
}

// "je vous demande de déclarer que": who is asked to is to speak.
Subject asked_subject(const Clauses& c, const VerbGroup& group) {
  if (group.form != VerbForm::infinitive || group.preposition == no_token || group.preposition <= c.first ||
      !c.word(group.preposition).has(fw_de))
    return {};
  const VerbGroup* asking = c.group_of(group.preposition - 1);
  if (asking == nullptr) return {};
  const CueEntry* entry = c.word(asking->head).cue;
  if (entry == nullptr || !entry->takes(takes_dat_de)) return {};
  const TokenIndex asked = asking->dative_clitic != no_token ? asking->dative_clitic : asking->object_clitic;
  if (asked == no_token || asking->reflexive) return {};
  return {c.analysis.tokens[asked].span(), asked, false, false};
}

// "Ils (les repreneurs, NDLR) ont promis": the pronoun before the bracket that explains it.
Subject explained_pronoun(const Clauses& c, const VerbGroup& group) {
  constexpr TokenIndex longest_bracket = 15;
  TokenIndex i = group.tokens.first;
  if (i == c.first || c.form(i - 1) != ")") return {};
  while (i > c.first && group.tokens.first - i < longest_bracket && c.form(i) != "(") --i;
  if (i == c.first || c.form(i) != "(") return {};
  const Word& before = c.word(i - 1);
  if (!before.is(Upos::pron) || !before.has(fw_subject_clitic)) return {};
  return {c.analysis.tokens[i - 1].span(), i - 1, false, false};
}

Subject subject_of(const Clauses& c, const VerbGroup& group, const SubjectCandidate& s) {
  if (s.clitic != nullptr) return subject_of_clitic(c, *s.clitic);
  if (s.after) return subject_of_phrase(c, s.phrase, true);
  return subject_of_phrase(c, {with_attachments(c, s.phrase.tokens, group), s.phrase.head}, false);
}

// What the rules find, unless the ranker is sure of another: "Les patients ayant reçu le vaccin ont déclaré", where the
// rules take the object of the participle. That there is none is for the rules to say.
Subject choose_subject(const Clauses& c, const VerbGroup& group, bool inverted) {
  const Subject ruled = subject_by_rule(c, group, inverted);
  if (ruled.impersonal || has_relative_subject(c, group)) return ruled;
  const SubjectChoice choice = subject_choice(c, group, inverted, ruled);
  const std::size_t chosen = c.analysis.lexicon->subjects.choose(choice.features, choice.proposed, sure_of_subject);
  if (chosen == choice.proposed || chosen == choice.candidates.size()) return ruled;
  const SubjectCandidate& candidate = choice.candidates[chosen];
  if (candidate.after && !inverted) return ruled;  // the detector asks for what stands before the verb
  return subject_of(c, group, candidate);
}

}  // namespace

Span mention_span(const Clauses& c, TokenRange range) {
  while (!range.empty() && c.word(range.first).has(fw_fused_article) && !c.word(range.first).is(Upos::det))
    ++range.first;
  return range.empty() ? Span{} : span_of(c.analysis, range);
}

const PlacedPhrase* phrase_before(const Clauses& c, TokenIndex token) {
  if (token > c.first && c.form(token - 1) == ",") --token;
  const std::size_t p = c.phrases_until(token);
  return p > 0 && c.phrases()[p - 1].phrase.tokens.last == token ? &c.phrases()[p - 1] : nullptr;
}

Subject find_subject(const Clauses& c, const VerbGroup& group, bool inverted) {
  if (group.subject_clitic != no_token) return subject_of_clitic(c, group);
  if (group.form == VerbForm::past_participle) {  // "a confirmé que A et précisé que B"
    if (const VerbGroup* other = coordinated_with(c, group)) return find_subject(c, *other, false);
  }
  if (group.form != VerbForm::finite) {
    if (const Subject perceived = perceived_subject(c, group); perceived.span) return perceived;
    if (const Subject asked = asked_subject(c, group); asked.span) return asked;
    // "Prié de dire si P, le maire a souri": who is asked, not who says
    const VerbGroup* asked =
        group.preposition != no_token && group.preposition > c.first ? c.group_of(group.preposition - 1) : nullptr;
    if (asked != nullptr && asked->form == VerbForm::past_participle) return {};
    if (const PlacedPhrase* owner = owner_of_participle(c, group)) return subject_of_phrase(c, owner->phrase, false);
    if (const VerbGroup* main = main_group_before(c, group)) {
      const Subject subject = find_subject(c, *main, false);
      return subject.span ? subject : find_subject(c, *main, true);  // « … », a tonné le procureur, ajoutant que
    }
    for (const VerbGroup& g : c.groups) {  // "Précisant que …, le maire a quitté la salle"
      if (g.tokens.first > group.tokens.first && g.form == VerbForm::finite) {
        const Subject s = find_subject(c, g, false);
        if (s.span && s.head > group.head && follows_comma(c, s)) return s;
      }
    }
    if (const PlacedPhrase* p =
            phrase_before(c, group.preposition != no_token ? group.preposition : group.tokens.first)) {
      return subject_of_phrase(c, p->phrase, false);
    }
    return {};
  }
  if (const Subject pronoun = explained_pronoun(c, group); pronoun.span) return pronoun;
  return choose_subject(c, group, inverted);
}

}  // namespace selon
