// Text whose layout the caller knows.
#pragma once

#include <selon/blocks.hpp>

#include <span>
#include <string>
#include <vector>

namespace selon {

/// The blocks' texts with an empty line between two, and where each starts.
std::string join_blocks(std::span<const TextBlock> blocks, std::vector<std::uint32_t>& starts);

/// What the blocks say of the joined text, for Context::layout.
std::vector<Block> layout_of(std::span<const TextBlock> blocks, std::span<const std::uint32_t> starts);

}  // namespace selon
