// Blocks: one a line.
#include "text/block.hpp"

#include "text/character.hpp"

namespace selon {

std::vector<Block> find_blocks(std::string_view text, const WordLists&) {
  std::vector<Block> blocks;
  std::size_t i = 0;
  while (i < text.size()) {
    Character c = classify(text, i);
    if (is_blank(c.kind)) {
      i += c.length;
      continue;
    }
    const std::size_t start = i;
    std::size_t end = i;
    while (c.kind != CharClass::line_break && c.kind != CharClass::end) {
      i += c.length;
      if (c.kind != CharClass::space) end = i;
      c = classify(text, i);
    }
    blocks.push_back({BlockKind::paragraph, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}});
  }
  return blocks;
}

}  // namespace selon
