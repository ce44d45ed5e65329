// Where a cue stands in its sentence: its passive agent, the antecedent of its relative clause, what is still to come.
#pragma once

#include "detect/clause.hpp"

#include <optional>

namespace selon {

/// Who does what a passive says, behind it: "a été révélé par [la police]".
[[nodiscard]] std::optional<TokenRange> find_agent(const Clauses& clauses, const VerbGroup& group, TokenIndex from);

/// Whether the cue's own clause is a relative one or stands before the main clause: a finite verb is still to come.
[[nodiscard]] bool stands_inside(const Clauses& clauses, const VerbGroup& group);

/// "[une taxe] que Berlin juge contraire", "[la maison] qu'ils prétendent avoir achetée", "[le suspect], que ses
/// voisins décrivent comme …": the antecedent of the relative que before the subject of `group`, or null.
[[nodiscard]] const PlacedPhrase* relative_antecedent(const Clauses& clauses, const VerbGroup& group);

}  // namespace selon
