// Figures that differ by who gives them.
#pragma once

#include "detect/clause.hpp"

#include <optional>

namespace selon {

/// "Ils étaient 12 000 selon la police, [50 000] selon les organisateurs": the figure right before the attribution
/// `hole`, when the sentence `host` has another figure with a source of its own; nothing for "Ils étaient 12 000 selon
/// la police".
[[nodiscard]] std::optional<TokenRange> figure_before(const Clauses& clauses, TokenRange host, TokenRange hole);

/// Whether a figure with a source of its own begins at `at`, behind an attribution: ", 50 000 selon les organisateurs".
[[nodiscard]] bool another_figure_follows(const Clauses& clauses, TokenIndex at);

}  // namespace selon
