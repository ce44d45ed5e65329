// Keys and glosses.
#include "attribute/proposition_key.hpp"

#include "lexicon/name_key.hpp"

#include <algorithm>

namespace selon {
namespace {

std::string key_of(const ArgumentFacts& argument, const EntityRegister& entities) {
  if (argument.text.empty()) return {};
  std::string key = name_key(argument.text);
  if (argument.entity) {
    const KnownEntity& known = entities[*argument.entity];
    if (!known.entity.wikidata.empty()) return known.entity.wikidata;
    key = name_key(known.entity.name);
  }
  std::replace(key.begin(), key.end(), '|', ' ');
  return key;
}

// English for an argument: the table's name, or a person's own.
std::string gloss_of(const ArgumentFacts& argument, const EntityRegister& entities) {
  if (!argument.entity || !argument.is_whole) return {};
  const KnownEntity& known = entities[*argument.entity];
  if (known.entry != nullptr) return known.entry->english;
  return known.named && known.entity.kind == EntityKind::person ? known.entity.name : std::string();
}

}  // namespace

Proposition make_proposition(const PropositionDraft& draft, const ArgumentFacts& subject, const ArgumentFacts& object,
                             const EntityRegister& entities, const PairTable& predicates) {
  Proposition out;
  out.subject = {subject.text, subject.entity};
  out.predicate = draft.predicate;
  out.negated = draft.negated;
  out.object = {object.text, object.entity};
  out.key = key_of(subject, entities) + "|" + (draft.negated ? "non-" : "") + draft.predicate + "|" +
            key_of(object, entities);
  const std::string_view verb = predicates.find(draft.predicate);
  const std::string first = gloss_of(subject, entities);
  const std::string last = gloss_of(object, entities);
  if (!verb.empty() && !first.empty() && !last.empty()) {
    out.gloss = first + " | " + (draft.negated ? "not " : "") + std::string(verb) + " | " + last;
  }
  return out;
}

}  // namespace selon
