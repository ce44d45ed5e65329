// Blocks that the caller gives, joined to one text.
#include "text/given_block.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace selon;

namespace {

const std::vector<TextBlock> three = {
    {BlockKind::title, "Été"}, {BlockKind::paragraph, ""}, {BlockKind::quote, "Oui."}};

}  // namespace

TEST_CASE("blocks are joined with an empty line between, and know where they begin") {
  std::vector<std::uint32_t> starts;
  CHECK(join_blocks(three, starts) == "Été\n\n\n\nOui.");
  CHECK(starts == std::vector<std::uint32_t>{0, 7, 9});
  const std::vector<Block> layout = layout_of(three, starts);
  REQUIRE(layout.size() == 3);
  CHECK(layout[0].kind == BlockKind::title);
  CHECK(layout[0].span == Span{0, 5});
  CHECK(layout[1].span == Span{7, 7});
  CHECK(layout[2].span == Span{9, 13});
}

TEST_CASE("no blocks are an empty text") {
  std::vector<std::uint32_t> starts;
  CHECK(join_blocks({}, starts).empty());
  CHECK(starts.empty());
  CHECK(layout_of({}, starts).empty());
}

TEST_CASE("a span ends in the block of its last byte") {
  BlockDocument document;
  document.starts = {0, 7, 9};
  const PlacedSpan whole = document.locate({0, 13});
  CHECK(whole.start.block == 0);
  CHECK(whole.end.block == 2);
  CHECK(whole.end.offset == 4);
  const PlacedSpan first = document.locate({0, 5});
  CHECK(first.end.block == 0);
  CHECK(first.end.offset == 5);
  const PlacedSpan nothing = document.locate({9, 9});
  CHECK(nothing.end.block == 2);
  CHECK(nothing.end.offset == 0);
}
