// Who does what in a statement: subject, predicate, object by rule over its clause.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace selon {

/// Where the subject of a proposition stands.
enum class SubjectRole : std::uint8_t {
  words,    // PropositionDraft::subject
  speaker,  // "promet de livrer": the speaker livre
  target,   // "accuse X de soutenir": X soutient
};

/// A proposition in words, before its arguments are entities.
struct PropositionDraft {
  SubjectRole role = SubjectRole::words;
  std::optional<Span> subject;  // for SubjectRole::words
  std::string predicate;        // lemma
  bool negated = false;
  std::optional<Span> object;
};

/// The first clear proposition of each draft's statement, or nothing; one a draft, in order. Linear in the statements.
[[nodiscard]] std::vector<std::optional<PropositionDraft>> find_propositions(const Analysis& analysis,
                                                                             std::span<const Draft> drafts);

}  // namespace selon
