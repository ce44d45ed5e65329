// The finished proposition: its arguments as entities, its key and its English gloss.
#pragma once

#include "attribute/entity_register.hpp"
#include "attribute/proposition.hpp"
#include "lexicon/pair_table.hpp"

#include <optional>
#include <string>

namespace selon {

/// What is known of a subject or an object.
struct ArgumentFacts {
  std::string text;  // as the statement has it, or the words of the antecedent
  std::optional<EntityId> entity;
  bool is_whole = true;  // false: the entity is only what the noun phrase belongs to ("les chefs de l'EI")
};

/// Subject, predicate and object with key and gloss; the arguments' `entity` are EntityIds still.
/// The gloss is empty unless every part of it has an English word.
[[nodiscard]] Proposition make_proposition(const PropositionDraft& draft, const ArgumentFacts& subject,
                                           const ArgumentFacts& object, const EntityRegister& entities,
                                           const PairTable& predicates);

}  // namespace selon
