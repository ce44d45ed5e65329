// Interviews: a label, a colon, the words.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Appends a draft for each question and answer of an interview (D9): "Le Courrier : Et les voyageurs ?", "P. M. : Ils
/// auront des autocars." At least two labelled lines and a question make an interview; one "Burkina : …" does not.
void detect_interview(const Analysis& analysis, std::vector<Draft>& drafts);

}  // namespace selon
