// The direct object of a verb, where the clause has a clear one.
#pragma once

#include "detect/clause.hpp"

#include <optional>

namespace selon {

/// The noun phrase that the verb of `group` has as its direct object, right after it or after its prepositional
/// phrases: "évacuer de la ville des dizaines de chefs". Nothing where the verb takes none ("participe samedi"), where
/// verb and noun are one locution ("porter plainte", "mettre en cause"), and where a clause or an infinitive goes on
/// from it
/// ("empêcher le pays d'avancer").
[[nodiscard]] std::optional<TokenRange> direct_object(const Clauses& clauses, const VerbGroup& group);

/// Whether the verb of `group` has a direct object that says what it does: not "est", "fait", "participe".
[[nodiscard]] bool may_take_object(const Clauses& clauses, const VerbGroup& group);

/// Whether `phrase` names or describes something by itself: not "l'un", "ceux", "5 000", "aucun pays".
[[nodiscard]] bool is_referring(const Clauses& clauses, const NounPhrase& phrase);

/// The tokens of `phrase` without a participle at its end, whose own complements stand outside: "un choc dû | à la
/// pluie".
[[nodiscard]] TokenRange without_participle(const Clauses& clauses, const NounPhrase& phrase);

}  // namespace selon
