// Indirect speech with a verb cue: clauses, questions and infinitives.
#include "detect/indirect.hpp"

#include "detect/accused.hpp"
#include "detect/after_cue.hpp"
#include "detect/cue_place.hpp"
#include "detect/indirect_reader.hpp"
#include "detect/no_speech.hpp"
#include "detect/noun_object.hpp"
#include "detect/subject_rule.hpp"
#include "detect/trace.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {

void IndirectReader::read(const VerbGroup& group) {
  const auto cue = find_verb_cue(c_, group);
  if (!cue) return;
  trace_cue(c_, group.head, cue->entry);
  cue_ = *cue;
  if (group.form == VerbForm::past_participle && (read_pointing_noun() || read_judging_participle())) return;
  if (says_nothing(c_, group)) {
    refuse(c_, group.head, DraftRule::none, "a set phrase, the writer's own voice or a bare participle");
    return;
  }
  if (group.reflexive && !cue->entry->reflexive && cue->entry->pos == CuePos::verb && !group.causative) {
    refuse(c_, group.head, DraftRule::none, "said of itself, the verb is another one");  // "la tâche s'annonce rude"
    return;
  }
  // the order is the order of trust: a conjunction is surer than an infinitive, an infinitive than a noun phrase
  struct Alternative {
    DraftRule rule;
    bool (IndirectReader::*read)();
  };
  static constexpr Alternative readings[] = {
      {DraftRule::que, &IndirectReader::read_que},
      {DraftRule::question, &IndirectReader::read_question},
      {DraftRule::control, &IndirectReader::read_control},
      {DraftRule::infinitive, &IndirectReader::read_infinitive},
      {DraftRule::attribute, &IndirectReader::read_attribute},
      {DraftRule::quoted_words, &IndirectReader::read_quoted_words},
      {DraftRule::noun_phrase, &IndirectReader::read_noun_phrase},
  };
  for (const auto& [rule, read_complement] : readings) {
    const std::size_t before = drafts_.size();
    if (!(this->*read_complement)()) continue;
    if (drafts_.size() == before) refuse(c_, group.head, rule, "its statement would be empty");
    name_rule(drafts_, before, rule);
    return;
  }
  refuse(c_, group.head, DraftRule::none, "none of the complements that the cue takes follows it with a speaker");
}

// One statement that begins at `begin`; a repeated introducer gives one draft each: "que A et que B", "de A et de B",
// "combien A et si B".
bool IndirectReader::add(TokenIndex begin, const Draft& model, Government government) {
  bool any = false;
  government.cue = &group();
  government.inside_subject = stands_inside(c_, group());
  const TokenIndex introducer = government.introducer;
  while (begin < c_.last) {
    TokenIndex end = find_statement_end(c_, begin, government);
    // "A-t-il dit vouloir partir ?": the question is not the speaker's
    if (!government.question && end > begin && c_.form(end - 1) == "?" &&
        c_.quote_of(end - 1) == c_.quote_of(group().head))
      --end;
    Draft draft = model;
    if (government.clause && introducer != no_token && !may_be_clause(c_, begin, end)) {
      refuse(c_, group().head, DraftRule::none, "what follows the conjunction has no finite verb");
      break;  // "plus de questions que de réponses"
    }
    if (!set_statement(c_, begin, end, draft)) break;
    read_statement_mood(c_, begin, end, draft);
    drafts_.push_back(std::move(draft));
    any = true;
    TokenIndex next = end;
    if (next < c_.last && c_.form(next) == ",") ++next;
    if (next < c_.last && c_.word(next).has(fw_coordination)) ++next;
    if (next == end || next + 1 >= c_.last || c_.group_of(next) != nullptr) break;
    if (government.question && opens_question(c_, next)) {
      begin = c_.word(next).has(fw_si) ? next + 1 : next;
      continue;
    }
    constexpr std::uint64_t classes = fw_que | fw_de | fw_a | fw_si | fw_pour;
    if (introducer == no_token || (c_.word(next).function & c_.word(introducer).function & classes) == 0) break;
    // "affirme qu'il n'a jamais dit que A, qu'il a soutenu B": what follows is the outer verb's, which denies nothing
    if (group().negated && c_.word(introducer).has(fw_que) && stands_in_clause(c_, group())) break;
    begin = next + 1;
  }
  return any;
}

