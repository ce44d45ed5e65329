// Blocks: title, dateline, paragraphs, turns, captions, credits, debris.
#pragma once

#include <selon/document.hpp>

#include <string_view>
#include <vector>

namespace selon {

class WordLists;

/// The layout units of `text`, in order, not overlapping, without the white space around them. A line that begins
/// inside a block of `known`, which are in order too, has that block's kind.
std::vector<Block> find_blocks(std::string_view text, const WordLists& words, const std::vector<Block>& known = {});

}  // namespace selon
