// The sentence around an attribution that interrupts it: "La crise, estime la BCE, va durer".
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"

#include <span>

namespace selon {

/// Sets the statement of `draft` to what stands around `hole` in its clause: a fragment before it, one behind it. The
/// clause is that of a statement in `others` when the hole lies inside one. False when nothing is left.
bool set_host(const Clauses& clauses, TokenRange hole, std::span<const Draft> others, Draft& draft);

/// The first token of the clause content at or behind `first`: sentence connectors ("Mais", "En effet,") are passed
/// over.
[[nodiscard]] TokenIndex skip_connectors(const Clauses& clauses, TokenIndex first);

}  // namespace selon
