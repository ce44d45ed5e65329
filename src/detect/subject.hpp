// Who does what a verb group says: the subject finder.
#pragma once

#include "detect/clause.hpp"

#include <optional>

namespace selon {

/// The subject of a verb group.
struct Subject {
  std::optional<Span> span;    // the mention by the span rules: no preposition, no relative clause
  TokenIndex head = no_token;  // its noun, name or pronoun
  bool impersonal = false;     // "il a été annoncé": nobody
  bool after = false;          // it follows the verb
};

/// The subject of `group`, which belongs to `clauses`. `inverted` says that the construction puts a noun phrase after
/// the verb: an incise, "comme l'a dit X", "ce qu'a annoncé X". An infinitive or participle takes the subject of its
/// main clause.
[[nodiscard]] Subject find_subject(const Clauses& clauses, const VerbGroup& group, bool inverted);

/// The span of a mention: a fused article ("du maire", "aux élus") stays outside.
[[nodiscard]] Span mention_span(const Clauses& clauses, TokenRange range);

/// The noun phrase that ends right before `token` (a comma between is allowed): the antecedent of a relative pronoun.
[[nodiscard]] const PlacedPhrase* phrase_before(const Clauses& clauses, TokenIndex token);

}  // namespace selon
