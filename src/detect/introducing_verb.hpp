// Which verbs before a quotation introduce it, and which only look so.
#pragma once

#include "detect/clause.hpp"

#include <cstddef>

namespace selon {

/// "les élus qui ont parlé", "il dit que Paul viendra": the verb stands right behind a relative pronoun or a
/// conjunction.
[[nodiscard]] bool is_subordinate(const Clauses& clauses, const VerbGroup& group);

/// "prit un temps, et dit": a form that is a participle and finite, too, behind a conjunction.
[[nodiscard]] bool is_finite_after_all(const Clauses& clauses, const VerbGroup& group);

/// "du sourire paisible": an infinitive behind an article.
[[nodiscard]] bool is_noun_after_all(const Clauses& clauses, const VerbGroup& group);

/// "ramena sur ses épaules, qui tremblaient, le châle et lui dit : …": the sentence has a main verb behind the verb of
/// a clause within it; not "il vit la femme qui tremblait : …". `group` is a place in `clauses.groups`.
[[nodiscard]] bool is_passed(const Clauses& clauses, std::size_t group);

/// "a répondu à Paul Sol, qui avait commenté sa pétition : …": a main verb that says it outdoes the verb of a relative
/// clause that has an object or a complement; `group` is a place in `clauses.groups`.
[[nodiscard]] bool is_outdone(const Clauses& clauses, std::size_t group);

}  // namespace selon
