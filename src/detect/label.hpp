// A name and a colon: whose words follow.
#pragma once

#include "detect/clause.hpp"

#include <optional>

namespace selon {

/// The speaker that the tokens `lead` before a colon name without a verb: "Marc, 34 ans, chauffagiste", "Grève à Namur
/// - le TEC", "Incendie de Lodève, le préfet". Nothing for a topic: "Burkina Faso, reprise des cours", "Le programme".
[[nodiscard]] std::optional<Span> label_speaker(const Clauses& clauses, TokenRange lead);

}  // namespace selon
