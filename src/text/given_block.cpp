// Joins blocks to one text and keeps their kinds.
#include "text/given_block.hpp"

#include <algorithm>

namespace selon {
namespace {

constexpr std::string_view between = "\n\n";

}  // namespace

std::string join_blocks(std::span<const TextBlock> blocks, std::vector<std::uint32_t>& starts) {
  std::string text;
  for (const TextBlock& block : blocks) {
    if (!starts.empty()) text += between;
    starts.push_back(static_cast<std::uint32_t>(text.size()));
    text += block.text;
  }
  return text;
}

std::vector<Block> layout_of(std::span<const TextBlock> blocks, std::span<const std::uint32_t> starts) {
  std::vector<Block> out;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    out.push_back({blocks[i].kind, {starts[i], starts[i] + static_cast<std::uint32_t>(blocks[i].text.size())}});
  return out;
}

PlacedSpan BlockDocument::locate(Span span) const {
  // The last block that starts at or before the byte; an end belongs to the block of the byte before it.
  const auto place = [&](std::uint32_t byte, std::uint32_t inside) {
    const auto after = std::upper_bound(starts.begin(), starts.end(), inside);
    const auto block = static_cast<std::size_t>(after - starts.begin()) - 1;
    return Place{block, byte - starts[block]};
  };
  return {place(span.start, span.start), place(span.end, span.end > span.start ? span.end - 1 : span.end)};
}

}  // namespace selon
