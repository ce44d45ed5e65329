// Indirect speech with a verb cue that acts upon somebody: who is accused, asked, thanked, and of what.
#include "detect/accused.hpp"
#include "detect/after_cue.hpp"
#include "detect/cue_place.hpp"
#include "detect/indirect_reader.hpp"
#include "detect/noun_object.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

namespace selon {

// "Les automobilistes sont invités à patienter": somebody is asked, whoever asks; not "est appelé à jouer un rôle",
// which nobody calls.
bool IndirectReader::asks_people(const Subject& asked) const {
  const bool one = c_.word(group().finite).features.number != Number::plural;
  return entry().act == Act::demand && can_speak(c_, asked) && !(one && c_.in_set("destining_verb", group().head));
}

// I3: "accuse X de", "exhorte X à", "demande à X de", "reproche à X son silence", "est accusé de"
bool IndirectReader::read_control() {
  const bool by_object = takes(takes_obj_de | takes_obj_a | takes_obj_pour);
  const bool by_addressee = takes(takes_dat_de | takes_dat_np);
  if (!by_object && !by_addressee) return false;
  Draft draft = begin_draft(c_, cue_);
  const bool passive = is_passive(c_, group());
  // "impute l'attaque au M23": what is laid at somebody's door may come first
  const bool accuses = by_addressee && takes(takes_dat_np) && entry().act == Act::accuse &&
                       group().form == VerbForm::finite && starts_noun_phrase(c_.analysis, cue_.after);
  AfterCue after = read_after_cue(c_, cue_.after, (by_object || accuses) && !draft.target && !passive);
  if (passive) {
    const Subject subject = find_accused(c_, group());
    // "il est conseillé de patienter": nobody, but "il est accusé de mentir"
    const bool impersonal =
        subject.head != no_token && c_.word(subject.head).has(by_object ? fw_ce : fw_ce | fw_impersonal);
    if (subject.span && !impersonal) draft.target = subject.span;
    if (auto agent = find_agent(c_, group(), cue_.after)) {
      if (takes(takes_obj_de)) *agent = before_accusation(c_, *agent);
      draft.speaker = span_of(c_.analysis, *agent);
      draft.link = SpeakerLink::mention;
      after.next = agent->last;
      if (after.next < c_.last && c_.form(after.next) == ",") ++after.next;
    } else if (entry().act != Act::accuse && entry().strength != CueStrength::strong && !asks_people(subject)) {
      return false;
    }
  } else if (!give_speaker(draft)) {
    return false;
  }
  if (by_object && after.object) draft.target = span_of(c_.analysis, *after.object);
  if (!by_object && after.addressee) draft.target = span_of(c_.analysis, *after.addressee);
  // "appelle les fidèles au calme", "exhorte les siens à la retenue"; not "invite le maire à la fête"
  const bool to_thing = takes(takes_obj_a) && (takes(takes_prep_np) || entry().strength == CueStrength::strong);
  if (to_thing && after.object && after.addressee && after.addressee->first > after.object->last) {
    const TokenIndex a = after.addressee->first - 1;
    return add(a + 1, draft, {.introducer = a, .clause = false});
  }
  if (accuses && after.object && after.addressee && after.object->first < after.addressee->first) {
    if (set_statement(c_, after.object->first, after.object->last, draft)) drafts_.push_back(std::move(draft));
    return true;
  }
  const TokenIndex i = by_addressee && after.addressee ? behind_relative(c_, after.next) : after.next;
  if (i >= c_.last) return false;
  if (const auto infinitive = infinitive_at(c_, i); infinitive && infinitive->preposition != no_token) {
    const bool fits = (c_.word(i).has(fw_de) && takes(takes_obj_de | takes_dat_de | takes_obj_pour)) ||
                      (c_.word(i).has(fw_a) && takes(takes_obj_a)) ||
                      (c_.word(i).has(fw_pour) && takes(takes_obj_pour));
    if (fits) return add(infinitive->begin, draft, {.introducer = i, .clause = false});
  }
  if (!draft.target) return false;
  if (passive && !draft.speaker && c_.word(i).has(fw_de)) {
    if (const auto agent = find_agent_behind(c_, i + 1)) {
      draft.speaker = span_of(c_.analysis, *agent);
      draft.link = SpeakerLink::mention;
      if (set_statement(c_, i + 1, agent->first - 1, draft)) drafts_.push_back(std::move(draft));
      return true;
    }
  }
  if (entry().act == Act::warn && !entry().takes(takes_dat_de) &&
      c_.quote_of(i + 1 < c_.last ? i + 1 : i) == c_.quote_of(group().head))
    return false;  // "ont été avertis de l'accident": of a thing that happened
  // "accuse un recul de 8 %", "ne soupçonne pas la profondeur du gouffre": a thing is accused of what it does, only
  const bool of_thing = after.object && is_thing(c_, after.object->first) &&
                        (entry().strength == CueStrength::weak || c_.word(i).has(fw_fused_article) ||
                         !c_.word(after.object->first).has(fw_definite | fw_demonstrative | fw_possessive));
  if (c_.word(i).has(fw_de) && !c_.word(i).is(Upos::det) && takes(takes_obj_de | takes_obj_pour) && !of_thing)
    return add(i + 1, draft, {.introducer = i, .clause = false});
  if (c_.word(i).has(fw_pour) && takes(takes_obj_pour)) return add(i + 1, draft, {.introducer = i, .clause = false});
  if (c_.word(i).has(fw_a) && takes(takes_obj_a)) return add(i + 1, draft, {.introducer = i, .clause = false});
  if (takes(takes_dat_np) && starts_noun_phrase(c_.analysis, i))
    return add(i, draft, {.introducer = no_token, .clause = false});
  return false;
}

}  // namespace selon
