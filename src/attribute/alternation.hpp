// Two people who speak in turn: whose the turns without a cue are.
#pragma once

#include "analysis.hpp"

#include <selon/document.hpp>

#include <span>

namespace selon {

/// Gives a turn of a dialogue that names nobody the entity that spoke the last turn but one: Speaker::span stays empty,
/// Speaker::by is inherited. Only where the order is sure: the two turns before it are two speakers', no word of the
/// narrator's stands between, and the next turn that names somebody agrees.
/// "— Tu viens ? dit Anne. — Non, fit Paul. — Pourquoi ?": Anne; not when "dit Anne" follows the next turn, too.
void alternate_speakers(const Analysis& analysis, std::span<Claim> claims);

}  // namespace selon
