// All detectors over one document, and the choice between their readings.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

struct Trace;

/// The claims of a document, in the order of Document::claims. What was seen and refused goes to `trace`.
[[nodiscard]] std::vector<Draft> detect_claims(const Analysis& analysis, Trace* trace = nullptr);

/// From first to last character of a draft: its cue, its fragments, and the speaker of the same sentence.
[[nodiscard]] Span span_of(const Analysis& analysis, const Draft& draft);

/// Takes out the drafts that another one explains better, and orders the rest.
void choose_readings(const Analysis& analysis, std::vector<Draft>& drafts, Trace* trace = nullptr);

}  // namespace selon
