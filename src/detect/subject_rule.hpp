// The subject of a finite verb by rules of grammar: what the subject finder proposes first.
#pragma once

#include "detect/subject.hpp"

#include <optional>
#include <span>

namespace selon {

/// Tokens between a verb and its subject: an endless sentence must not be read again for each verb.
inline constexpr TokenIndex farthest_subject = 200;

/// The subject of the finite `group` as the rules see it; empty when they see none.
[[nodiscard]] Subject subject_by_rule(const Clauses& clauses, const VerbGroup& group, bool inverted);

/// "qui a dit", "lequel assure": the pronoun is the subject and stands for what is before it.
[[nodiscard]] bool has_relative_subject(const Clauses& clauses, const VerbGroup& group);

/// `phrase`, which stands before or `after` the verb, as a subject.
[[nodiscard]] Subject subject_of_phrase(const Clauses& clauses, const NounPhrase& phrase, bool after);

/// The subject clitic of `group`: "il a dit", "a-t-il dit".
[[nodiscard]] Subject subject_of_clitic(const Clauses& clauses, const VerbGroup& group);

/// The subject phrase `range` with what is attached to it before the verb: "L'association représentant les agents à
/// Ontario déclare".
[[nodiscard]] TokenRange with_attachments(const Clauses& clauses, TokenRange range, const VerbGroup& group);

/// The noun phrase behind the verb: "a déclaré, mardi, le ministre".
[[nodiscard]] std::optional<NounPhrase> phrase_after(const Clauses& clauses, const VerbGroup& group);

/// The verb whose subject `group` shares: "X a confirmé que A et précisé que B"; null when there is none.
[[nodiscard]] const VerbGroup* coordinated_with(const Clauses& clauses, const VerbGroup& group);

/// The verb groups not too far before `group`.
[[nodiscard]] std::span<const VerbGroup> groups_before(const Clauses& clauses, const VerbGroup& group);

/// The first of the adverbs right before `group`, or its own first token.
[[nodiscard]] TokenIndex before_adverbs(const Clauses& clauses, const VerbGroup& group);

/// Whether `token` is a conjunction or relative pronoun that begins a clause of its own.
[[nodiscard]] bool opens_clause(const Clauses& clauses, TokenIndex token);

/// "a promis que l'aide serait maintenue", "les élus qui partiront": whether `group` is the verb of a clause within the
/// sentence.
[[nodiscard]] bool stands_in_clause(const Clauses& clauses, const VerbGroup& group);

}  // namespace selon
