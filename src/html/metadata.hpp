// What a page says of itself: JSON-LD, OpenGraph, meta, time and link elements.
#pragma once

#include "html/page.hpp"
#include "html/tree.hpp"

namespace selon::html {

/// Fills the title, date, authors, publisher and URL of `page` from the page whose first node is `root`.
void read_metadata(const xmlNode* root, Page& page);

/// `text` with each stretch of white space as one space, and none at its ends.
std::string one_line(std::string_view text);

}  // namespace selon::html
