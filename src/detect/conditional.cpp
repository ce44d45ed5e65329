// The journalistic conditional without a source: "Le tireur aurait fui", "Un mégot serait à l'origine du feu".
#include "detect/conditional.hpp"

#include "detect/host.hpp"
#include "detect/look_back.hpp"
#include "detect/subject.hpp"
#include "detect/trace.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>

namespace selon {
namespace {

// "sans prévenir", "sans en parler": how it was done, and no condition
bool is_manner(const Clauses& c, TokenIndex preposition) {
  TokenIndex i = preposition + 1;
  while (i < c.last && c.word(i).has(fw_clitic)) ++i;
  return i < c.last && c.word(preposition).is(Upos::adp) && c.word(i).is_verbal() &&
         c.word(i).features.verb_form == VerbForm::infinitive;
}

// "Avec deux joueurs de plus, l'équipe aurait tenu": more or less than there was
bool is_supposition(const Clauses& c) {
  if (!c.in_set("supposing_preposition", c.first)) return false;
  for (TokenIndex i = c.first + 1; i < c.last && c.form(i) != ","; ++i) {
    if (c.word(i).has(fw_comparative)) return true;
  }
  return false;
}

// A si-clause, "sans", "à moins que" make the conditional hypothetical: "Sans ce but, le club aurait perdu".
bool is_hypothetical(const Clauses& c) {
  for (TokenIndex i = c.first; i < c.last; ++i) {
    if (c.word(i).has(fw_si) && c.word(i).is(Upos::sconj)) return true;
    if (c.in_set("hypothesis_word", i) && !is_manner(c, i)) return true;
    if (i == c.first && is_supposition(c)) return true;
    if (i + 1 < c.last && c.in_set("case_noun", i) && c.word(i + 1).has(fw_relative)) return true;  // "au cas où"
    // "Un jour de plus et la digue aurait cédé"
    if (i + 1 < c.last && c.word(i).has(fw_comparative) && c.word(i + 1).has(fw_et) && !may_be_clause(c, c.first, i))
      return true;
  }
  return false;
}

bool is_question(const Clauses& c) {
  return c.form(c.last - 1) == "?" || (c.last < c.analysis.tokens.size() && c.form(c.last) == "?");
}

// "aurait fui", "serait un déséquilibré", "compterait 10 000 hommes": third person, no verb of possibility or
// politeness
// ("on pourrait", "il faudrait"), no writer or reader behind it ("on dirait", "ce serait bien").
bool is_hearsay(const Clauses& c, const VerbGroup& g) {
  if (g.form != VerbForm::finite || !g.conditional || g.possible) return false;
  const bool simple = g.finite == g.head;
  // "ne suffirait pas", "permettrait de juger": what could be, not what is said to be
  if (simple && (g.negated || c.in_set("potential_verb", g.head))) return false;
  if ((c.word(g.finite).features.persons & person_3) == 0) return false;
  if (c.in_set("polite_verb", g.head) || c.in_set("possible_verb", g.head) || c.in_set("polite_verb", g.finite) ||
      c.in_set("possible_verb", g.finite))
    return false;
  for (TokenIndex i = g.finite; i < g.head; ++i) {  // "aurait préféré rester"; "aurait voulu tuer" is hearsay
    if (c.word(i).is_verbal() && c.in_set("preferring_verb", i)) return false;
  }
  if (g.subject_clitic != no_token && (g.inverted || c.word(g.subject_clitic).has(fw_on | fw_ce | fw_first_person)))
    return false;
  return c.quote_of(g.finite) < 0;
}

// "Il aurait eu 70 ans": the age of somebody who died before.
bool is_missed_age(const Clauses& c, const VerbGroup& g) {
  const TokenIndex i = g.tokens.last;
  return g.finite != g.head && c.in_set("auxiliary", g.head) && i + 1 < c.last && c.word(i).is(Upos::num) &&
         c.in_set("age_unit", i + 1);
}

bool in_relative(const Clauses& c, const VerbGroup& g) {
  TokenIndex i = g.tokens.first;
  while (i > c.first && c.word(i - 1).is(Upos::adv) && !c.word(i - 1).has(fw_relative)) --i;
  return i > c.first && c.word(i - 1).has(fw_qui) && !c.word(i - 1).is_verbal();
}

// The verb stands under a conjunction or a relative pronoun: "le jour où elle serait reine", "parce qu'il serait puni".
bool is_subordinate(const Clauses& c, const VerbGroup& g) {
  for (TokenIndex i = g.tokens.first; i-- > c.first;) {
    const VerbGroup* other = c.group_of(i);
    if (other != nullptr && other->form == VerbForm::finite) return false;
    const Word& w = c.word(i);
    if (w.is(Upos::sconj) || w.has(fw_lequel) ||
        (w.has(fw_relative | fw_interrogative) && !w.is_verbal() && (w.is(Upos::pron) || w.is(Upos::adv))))
      return true;
    if (c.form(i) == ";" || c.form(i) == ":") return false;
  }
  return false;
}

// A tense of narration: after "avait", "fut" a simple conditional is a future in the past ("La loi serait votée en
// mai").
bool narrates(const Clauses& c, TokenRange range) {
  for (TokenIndex i = range.first; i < range.last; ++i) {
    const Word& w = c.analysis.words[i];
    if (w.is_finite() && (w.features.tense == Tense::imperfect || w.features.tense == Tense::past) &&
        w.features.mood == Mood::indicative)
      return true;
  }
  return false;
}

// Whether a simple conditional here is a report of the present and not a plan or a wish of the past: no tense of
// narration in the sentence, and none as the main line of the sentence before. "La nuit suivante, la grange brûlait.
// Les dégâts dépasseraient deux cent mille francs." has a number for a present state; "Il rêvait d'ailleurs. Il
// partirait, il verrait la mer." has a pronoun that narrates on.
bool tells_of_now(const Clauses& c, const VerbGroup& g) {
  if (narrates(c, {c.first, c.last})) return false;
  if (c.index == 0) return true;
  const Sentence& before = c.analysis.sentences[c.index - 1];
  const Sentence& here = c.analysis.sentences[c.index];
  if (before.block != here.block || !narrates(c, {before.first, before.last})) return true;
  return g.subject_clitic == no_token;
}

bool is_taken(const Clauses& c, const VerbGroup& g, const std::vector<Draft>& drafts) {
  const std::uint32_t at = c.analysis.tokens[g.finite].start;
  return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& d) {
    if (d.sentence != c.index) return false;
    for (const Span f : d.fragments) {
      if (f.start <= at && at < f.end) return true;
    }
    return d.cue && d.cue->start <= at && at < d.cue->end;
  });
}

