// Subjects and objects of propositions as entities.
#include "attribute/document_reader.hpp"
#include "attribute/mention_part.hpp"
#include "attribute/proper_name.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {

// A subject or object is an entity when it has a name, stands for one, or can speak; "la hausse" is only words.
void DocumentReader::resolve_argument(Event& event) {
  Facts& facts = (event.part == Part::subject ? arguments_[event.claim].subject : arguments_[event.claim].object);
  const MentionForm& form = event.forms.front();
  facts.text = slice(a_.text, event.span);
  if (event.forms.size() > 1) return;
  if (is_first_person(event)) {
    facts.first_person = form.number != Number::plural;
    return;
  }
  if (form.type == MentionType::description) {
    const EntityEntry* inner = form.table.entry != nullptr ? nullptr : entry_inside(form.tokens);
    const bool speaks = form.kind_is_sure && form.kind != EntityKind::group && form.kind != EntityKind::unnamed;
    if (inner != nullptr && !speaks) {
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
  const Resolution found = coreference_.resolve(event.forms, setting);
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
    if (arguments.subject.first_person && claim.form != Form::indirect && claim.speaker) {
      take(arguments.subject, claim.speaker->entities, {});
    }
    if (arguments.subject.text.empty() || !claim.statement) continue;
    if (arguments.subject.entity && entities_[*arguments.subject.entity].entity.kind == EntityKind::person &&
        draft.role != SubjectRole::words) {
      arguments.subject.text = entities_[*arguments.subject.entity].entity.name;
    }
    claim.statement->proposition =
        make_proposition(draft, arguments.subject, arguments.object, entities_, a_.lexicon->predicates);
  }
}

}  // namespace selon
