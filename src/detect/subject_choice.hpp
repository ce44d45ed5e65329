// What may be the subject of a verb, and what speaks for each: the ranker's view of a verb group. The program that
// trains the ranker looks through it too.
#pragma once

#include "detect/subject.hpp"
#include "tag/ranker.hpp"

#include <cstddef>
#include <vector>

namespace selon {

/// A noun phrase or a subject clitic of the sentence that may be the subject of a verb group.
struct SubjectCandidate {
  NounPhrase phrase;
  bool governed = false;              // a preposition stands before it
  bool after = false;                 // it follows the verb
  const VerbGroup* clitic = nullptr;  // the verb whose subject clitic it is: "il" of "il a dit et répété"
};

/// The candidates of one verb group and their features.
struct SubjectChoice {
  std::vector<SubjectCandidate> candidates;  // before the verb from right to left, then the one behind it
  std::vector<CandidateFeatures> features;   // one a candidate, then "none"
  std::size_t proposed = 0;                  // what the rules chose; candidates.size() for none
};

/// So many of a candidate's features, the last, look at what the rules chose.
inline constexpr std::size_t rule_features = 5;

/// How likely the ranker's choice must be right to stand against the rules'.
inline constexpr double sure_of_subject = 0.75;

/// Candidates for the subject of the finite `group`: bounded in number and distance, in the quotation that the verb
/// stands in. `ruled` is what the rules chose, `inverted` as in find_subject().
[[nodiscard]] SubjectChoice subject_choice(const Clauses& clauses, const VerbGroup& group, bool inverted,
                                           const Subject& ruled);

}  // namespace selon
