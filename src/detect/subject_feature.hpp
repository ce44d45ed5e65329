// The feature templates of the subject ranker.
#pragma once

#include "detect/subject_choice.hpp"

namespace selon {

/// Features of each of `candidates` for the subject of `group`. `ruled` is the head that the rules chose; no_token for
/// none.
[[nodiscard]] std::vector<CandidateFeatures> subject_features(const Clauses& clauses, const VerbGroup& group,
                                                              bool inverted,
                                                              const std::vector<SubjectCandidate>& candidates,
                                                              TokenIndex ruled);

}  // namespace selon
