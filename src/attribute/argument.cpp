// Subjects and objects of propositions as entities.
#include "attribute/document_reader.hpp"
#include "attribute/mention_part.hpp"
#include "attribute/proper_name.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {

namespace {

// "les combattants de l'EI", "le terrorisme de l'EI": people, and what is done or stood for, count as whom they belong
// to; not "la canicule au Japon".
bool counts_as_its_owner(const Analysis& a, const MentionForm& form) {
  if (form.kind == EntityKind::group) return true;
  return form.head != no_token && (a.noun_in_set("role_noun", form.head) || a.noun_in_set("person_noun", form.head) ||
                                   a.in_set("group_noun", form.head) || a.in_set("quantity_noun", form.head) ||
                                   a.in_set("conduct_noun", form.head));
}

// "les erreurs du PS", "le conte de Marie Sol": the name is what the phrase belongs to, not what it names.
bool is_owner_only(const Analysis& a, const MentionForm& form) {
  if (form.type != MentionType::name || form.name.empty()) return false;
  TokenIndex i = form.name.first;
  while (i > form.tokens.first && is_name_token(a, i - 1)) --i;
  if (i > form.tokens.first && a.words[i - 1].is(Upos::det)) --i;
  return i > form.tokens.first && a.words[i - 1].has(fw_preposition | fw_fused_article) &&
         !a.words[i - 1].is(Upos::det) && !counts_as_its_owner(a, form);
}

}  // namespace

// "Selon Le Monde, …"
bool DocumentReader::is_told_by_body(const Claim& claim) const {
  if (claim.frame != Frame::according_to || !claim.speaker || claim.speaker->entities.size() != 1) return false;
  const EntityKind kind = entities_[claim.speaker->entities.front()].entity.kind;
  return kind == EntityKind::organization || kind == EntityKind::document;
}

// A subject or object is an entity when it has a name, stands for one, or can speak; "la hausse" is only words, and so
// are "son pays" and "une France plus juste". Only who acts, or what is done to somebody, goes by a metonym: "accuse
// Moscou", not "quitte Moscou".
void DocumentReader::resolve_argument(Event& event) {
  const bool is_object = event.part == Part::object;
  Facts& facts = (is_object ? arguments_[event.claim].object : arguments_[event.claim].subject);
  const MentionForm& form = event.forms.front();
  facts.text = slice(a_.text, event.span);
  if (event.forms.size() > 1) return;
  if (is_first_person(event)) {
    facts.first_person = true;
    facts.plural = form.number == Number::plural;
    return;
  }
  // "il" in a quotation is somebody of whom the words before it may have told, and "Il aurait tué" is not whoever
  // spoke, nor "Selon Le Monde, il a menti" the paper
  const Claim& claim = document_.claims[event.claim];
  const bool of_others = claim.form == Form::direct || claim.frame == Frame::conditional || is_told_by_body(claim);
  if (form.type == MentionType::pronoun && (of_others || (form.persons & person_3) == 0)) {
    facts.unknown = true;
    return;
  }
  const bool indefinite_name = form.type == MentionType::name && a_.words[form.tokens.first].has(fw_indefinite);
  if (indefinite_name || form.determination == Determination::possessive || is_owner_only(a_, form)) return;
  if (is_object && form.table.sense == NameSense::metonym &&
      !a_.lexicon->words.contains("party_object_verb", propositions_[event.claim]->predicate))
    return;
  const bool last = form.head != no_token && lemma_in(a_, "nearest_noun", form.head);  // "ce dernier"
  if (form.type == MentionType::description && !last) {
    const EntityEntry* inner = form.table.entry != nullptr ? nullptr : entry_inside(form.tokens);
    const bool speaks = form.kind_is_sure && form.kind != EntityKind::group && form.kind != EntityKind::unnamed &&
                        form.kind != EntityKind::document;
    if (inner != nullptr && !speaks && counts_as_its_owner(a_, form)) {
      MentionForm whole = form;
      whole.type = MentionType::name;
      whole.table = {inner, NameSense::name};
      whole.kind = inner->kind;
      facts.entity = entities_.named(whole);
      facts.is_whole = !lemma_in(a_, "role_noun", form.head) && !lemma_in(a_, "person_noun", form.head) &&
                       form.kind != EntityKind::group;
      entities_[*facts.entity].entity.mentions.push_back(event.span);
      return;
    }
    if (!speaks) return;
  }
  Setting setting;
  setting.sentence = event.sentence;
  if (last && claim.speaker) setting.apart = claim.speaker->entities;  // "il pense que ce dernier détient"
  const Resolution found = coreference_.resolve(event.forms, setting);
  facts.unknown = last ? !found.antecedent : form.type == MentionType::pronoun && found.entities.size() != 1;
  if (found.entities.size() != 1) return;
  facts.entity = found.entities.front();
  if (form.type == MentionType::pronoun && found.antecedent) facts.text = slice(a_.text, *found.antecedent);
}

