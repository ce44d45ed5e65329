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

namespace {

bool is_relative(const Clauses& c, const VerbGroup& g) {
  TokenIndex i = g.tokens.first;
  if (g.subject_clitic != no_token && g.subject_clitic < i) i = g.subject_clitic;
  return i > c.first && !c.word(i - 1).is_verbal() && c.word(i - 1).has(fw_relative) && c.word(i - 1).is(Upos::pron);
}

}  // namespace

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

bool is_passed(const Clauses& c, std::size_t g) {
  if (!is_subordinate(c, c.groups[g])) return false;
  const std::int32_t quote = c.quote_of(c.groups[g].finite);
  return std::any_of(
      c.groups.begin() + static_cast<std::ptrdiff_t>(g) + 1, c.groups.end(), [&](const VerbGroup& later) {
        return later.form == VerbForm::finite && c.quote_of(later.finite) == quote && !is_subordinate(c, later);
      });
}

bool is_outdone(const Clauses& c, std::size_t g) {
  const VerbGroup& group = c.groups[g];
  const TokenIndex after = group.tokens.last;
  if (!is_subordinate(c, group) || !c.word(group.tokens.first - 1).has(fw_qui)) return false;
  if (after >= c.last || !(c.word(after).is(Upos::det) || c.word(after).has(fw_de | fw_que))) return false;
  for (std::size_t k = g; k-- > 0;) {
    if (c.groups[k].form != VerbForm::finite || is_relative(c, c.groups[k])) continue;
    const auto main = find_verb_cue(c, c.groups[k]);
    return main && main->entry->takes(takes_quote) && main->entry->strength == CueStrength::strong;
  }
  return false;
}

}  // namespace selon
