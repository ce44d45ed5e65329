// "d'après" between works: a film after a novel is no attribution.
#pragma once

#include "detect/clause.hpp"

namespace selon {

/// Whether "d'après" at `preposition`, with `model` behind it, says what a work was made from: "une pièce d'après
/// Balzac", "La Nuit, d'après un roman de Jean Sol". Not "le maire a menti, d'après le livre de Jean Sol".
[[nodiscard]] bool is_adaptation(const Clauses& clauses, TokenIndex preposition, const NounPhrase& model);

}  // namespace selon