// "…, et ont ouvert le feu", "mais visiblement rien ne prouve": a coordinated verb in the indicative is the writer's
// again.
TokenIndex end_of_hearsay(const Clauses& c, const VerbGroup& g) {
  TokenIndex joint = no_token;
  int brackets = 0;
  for (TokenIndex i = g.tokens.last; i < c.last; ++i) {
    if (c.form(i) == "(") ++brackets;
    if (c.form(i) == ";" || (c.form(i) == ")" && --brackets < 0) ||
        (c.word(i).has(fw_mais) && c.word(i).is(Upos::cconj)))
      return i;
    if (c.word(i).is(Upos::cconj)) joint = i;
    const Word& w = c.word(i);
    if (w.is(Upos::sconj) || (w.has(fw_relative) && !w.is_verbal() && !w.is(Upos::det))) joint = no_token;
    const VerbGroup* other = c.group_of(i);
    if (other != nullptr && other->tokens.first == i && other->form == VerbForm::finite) {
      if (joint != no_token && !other->conditional) return joint;
      joint = no_token;
    }
  }
  return c.last;
}

// "La piste est floue, mais l'attentat serait exclu": the clause of the conditional begins behind the conjunction or
// the bracket before its own subject; "Il a loué une voiture et aurait fui" shares the subject and is one clause.
TokenIndex begin_of_hearsay(const Clauses& c, const VerbGroup& g) {
  TokenIndex begin = skip_connectors(c, c.first);
  TokenIndex outside = begin;  // where the clause around an open bracket began
  bool verb = false;
  for (TokenIndex i = begin; i < g.tokens.first; ++i) {
    const VerbGroup* other = c.group_of(i);
    verb = verb || (other != nullptr && other->form == VerbForm::finite && !other->conditional);
    const bool joins = verb && c.word(i).is(Upos::cconj) && i + 1 < g.tokens.first;
    if (c.form(i) == ")") begin = outside;
    if (c.form(i) == ";" || c.form(i) == "(" || joins) {
      if (c.form(i) == "(") outside = begin;
      begin = skip_connectors(c, i + 1);
      verb = false;
    }
  }
  return begin;
}