// I1: "affirme que P", "a rappelé, après un silence, que P"
bool IndirectReader::read_que() {
  if (!takes(takes_que | takes_ce_que)) return false;
  TokenIndex que = find_que(c_, cue_.after);
  if (que != no_token && c_.form(que - 1) == "," && has_object()) return false;  // "a salué un accord, que Rome refuse"
  if (que == no_token) que = find_impersonal_que();
  if (que != no_token && !takes(takes_que) && !c_.word(que - 1).has(fw_ce)) return false;  // "s'oppose à ce que"
  if (que == no_token) return read_fronted();
  Draft draft = begin_draft(c_, cue_);
  if (draft.target && !takes(takes_obj_de | takes_obj_a | takes_obj_pour)) {
    draft.cue->start =
        draft.target->start;  // "nous a dit que": an addressee, of the cue; "nous a dit de partir": a target
    draft.target.reset();
  }
  if (!give_speaker(draft)) return false;
  if (learns(draft)) return refuse(c_, group().head, DraftRule::que, "who learns says nothing");
  // "révèle que, selon un témoin, le maire a fui"
  const bool comma = que + 2 < c_.last && c_.form(que + 1) == ",";
  return add(que + (comma ? 2 : 1), draft, {.introducer = que, .clause = true});
}

// "ont proclamé une région autonome": a noun phrase right behind the verb, which has its subject before it.
bool IndirectReader::has_object() const {
  if (takes(takes_obj_de | takes_obj_a | takes_obj_pour)) return false;
  const auto object = std::find_if(c_.phrases().begin(), c_.phrases().end(), [&](const PlacedPhrase& p) {
    return p.phrase.tokens.first == cue_.after && !p.temporal && !p.governed;
  });
  if (object == c_.phrases().end() || !c_.word(cue_.after).is(Upos::det)) return false;
  const Subject subject = find_subject(c_, group(), false);
  return subject.span && !subject.after;
}

// "Le fisc apprend que la société ment"; not "nous apprend que", "on apprend que", which tell the reader.
bool IndirectReader::learns(const Draft& draft) const {
  if (!c_.in_set("learning_verb", group().head)) return false;
  const bool told = group().dative_clitic != no_token || group().object_clitic != no_token ||
                    read_after_cue(c_, cue_.after, false).addressee;
  const bool anybody = group().subject_clitic != no_token && c_.word(group().subject_clitic).has(fw_on);
  return draft.speaker && !told && !anybody;
}

// "Il se murmure dans les couloirs que P": an impersonal verb has no object that a relative que could go back to
TokenIndex IndirectReader::find_impersonal_que() const {
  if (group().subject_clitic == no_token || !find_subject(c_, group(), false).impersonal) return no_token;
  const TokenIndex i = skip_circumstances(c_, cue_.after);
  return i < c_.last && c_.word(i).has(fw_que) && c_.group_of(i) == nullptr ? i : no_token;
}

// "Que P, X l'a assuré"
bool IndirectReader::read_fronted() {
  if (group().object_clitic == no_token || !c_.word(c_.first).has(fw_que) || c_.group_of(c_.first) != nullptr)
    return false;
  const Subject subject = find_subject(c_, group(), false);
  if (!subject.span) return false;
  TokenIndex comma = group().tokens.first;
  while (comma > c_.first && (c_.form(comma) != "," || c_.analysis.tokens[comma].start > subject.span->start)) --comma;
  if (comma == c_.first) return false;
  Draft draft = begin_draft(c_, cue_);
  set_speaker(draft, subject);
  if (!set_statement(c_, c_.first + 1, comma, draft)) return false;
  drafts_.push_back(std::move(draft));
  return true;
}

