// The journalistic conditional without a source.
#include "detect/conditional.hpp"

#include "detect/host.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>

namespace selon {
namespace {

// A si-clause, "sans", "à moins que" make the conditional hypothetical: "Sans ce but, le club aurait perdu".
bool is_hypothetical(const Clauses& c) {
  for (TokenIndex i = c.first; i < c.last; ++i) {
    if (c.word(i).has(fw_si) && c.word(i).is(Upos::sconj)) return true;
    if (c.in_set("hypothesis_word", i)) return true;
  }
  return false;
}

// "aurait fui", "serait mort", "auraient été tués": compound, third person, no verb of possibility or politeness.
bool is_hearsay(const Clauses& c, const VerbGroup& g) {
  if (g.form != VerbForm::finite || !g.conditional || g.finite == g.head || g.possible) return false;
  if ((c.word(g.finite).features.persons & person_3) == 0) return false;
  if (c.in_set("polite_verb", g.head) || c.in_set("possible_verb", g.head)) return false;
  if (g.subject_clitic != no_token && c.word(g.subject_clitic).has(fw_on | fw_ce | fw_first_person)) return false;
  return true;
}

}  // namespace

void detect_conditional(const Clauses& c, std::vector<Draft>& drafts) {
  const auto hit = std::find_if(c.groups.begin(), c.groups.end(), [&](const VerbGroup& g) { return is_hearsay(c, g); });
  if (hit == c.groups.end() || is_hypothetical(c) || c.quote_of(hit->finite) >= 0) return;
  const std::uint32_t at = c.analysis.tokens[hit->finite].start;
  for (const Draft& d : drafts) {
    if (d.sentence != c.index) continue;
    for (const Span f : d.fragments) {
      if (f.start <= at && at < f.end) return;
    }
    if (d.cue && d.cue->start <= at && at < d.cue->end) return;
  }
  Draft draft;
  draft.sentence = c.index;
  draft.frame = Frame::conditional;
  draft.cue_token = hit->finite;
  draft.unconfirmed = true;
  draft.act = Act::report;
  if (set_statement(c, skip_connectors(c, c.first), c.last, draft)) drafts.push_back(std::move(draft));
}

}  // namespace selon
