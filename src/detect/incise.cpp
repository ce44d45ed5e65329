// Incises without quotation marks and comme-clauses.
#include "detect/incise.hpp"

#include "detect/after_cue.hpp"
#include "detect/cue_place.hpp"
#include "detect/host.hpp"
#include "detect/inverted_subject.hpp"
#include "detect/noun_object.hpp"
#include "detect/trace.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>

namespace selon {
namespace {

bool is_break(const Clauses& c, TokenIndex i) {
  if (i >= c.last) return true;
  const std::string_view f = c.form(i);
  return f == "," || f == "\u2013" || f == "\u2014" || f == ")" || f == "(" || f == "." || f == ":" || f == ";";
}

// The first token behind the incise's subject and circumstances.
TokenIndex incise_end(const Clauses& c, const VerbCue& cue, const Subject& subject) {
  TokenIndex i = cue.after;
  if (subject.after && subject.head != no_token && subject.head >= i) {
    while (i < c.last && c.analysis.tokens[i].start < subject.span->end) ++i;
  }
  while (i < c.last && !is_break(c, i)) {
    const VerbGroup* g = c.group_of(i);
    if (g != nullptr && g->form == VerbForm::finite) return no_token;
    if (c.word(i).has(fw_que)) return no_token;
    ++i;
  }
  return i;
}

// "Un employé, qui tient à rester discret, décrit des bureaux vides": what stands before the verb is its own subject.
// "Une catastrophe, juge le maire": nobody who could judge.
bool is_main_verb(const Clauses& c, const VerbGroup& group) {
  for (const VerbGroup& g : c.groups) {
    const bool finite = g.form == VerbForm::finite && &g != &group && g.tokens.first != group.tokens.first;
    if (finite && !(g.tokens.first > c.first && c.word(g.tokens.first - 1).has(fw_relative))) return false;
  }
  const Subject before = find_subject(c, group, false);
  return before.span && !before.after && can_speak(c, before);
}

bool is_relative(const Clauses& c, const VerbGroup& group) {
  for (TokenIndex i = group.tokens.first; i-- > c.first;) {
    if (c.is_punctuation(i) || c.group_of(i) != nullptr) return false;
    if (c.word(i).has(fw_relative) && !c.word(i).is(Upos::det)) return true;
  }
  return false;
}

// "Le pont, qui a perdu une arche, se trouve lui aussi en danger": all verbs but this one are in relative clauses, so
// it is the main verb; not "Le maire a menti, qui plus est, estime la presse".
bool closes_relative(const Clauses& c, const VerbGroup& group) {
  bool relative = false;
  for (const VerbGroup& g : c.groups) {
    if (&g == &group || g.form != VerbForm::finite) continue;
    if (!is_relative(c, g)) return false;
    relative = relative || g.tokens.first < group.tokens.first;
  }
  return relative;
}

// "Des photos du maire, 29 ans, montrent des messages": a subject before the verb that has no other.
bool takes_object(const Clauses& c, const VerbGroup& group) {
  for (const VerbGroup& g : c.groups) {
    if (g.tokens.first >= group.tokens.first) break;
    if (g.form == VerbForm::finite) return false;
  }
  const Subject before = find_subject(c, group, false);
  return before.span && !before.after && agrees(c, group, before.head);
}

// "Le lac monte, précise le rapport, dont l'auteur est hydrologue": behind a whole clause the relative tells of the
// speaker; not "Le lac, précise le rapport, dont l'eau monte, menace la ville".
bool is_about_subject(const Clauses& c, const VerbGroup& group, TokenIndex relative) {
  if (!c.word(relative).has(fw_dont)) return false;
  const bool whole = std::any_of(c.groups.begin(), c.groups.end(), [&](const VerbGroup& g) {
    return g.tokens.first < group.tokens.first && g.form == VerbForm::finite && !is_relative(c, g);
  });
  TokenIndex end = relative;
  while (end < c.last && c.form(end) != ",") ++end;
  return whole && end == c.last;
}

// "…, estime la BCE, …", "…, a-t-il ajouté": between commas, the subject behind the verb.
bool read_incise(const Clauses& c, const VerbGroup& group, std::vector<Draft>& drafts) {
  if (group.form != VerbForm::finite || group.tokens.first == c.first) return false;
  if (c.form(group.tokens.first - 1) != "," && c.form(group.tokens.first - 1) != "\u2013" &&
      c.form(group.tokens.first - 1) != "\u2014")
    return false;
  if (c.quote_of(group.tokens.first - 1) >= 0) return false;
  const auto cue = find_verb_cue(c, group);
  if (!cue || !cue->entry->takes(takes_que | takes_quote) ||
      (group.object_clitic != no_token && group.object_clitic < group.finite))
    return false;
  const auto no = [&](std::string_view reason) { return refuse(c, group.head, DraftRule::incise, reason); };
  if (group.reflexive && !cue->entry->reflexive && cue->entry->pos == CuePos::verb)
    return no("said of itself, the verb is another one");  // "Parmi eux, se trouvent trois lycéens"
  if (group.subject_clitic != no_token && !group.inverted) return no("its subject pronoun stands before it");
  // "y trouverais-je la paix ?" asks
  if (group.inverted && group.conditional && c.word(group.subject_clitic).has(fw_first_person))
    return no("a question in the first person");
  const Subject subject = find_subject(c, group, true);
  if (!subject.after || !subject.span) return no("no subject behind the verb");
  // "s'est fait lui aussi offrir": an emphatic pronoun behind the verb is no subject
  if (!group.inverted && c.word(subject.head).is(Upos::pron) && c.word(subject.head).has(fw_strong_pronoun))
    return no("an emphatic pronoun behind the verb is no subject");
  if (!group.inverted && (!can_speak(c, subject) || !agrees(c, group, subject.head) || is_main_verb(c, group) ||
                          closes_relative(c, group)))
    return no("what stands behind it cannot speak or does not agree, or it is the main verb of what stands before");
  if (!group.inverted && cue->entry->strength == CueStrength::quote && group.finite != group.head)
    return no("a verb that says only with quoted words, and in a compound tense");  // "…, a fait trois blessés"
  if (!group.inverted && c.in_set("document_noun", subject.head) && takes_object(c, group))
    return no("it has a subject of its own before it, and what stands behind is its object");
  TokenIndex end = incise_end(c, *cue, subject);
  if (end == no_token || end - group.tokens.first > 40) return no("no comma closes it");
  if (end + 1 < c.last && c.form(end) == "," && (c.word(end + 1).has(fw_qui) || is_about_subject(c, group, end + 1)) &&
      !c.word(skip_connectors(c, c.first)).has(fw_ce)) {
    // "…, glisse un conseiller, qui n'en a rien vu": the clause is about the speaker; not in "Ce n'est pas lui, jure sa
    // mère, qui a jeté la pierre"
    do ++end;
    while (end < c.last && c.form(end) != "," && c.form(end) != ";");
  }
  Draft draft = begin_draft(c, *cue);
  draft.frame = Frame::incise;
  set_speaker(draft, subject);
  if (!set_host(c, {group.tokens.first - 1, end}, drafts, draft)) return no("no sentence that could be its statement");
  drafts.push_back(std::move(draft));
  return true;
}

// "comme annoncé par la mairie": a bare participle and its agent; not "comme prévu par la loi".
bool read_bare_comme(const Clauses& c, TokenIndex i, const VerbGroup& group, std::vector<Draft>& drafts) {
  const auto cue = find_verb_cue(c, group);
  if (group.tokens.first != i + 1 || !cue || !cue->entry->takes(takes_que) ||
      cue->entry->strength != CueStrength::strong)
    return false;
  const auto agent = find_agent(c, group, cue->after);
  if (!agent || is_thing(c, agent->first)) return false;
  Draft draft = begin_draft(c, *cue);
  draft.cue = span_of(c.analysis, {i, cue->after});
  draft.speaker = span_of(c.analysis, *agent);
  draft.link = SpeakerLink::mention;
  if (!set_host(c, {i, agent->last}, drafts, draft)) return false;
  draft.frame = Frame::verb;
  drafts.push_back(std::move(draft));
  return true;
}

// "comme l'a rappelé l'Insee", "ainsi que l'indique le rapport", "comme il l'a dit"
bool read_comme(const Clauses& c, TokenIndex i, std::vector<Draft>& drafts) {
  TokenIndex opener = i;
  if (c.word(i).has(fw_que)) {
    if (i == c.first || !c.word(i - 1).has(fw_aussi)) return false;
    opener = i - 1;
  } else if (!c.word(i).has(fw_comme)) {
    return false;
  }
  const VerbGroup* group = nullptr;
  for (TokenIndex j = i + 1; j < c.last && j < i + 12 && group == nullptr; ++j) {
    if (c.form(j) == ",") return false;
    group = c.group_of(j);
  }
  if (group != nullptr && group->form == VerbForm::past_participle) return read_bare_comme(c, i, *group, drafts);
  if (group == nullptr || group->form != VerbForm::finite) return false;
  const bool resumes = (group->object_clitic != no_token && c.word(group->object_clitic).has(fw_definite)) ||
                       group->tokens.first == i + 1;
  const auto cue = find_verb_cue(c, *group);
  // "comme il a décidé de le faire" says nothing
  if (!resumes || !cue || !cue->entry->takes(takes_que | takes_quote) || cue->entry->strength == CueStrength::quote)
    return false;
  const Subject subject = find_subject(c, *group, group->tokens.first == i + 1);
  if (!subject.span) return false;
  if (c.in_set("naming_noun", subject.head)) return false;  // "comme son nom l'indique"
  Draft draft = begin_draft(c, *cue);
  if (group->tokens.first == i + 1) draft.cue = span_of(c.analysis, {opener, cue->after});
  set_speaker(draft, subject);
  TokenIndex end = cue->after;
  while (end < c.last && c.analysis.tokens[end].start < subject.span->end) ++end;
  while (end < c.last && !is_break(c, end)) ++end;
  if (!set_host(c, {opener, end}, drafts, draft)) return false;
  draft.frame = Frame::verb;
  drafts.push_back(std::move(draft));
  return true;
}

}  // namespace

void detect_incises(const Clauses& c, std::vector<Draft>& drafts) {
  for (const VerbGroup& group : c.groups) read_incise(c, group, drafts);
  for (TokenIndex i = c.first; i < c.last; ++i) {
    if (c.word(i).has(fw_comme) || (c.word(i).has(fw_que) && i > c.first && c.word(i - 1).has(fw_aussi)))
      read_comme(c, i, drafts);
  }
}

}  // namespace selon
