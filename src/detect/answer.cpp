// Answers that are yes or no to a question of the same sentence.
#include "detect/answer.hpp"

#include "detect/subject.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"

namespace selon {
namespace {

bool is_question(const Clauses& c, const Draft& d) {
  if (d.modality == Modality::asked) return true;
  for (TokenIndex i = c.first; i + 1 < c.last; ++i) {
    if (c.analysis.tokens[i + 1].start == d.fragments.front().start) return c.word(i).has(fw_si);
  }
  return false;
}

// The last question before the cue: "dire si P", "demande pourquoi P".
const Draft* question_before(const Clauses& c, const VerbGroup& group, const std::vector<Draft>& drafts) {
  const std::uint32_t start = c.analysis.tokens[group.tokens.first].start;
  const Draft* last = nullptr;
  for (const Draft& d : drafts) {
    if (!d.fragments.empty() && d.fragments.back().end <= start && is_question(c, d)) last = &d;
  }
  return last;
}

void read(const Clauses& c, const VerbGroup& group, std::vector<Draft>& drafts) {
  const TokenIndex i = group.tokens.last;  // "par la négative"
  if (group.form != VerbForm::finite || i + 2 >= c.last || !c.word(i).has(fw_par) || !c.word(i + 1).has(fw_definite))
    return;
  const bool denies = c.in_set("denying_answer", i + 2);
  if (!denies && !c.in_set("confirming_answer", i + 2)) return;
  const auto cue = find_verb_cue(c, group);
  const Draft* question = question_before(c, group, drafts);
  if (!cue || question == nullptr) return;
  Draft draft = begin_draft(c, *cue);
  set_speaker(draft, find_subject(c, group, false));
  if (!draft.speaker) return;
  draft.act = denies ? Act::deny : Act::confirm;
  draft.modality = denies ? Modality::denied : Modality::asserted;
  draft.fragments = question->fragments;
  draft.verbatim = question->verbatim;
  draft.form = question->form;
  drafts.push_back(std::move(draft));
}

}  // namespace

void detect_answers(const Clauses& c, std::vector<Draft>& drafts) {
  for (const VerbGroup& group : c.groups) read(c, group, drafts);
}

}  // namespace selon