Draft begin_hearsay(const Clauses& c, const VerbGroup& g) {
  Draft draft;
  draft.sentence = c.index;
  draft.frame = Frame::conditional;
  draft.cue_token = g.finite;
  draft.unconfirmed = true;
  draft.act = Act::report;
  return draft;
}

// "Un homme, qui aurait bu, a percuté une vitrine": the antecedent and the clause; not "un outil qui servirait à tous".
bool add_relative(const Clauses& c, const VerbGroup& g, std::vector<Draft>& drafts) {
  TokenIndex qui = g.tokens.first;
  while (qui > c.first && !c.word(qui).has(fw_qui)) --qui;
  if (qui == c.first || c.form(qui - 1) != "," || g.finite == g.head) return false;
  const PlacedPhrase* antecedent = phrase_before(c, qui);
  if (antecedent == nullptr) return false;
  TokenRange range = antecedent->phrase.tokens;
  while (!range.empty() && c.word(range.first).has(fw_fused_article) && !c.word(range.first).is(Upos::det))
    ++range.first;
  TokenIndex end = g.tokens.last;
  while (end < c.last && c.form(end) != "," && c.form(end) != ";") ++end;
  Draft draft = begin_hearsay(c, g);
  if (!set_statement(c, range.first, range.last, draft) || !set_statement(c, qui + 1, end, draft)) return false;
  drafts.push_back(std::move(draft));
  return true;
}

}  // namespace

void detect_conditional(const Clauses& c, std::vector<Draft>& drafts) {
  if (look_back(c.analysis, c.index)) return;  // « … ». "Ces propos seraient ceux du maire" attributes
  for (const VerbGroup& g : c.groups) {
    if (!g.conditional || is_taken(c, g, drafts)) continue;
    const auto no = [&](std::string_view reason) { return refuse(c, g.finite, DraftRule::conditional, reason); };
    if (!is_hearsay(c, g) || is_missed_age(c, g)) {
      no("a polite form, a wish, or what could be");
      continue;
    }
    if (is_hypothetical(c) || is_question(c)) {
      no("a condition or a question stands in the sentence");
      return;
    }
    if (in_relative(c, g)) {
      if (add_relative(c, g, drafts)) return;
      no("in a relative clause that tells what a thing is for");
      continue;
    }
    const bool simple = g.finite == g.head || g.passive;
    if (simple && (is_subordinate(c, g) || !tells_of_now(c, g))) {
      no("a future seen from the past, or a simple form that tells nothing of now");
      continue;
    }
    Draft draft = begin_hearsay(c, g);
    if (set_statement(c, begin_of_hearsay(c, g), end_of_hearsay(c, g), draft)) drafts.push_back(std::move(draft));
    return;
  }
}

}  // namespace selon