// The table's entity that a noun phrase belongs to: "le terrorisme de l'État islamique".
const EntityEntry* DocumentReader::entry_inside(TokenRange tokens) const {
  const TokenIndex end = std::min(tokens.last, tokens.first + 40);
  for (TokenIndex i = tokens.first; i < end; ++i) {
    if (!a_.tokens[i].has(shape_capital) && !is_name_token(a_, i)) continue;
    for (TokenIndex last = std::min<TokenIndex>(end, i + 5); last > i; --last) {
      const EntityMatch match = a_.lexicon->entities.find(slice(a_.text, span_of(a_, {i, last})));
      if (match.entry != nullptr && match.sense == NameSense::name) return match.entry;
    }
  }
  return nullptr;
}

// "je" is who speaks; "nous" too when that is a body.
void DocumentReader::speak_for(Facts& facts, const Speaker& speaker) const {
  if (speaker.entities.size() != 1) return;
  const Entity& entity = entities_[speaker.entities.front()].entity;
  if (facts.plural && entity.kind != EntityKind::organization && entity.kind != EntityKind::group) return;
  facts.entity = speaker.entities.front();
  facts.text = entity.name;
}

// Known by a pronoun only: "on", an "ils" that stands for several or of whom nothing was told, "ce dernier".
bool DocumentReader::is_pronoun_alone(const Facts& facts) const {
  constexpr std::uint64_t pronouns = fw_subject_clitic | fw_strong_pronoun | fw_clitic | fw_on;
  if (facts.entity && entities_[*facts.entity].named) return false;
  const std::string& name = facts.entity ? entities_[*facts.entity].entity.name : facts.text;
  return (a_.lexicon->function_words.classes(name) & pronouns) != 0 || a_.lexicon->words.contains("nearest_noun", name);
}

void DocumentReader::make_propositions() {
  for (ClaimIndex i = 0; i < document_.claims.size(); ++i) {
    if (!propositions_[i]) continue;
    const PropositionDraft& draft = *propositions_[i];
    Claim& claim = document_.claims[i];
    Arguments& arguments = arguments_[i];
    const auto take = [&](ArgumentFacts& facts, const std::vector<EntityIndex>& list, std::optional<Span> span) {
      if (span && facts.text.empty()) facts.text = slice(a_.text, *span);
      if (list.size() == 1) facts.entity = list.front();
    };
    if (draft.role == SubjectRole::speaker && claim.speaker)
      take(arguments.subject, claim.speaker->entities, claim.speaker->span);
    if (draft.role == SubjectRole::target && claim.target)
      take(arguments.subject, claim.target->entities, claim.target->span);
    for (Facts* facts : {&arguments.subject, &arguments.object}) {
      if (facts->first_person && claim.form != Form::indirect && claim.speaker) speak_for(*facts, *claim.speaker);
      if (facts->first_person && !facts->entity) facts->unknown = true;
    }
    // "leur demande de signer"
    const bool nobody = (draft.role == SubjectRole::speaker && claim.speaker->entities.empty()) ||
                        (draft.role == SubjectRole::target && claim.target->entities.empty());
    for (Facts* facts : {&arguments.subject, &arguments.object}) facts->unknown |= is_pronoun_alone(*facts);
    const bool same = arguments.subject.entity && arguments.subject.entity == arguments.object.entity;
    if (arguments.subject.text.empty() || !claim.statement || same || nobody || arguments.subject.unknown ||
        arguments.object.unknown)
      continue;
    if (arguments.subject.entity && entities_[*arguments.subject.entity].entity.kind == EntityKind::person &&
        draft.role != SubjectRole::words) {
      arguments.subject.text = entities_[*arguments.subject.entity].entity.name;
    }
    claim.statement->proposition =
        make_proposition(draft, arguments.subject, arguments.object, entities_, a_.lexicon->predicates);
  }
}

}  // namespace selon
