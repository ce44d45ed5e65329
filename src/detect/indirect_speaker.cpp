// Whose words an indirect statement holds: the agent of a passive, who is made or enabled to speak, else the subject.
#include "detect/indirect_reader.hpp"

#include "detect/accused.hpp"
#include "detect/after_cue.hpp"
#include "detect/cue_place.hpp"
#include "detect/trace.hpp"
#include "lexicon/function_word.hpp"

namespace selon {

// "La hausse permet au maire de dire que": whom the main verb lets speak.
std::optional<TokenRange> IndirectReader::enabled_speaker() const {
  const TokenIndex preposition = group().preposition;
  if (group().form != VerbForm::infinitive || preposition == no_token) return std::nullopt;
  const VerbGroup* governor = nullptr;
  for (const VerbGroup& g : c_.groups) {
    if (g.tokens.first >= preposition) break;
    governor = &g;
  }
  if (governor == nullptr || !c_.in_set("enabling_verb", governor->head)) return std::nullopt;
  const AfterCue after = read_after_cue(c_, governor->tokens.last, false);
  return after.next == preposition ? after.addressee : std::nullopt;
}

namespace {

// "la loi Roy"; not "la ministre Roy"
bool is_named_law(const Clauses& c, TokenIndex head) {
  while (head > c.first && c.word(head).is(Upos::propn) &&
         (c.word(head - 1).is(Upos::propn) || c.word(head - 1).is(Upos::noun)))
    --head;
  return c.in_set("law_noun", head);
}

}  // namespace

// Whose statement it is: "est accusé par le parquet", "a été révélé par la police" name the agent.
bool IndirectReader::give_speaker(Draft& draft) const {
  if (is_passive(c_, group())) {
    if (const auto agent = find_agent(c_, group(), cue_.after)) {
      draft.speaker = span_of(c_.analysis, *agent);
      draft.link = SpeakerLink::mention;
    }
    return true;
  }
  const bool made = c_.in_set("made_to_speak", group().head);
  if (group().causative && !made && entry().pos == CuePos::verb) return false;  // "le fera condamner"
  if (group().causative && made) {  // "fait dire à la ministre que": the causer says nothing
    draft.cue = c_.analysis.tokens[group().head].span();
    if (const auto speaker = read_after_cue(c_, cue_.after, false).addressee) {
      draft.speaker = span_of(c_.analysis, *speaker);
      draft.link = SpeakerLink::mention;
    }
    return true;
  }
  const bool relative_que = group().tokens.first > c_.first && c_.word(group().tokens.first - 1).has(fw_que) &&
                            c_.word(group().tokens.first - 1).is(Upos::pron);
  if (const auto enabled = enabled_speaker()) {
    draft.speaker = span_of(c_.analysis, *enabled);
    draft.link = SpeakerLink::mention;
    return true;
  }
  const Subject subject = find_subject(c_, group(), relative_que);
  // "La soirée promet d'être longue": a time that stands for the subject says nothing
  if (!subject.span && !subject.impersonal && group().form == VerbForm::finite) {
    const PlacedPhrase* time = phrase_before(c_, group().tokens.first);
    if (time != nullptr && time->temporal && !time->governed && time->phrase.tokens.first == c_.first &&
        time->phrase.tokens.last == group().tokens.first)
      return refuse(c_, group().head, DraftRule::none, "a time says nothing");
  }
  // "Rien ne dit que", "Tout indique que": the writer's own inference
  if (subject.span && subject.head != no_token && c_.in_set("neuter_pronoun", subject.head) &&
      c_.word(subject.head).features.number != Number::plural)  // "tous s'accordent à dire"
    return refuse(c_, group().head, DraftRule::none, "what it is the subject of, nobody says");
  // "« Et n'a pas peur de le dire »": nobody is named who fears
  if (entry().strength == CueStrength::weak && !subject.span && !subject.impersonal &&
      group().form == VerbForm::finite && entry().act == Act::doubt)
    return refuse(c_, group().head, DraftRule::none, "a feeling, and nobody is named who has it");
  if (entry().strength == CueStrength::weak && subject.span && !subject.impersonal && !can_speak(c_, subject))
    return refuse(c_, group().head, DraftRule::none, "a weak cue, and its subject is nobody who can speak");
  // "que cette mesure est injuste en accusant les élus": the verb before the gerund has a thing for its subject
  if (group().form == VerbForm::present_participle && group().preposition != no_token && subject.span &&
      subject.head != no_token && c_.word(subject.head).is(Upos::noun) && !can_speak(c_, subject))
    return refuse(c_, group().head, DraftRule::none, "a thing says nothing, and its gerund neither");
  // "une telle stratégie exige de": what a thing needs
  if (c_.in_set("needing_verb", group().head) && subject.span && !subject.impersonal && !can_speak(c_, subject))
    return refuse(c_, group().head, DraftRule::none, "a thing demands nothing, it needs it");
  // "le texte prévoit que", "la loi Roy exige que"
  const bool provides = c_.in_set("providing_verb", group().head);
  if (subject.span && subject.head != no_token &&
      ((provides && c_.in_set("document_noun", subject.head)) ||
       ((provides || c_.in_set("needing_verb", group().head)) && is_named_law(c_, subject.head))))
    return refuse(c_, group().head, DraftRule::none, "what a text provides for is not said");
  // "la décision incite la ville à vendre": what moves somebody has not said so
  if (c_.in_set("moving_verb", group().head) && subject.span && subject.head != no_token &&
      c_.in_set("document_noun", subject.head))
    return refuse(c_, group().head, DraftRule::none, "a thing moves people without words");
  if (c_.in_set("evidence_verb", group().head) && !subject.span)
    return refuse(c_, group().head, DraftRule::none, "evidence, and nobody is named who has it");
  // "le site est un lien, il montre que": evidence; "l'étude montre que" says so
  if (c_.in_set("evidence_verb", group().head) && subject.head != no_token && c_.word(subject.head).is(Upos::pron) &&
      c_.word(subject.head).has(fw_subject_clitic) && !c_.word(subject.head).has(fw_first_person))
    return refuse(c_, group().head, DraftRule::none, "evidence, and no text is named that has it");
  if (group().form == VerbForm::infinitive && subject.span && !subject.impersonal && !can_speak(c_, subject))
    return refuse(c_, group().head, DraftRule::none,
                  "what the main clause is about cannot speak");  // "Le test consiste à"
  set_speaker(draft, subject);
  return true;
}

}  // namespace selon
