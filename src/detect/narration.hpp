// Speech or narration: what a sentence of a dialogue turn sounds like.
#pragma once

#include "analysis.hpp"
#include "tag/phrase.hpp"

namespace selon {

/// Whether the tokens of a sentence behind an incise are the narrator's again: "Il se leva." after "— Oui, dit-il.",
/// not "Je viens." or "Votre oncle ne possédait rien d'autre." after "— Oui, fit le notaire."
[[nodiscard]] bool is_narration(const Analysis& analysis, TokenRange sentence);

/// Whether the tokens address somebody: "tu", "vous", a question, an exclamation.
[[nodiscard]] bool addresses_someone(const Analysis& analysis, TokenRange tokens);

/// Whether the tokens show that someone speaks to someone: "tu", "vous", "je", a question, an exclamation.
[[nodiscard]] bool has_dialogue_marks(const Analysis& analysis, TokenRange tokens);

}  // namespace selon