// I4: "demande si P", "a raconté ce qu'il avait vu", "ignore pourquoi": si stays out, the other words are in
bool IndirectReader::read_question() {
  if (!takes(takes_si)) return false;
  AfterCue after = read_after_cue(c_, cue_.after, false);
  const TokenIndex first = cue_.after;  // "dire à quelle heure", "demande depuis quand"
  const bool prepositional = first + 1 < c_.last && c_.word(first).is(Upos::adp) && c_.group_of(first) == nullptr &&
                             c_.word(first + 1).has(fw_interrogative) && !c_.word(first + 1).has(fw_lequel);
  if (prepositional) after = {std::nullopt, std::nullopt, first};
  const TokenIndex i = after.next;
  if (i >= c_.last || c_.group_of(i) != nullptr) return false;
  const Word& w = c_.word(i);
  const bool whether = w.has(fw_si) && w.is(Upos::sconj);
  const bool what = w.has(fw_ce) && i + 1 < c_.last && c_.word(i + 1).has(fw_relative);
  // "demande à sa sœur qui vit à Mons de partir": right behind who is asked it is a relative
  const bool relative = after.addressee && behind_relative(c_, i) != i;
  const bool question = w.has(fw_interrogative) && !w.has(fw_que) && !relative;
  if (!whether && !what && !question && !prepositional) return false;
  Draft draft = begin_draft(c_, cue_);
  if (!give_speaker(draft)) return false;
  if (!what && draft.modality == Modality::demanded) draft.modality = Modality::asked;
  if (after.addressee && takes(takes_dat_de)) draft.target = span_of(c_.analysis, *after.addressee);
  return add(whether ? i + 1 : i, draft, {.introducer = whether ? i : no_token, .clause = true, .question = true});
}

// "La soirée promet d'être longue"; not "Sa victoire promet d'apaiser la ville"
bool IndirectReader::heralds(TokenIndex begin) const {
  const VerbGroup* g = begin < c_.last ? c_.group_of(begin) : nullptr;
  if (entry().act != Act::promise || g == nullptr || g->head != begin || !c_.in_set("auxiliary_be", begin))
    return false;
  const Subject subject = find_subject(c_, group(), false);
  return subject.span && subject.head != no_token && c_.word(subject.head).is(Upos::noun) && !can_speak(c_, subject);
}

// "n'avoir rien vu", "être parti"
bool IndirectReader::is_past_infinitive(TokenIndex begin) const {
  while (begin < c_.last && c_.group_of(begin) == nullptr) ++begin;
  if (begin == c_.last) return false;
  const VerbGroup& g = *c_.group_of(begin);
  return g.form == VerbForm::infinitive && g.head != g.finite && !g.passive && c_.in_set("auxiliary", g.finite);
}

// I2: "dit avoir vu", "promet de livrer", "appelle à voter"
bool IndirectReader::read_infinitive() {
  if (!takes(takes_inf | takes_de_inf | takes_a_inf | takes_self_de)) return false;
  if (takes(takes_obj_a) && is_passive(c_, group())) return false;  // "est appelé à disparaître": nobody calls
  TokenIndex i = cue_.after;
  auto infinitive = infinitive_at(c_, i);
  if (!infinitive) {
    const AfterCue after = read_after_cue(c_, i, false);
    i = after.next;
    infinitive = infinitive_at(c_, i);
  }
  if (!infinitive) return false;
  const TokenIndex p = infinitive->preposition;
  const bool fits = p == no_token ? takes(takes_inf)
                                  : (c_.word(p).has(fw_de) && takes(takes_de_inf | takes_self_de)) ||
                                        (c_.word(p).has(fw_a) && takes(takes_a_inf));
  if (!fits) return false;
  Draft draft = begin_draft(c_, cue_);
  if (!give_speaker(draft)) return false;
  // "Les grévistes demandent à voir le préfet"; "Ce mur demande à être repeint" asks nothing
  if (p != no_token && c_.word(p).has(fw_a) && takes(takes_dat_de)) {
    const Subject subject = find_subject(c_, group(), false);
    if (subject.head != no_token && c_.word(subject.head).is(Upos::noun) && !can_speak(c_, subject)) return false;
  }
  TokenIndex begin = infinitive->begin;
  // "jure de se taire", "jure ne plus revenir" promise; "jure n'avoir rien vu" does not
  if (heralds(begin)) return refuse(c_, group().head, DraftRule::infinitive, "what a thing promises to be is its look");
  if (entry().act == Act::promise) draft.modality = is_past_infinitive(begin) ? Modality::asserted : Modality::promised;
  if (p == no_token) {
    add_antecedent(draft);
    // "racontait notamment avoir payé": the adverb is the cue's; "dit ne pas avoir payé": the negation is not
    while (begin < c_.last && c_.word(begin).is(Upos::adv) && !c_.word(begin).has(fw_ne | fw_negation) &&
           c_.group_of(begin) == nullptr)
      ++begin;
  }
  return add(begin, draft, {.introducer = p, .clause = false});
}

void detect_indirect(const Clauses& clauses, std::vector<Draft>& drafts) {
  IndirectReader reader(clauses, drafts);
  for (const VerbGroup& group : clauses.groups) reader.read(group);
}

}  // namespace selon
