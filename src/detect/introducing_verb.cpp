// Verbs that introduce a quotation, by what stands around them.
#include "detect/introducing_verb.hpp"

#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {

bool is_subordinate(const Clauses& c, const VerbGroup& g) {
  TokenIndex i = g.tokens.first;
  if (g.subject_clitic != no_token && g.subject_clitic < i) i = g.subject_clitic;
  if (i <= c.first) return false;
  const Word& before = c.word(i - 1);
  return !before.is_verbal() && (before.has(fw_relative | fw_que) || before.is(Upos::sconj));
}

bool is_finite_after_all(const Clauses& c, const VerbGroup& group) {
  if (group.tokens.first <= c.first || !c.word(group.tokens.first - 1).is(Upos::cconj)) return false;
  const Forms forms = c.analysis.lexicon->morphology.find(c.form(group.head));
  return std::any_of(forms.readings.begin(), forms.readings.end(),
                     [](const Reading& r) { return r.features.verb_form == VerbForm::finite; });
}

bool is_noun_after_all(const Clauses& c, const VerbGroup& group) {
  if (group.tokens.first <= c.first) return false;
  const Word& before = c.word(group.tokens.first - 1);
  return before.has(fw_fused_article) || (before.is(Upos::det) && !before.has(fw_clitic));
}

bool is_outdone(const Clauses& c, std::size_t g) {
  const VerbGroup& group = c.groups[g];
  const TokenIndex after = group.tokens.last;
  if (!is_subordinate(c, group) || !c.word(group.tokens.first - 1).has(fw_qui)) return false;
  if (after >= c.last || !c.word(after).is(Upos::det)) return false;
  for (std::size_t k = g; k-- > 0;) {
    if (c.groups[k].form != VerbForm::finite || is_subordinate(c, c.groups[k])) continue;
    const auto main = find_verb_cue(c, c.groups[k]);
    return main && main->entry->takes(takes_quote) && main->entry->strength == CueStrength::strong;
  }
  return false;
}

}  // namespace selon
