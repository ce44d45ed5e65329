// Quotations that the layout marks: a colon at the end of a paragraph, and the next paragraph.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Appends a draft for each quotation without marks (K12): [X] {déclare} : ⏎ one paragraph, or lines that begin with
/// ">". Lists, verses and headings behind a colon are none.
void detect_block_quotations(const Analysis& analysis, std::vector<Draft>& drafts);

}  // namespace selon
