// The subject behind an inverted verb.
#pragma once

#include "detect/clause.hpp"

#include <optional>

namespace selon {

struct InvertedSubject {
  Span span;  // by the span rules
  TokenIndex head = no_token;
  TokenRange tokens;
};

/// The subject behind an inverted verb whose group ends at `from`, past adverbs, dates, circumstances and inserts:
/// "a répondu [hier, devant la presse,] le maire".
[[nodiscard]] std::optional<InvertedSubject> subject_behind(const Clauses& clauses, TokenIndex from);

/// Whether the subject `head` can agree with the verb: a plural verb wants a plural or a coordination.
[[nodiscard]] bool agrees(const Clauses& clauses, const VerbGroup& group, TokenIndex head);

}  // namespace selon
