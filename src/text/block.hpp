// Blocks: title, dateline, paragraphs, turns, captions, credits, debris.
#pragma once

#include <selon/document.hpp>

#include <string_view>
#include <vector>

namespace selon {

class WordLists;

/// The layout units of `text`, in order, not overlapping, without the white space around them.
std::vector<Block> find_blocks(std::string_view text, const WordLists& words);

}  // namespace selon
