// "pour" before what a clause is about, or whom a thing is for.
#pragma once

#include "detect/according_to.hpp"

namespace selon {

/// Whether the attribution `found`, which the preposition at token `pour` opens, is none: "Pour l'Italie, la pente est
/// raide", "Pour les entreprises, le seuil est de dix", "Pour la ville, les conséquences sont lourdes", "Pour sa mère,
/// il a acheté des pivoines". Words in quotation marks are somebody's, whoever it is.
[[nodiscard]] bool is_topic(const Clauses& clauses, TokenIndex pour, const Attribution& found);

}  // namespace selon
