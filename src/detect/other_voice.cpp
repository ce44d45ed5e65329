// Another voice, or another main clause, behind a statement.
#include "detect/other_voice.hpp"

#include "detect/inverted_subject.hpp"
#include "detect/noun_object.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

namespace selon {
namespace {

// ", dit le maire"; not ", ont trouvé trois armes", ", avait chargé ses agents"
bool has_subject_behind(const Clauses& c, const VerbGroup& g) {
  if (!starts_noun_phrase(c.analysis, g.tokens.last) || is_thing(c, g.tokens.last)) return false;
  const auto phrase = noun_phrase_at(c.analysis, g.tokens.last, c.last, Reach::base);
  return phrase && agrees(c, g, phrase->head);
}

// "le suivant", "l'article suivant"
bool follows_article(const Clauses& c, TokenIndex i) {
  return i > c.first && (c.word(i - 1).is(Upos::det) || c.word(i).is(Upos::adj));
}

// The token behind ", notamment en Afghanistan,", or `i` when no such insert begins there.
TokenIndex behind_insert(const Clauses& c, TokenIndex i) {
  constexpr TokenIndex longest_insert = 15;
  if (c.form(i) != "," || (i + 1 < c.last && c.word(i + 1).has(fw_relative))) return i;
  for (TokenIndex j = i + 1; j < c.last && j < i + longest_insert; ++j) {
    if (c.group_of(j) != nullptr && c.group_of(j)->form == VerbForm::finite) return i;
    if (c.form(j) == ",") return j + 1;
  }
  return i;
}

}  // namespace

bool has_complement(const Clauses& c, const VerbGroup& g) {
  const CueEntry* cue = c.word(g.head).cue;
  if (cue != nullptr && cue->takes(takes_np) && g.form == VerbForm::present_participle && g.tokens.last < c.last &&
      starts_noun_phrase(c.analysis, g.tokens.last))
    return true;
  // "prétend le contraire": stands for a clause
  if (g.tokens.last + 1 < c.last && c.word(g.tokens.last).has(fw_definite) &&
      c.in_set("contrary_noun", g.tokens.last + 1))
    return true;
  for (TokenIndex i = g.tokens.last; i < c.last && i < g.tokens.last + 12; ++i) {
    if (c.word(i).has(fw_que) || c.form(i) == ":" || c.quote_of(i) != c.quote_of(g.head)) return true;
    if (c.group_of(i) != nullptr) return c.group_of(i)->form == VerbForm::infinitive;
    if (c.word(i).has(fw_relative)) return false;
  }
  return cue != nullptr && cue->takes(takes_np) && g.tokens.last < c.last &&
         starts_noun_phrase(c.analysis, g.tokens.last);
}

bool is_final_according_to(const Clauses& c, TokenIndex i) {
  if (i + 1 < c.last && c.word(i + 1).has(fw_lequel)) return false;
  // "a jugé que l'État était, selon lui, propriétaire": a pronoun between commas repeats the voice and ends nothing
  if (i + 2 < c.last && c.word(i + 1).has(fw_strong_pronoun) && c.form(i + 2) == ",") return false;
  if (c.in_set("according_to_opener", i)) return !c.word(i).is_verbal() && !follows_article(c, i);
  return c.word(i).has(fw_de) && i + 1 < c.last && c.in_set("according_to_second", i + 1) &&
         c.word(i + 1).is(Upos::adp);
}

bool starts_other_attribution(const Clauses& c, TokenIndex i) {
  if (i >= c.last) return false;
  if (is_final_according_to(c, i)) return true;
  if (c.word(i).is(Upos::adv) && i + 1 < c.last && c.word(i + 1).has(fw_en)) ++i;  // ", tout en ajoutant que"
  if (c.word(i).has(fw_en | fw_comme) && i + 1 < c.last && c.group_of(i) == nullptr)
    ++i;  // ", en ajoutant que", ", comme l'a dit"
  const VerbGroup* g = c.group_of(i);
  if (g == nullptr || g->tokens.first != i) return false;
  const auto cue = find_verb_cue(c, *g);
  if (!cue) return false;
  if (g->form == VerbForm::present_participle) return has_complement(c, *g);
  if (g->form != VerbForm::finite) return false;
  return g->inverted || (g->subject_clitic == no_token && g->tokens.last < c.last && cue->entry->takes(takes_quote) &&
                         (has_subject_behind(c, *g) || c.form(g->tokens.last) == ","));
}

bool opens_contrast(const Clauses& c, TokenIndex i) {
  return i + 1 < c.last && c.word(i + 1).has(fw_que) && c.in_set("contrast_word", i);
}

namespace {

// The next verb is a finite cue with its complement.
bool says_next(const Clauses& c, TokenIndex i) {
  constexpr TokenIndex farthest = 15;
  for (TokenIndex j = i; j < c.last && j < i + farthest; ++j) {
    const VerbGroup* g = c.group_of(j);
    if (g == nullptr) continue;
    return g->form == VerbForm::finite && c.word(g->head).cue != nullptr && has_complement(c, *g);
  }
  return false;
}

}  // namespace

bool starts_contrast(const Clauses& c, TokenIndex i) { return opens_contrast(c, i) && says_next(c, i + 2); }

bool starts_another_voice(const Clauses& c, TokenIndex i) {
  return i + 1 < c.last && c.group_of(i) == nullptr && starts_main_clause(c, i) && says_next(c, i + 1);
}

bool starts_resumption(const Clauses& c, TokenIndex i) {
  if (i + 2 >= c.last || !c.word(i).has(fw_ce) || !c.word(i + 1).has(fw_relative)) return false;
  for (TokenIndex j = i + 2; j < c.last && j < i + 10; ++j) {
    const VerbGroup* g = c.group_of(j);
    if (g != nullptr) return c.word(g->head).cue != nullptr && c.word(g->head).cue->pos == CuePos::verb;
  }
  return false;
}

bool starts_judged_relative(const Clauses& c, TokenIndex i) {
  // ", une piste que le patronat juge irréaliste"
  const auto taken_up = noun_phrase_at(c.analysis, i, c.last, Reach::base);
  if (taken_up && c.word(i).has(fw_indefinite)) i = taken_up->tokens.last;
  if (i + 2 >= c.last || !c.word(i).has(fw_que) || c.group_of(i) != nullptr) return false;
  for (TokenIndex j = i + 1; j < c.last && j < i + 10; ++j) {
    const VerbGroup* g = c.group_of(j);
    if (g == nullptr) continue;
    const auto cue = find_verb_cue(c, *g);
    const CueEntry* entry = cue ? cue->entry : nullptr;
    if (entry == nullptr || !entry->takes(takes_attribute) || g->tokens.last >= c.last) return false;
    const Word& next = c.word(g->tokens.last);
    return next.is(Upos::adj) || (entry->preposition.empty() ? false : c.form(g->tokens.last) == entry->preposition);
  }
  return false;
}

bool starts_answer(const Clauses& c, TokenIndex i) {
  if (i + 2 >= c.last || !c.word(i).has(fw_indefinite) || !c.in_set("pointing_noun", i + 1)) return false;
  TokenIndex j = i + 2;
  while (j < c.last && c.word(j).is(Upos::adv)) ++j;
  const VerbGroup* g = j < c.last ? c.group_of(j) : nullptr;
  const CueEntry* cue = g != nullptr ? c.word(g->head).cue : nullptr;
  return cue != nullptr && g->form == VerbForm::past_participle && (cue->act == Act::deny || cue->act == Act::confirm);
}

bool starts_main_clause(const Clauses& c, TokenIndex i) {
  if (i >= c.last) return false;
  const VerbGroup* g = c.group_of(i);
  if (g != nullptr) return g->form == VerbForm::finite;
  if (c.word(i).has(fw_subject_clitic) && i + 1 < c.last) return c.group_of(i + 1) != nullptr;
  if (!starts_noun_phrase(c.analysis, i)) return false;
  const auto phrase = noun_phrase_at(c.analysis, i, c.last, Reach::appositions);
  if (!phrase || phrase->tokens.last >= c.last) return false;
  TokenIndex behind = phrase->tokens.last;
  for (int inserts = 0; inserts < 3 && behind < c.last && c.form(behind) == ","; ++inserts) {
    const TokenIndex next = behind_insert(c, behind);
    if (next == behind) break;
    behind = next;
    if (behind < c.last && (c.group_of(behind) == nullptr || c.group_of(behind)->form != VerbForm::finite)) --behind;
  }
  g = behind < c.last ? c.group_of(behind) : nullptr;
  return g != nullptr && g->form == VerbForm::finite;
}

}  // namespace selon
