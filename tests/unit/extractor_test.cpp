// What extract() refuses, text in blocks, and being stopped.
#include <selon/selon.hpp>

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <thread>

TEST_CASE("a date of publication that is no day is refused") {
  const selon::Extractor extractor;
  CHECK_THROWS_AS(extractor.extract("Rien.", {.date = "2024-02-30"}), std::invalid_argument);
  CHECK_THROWS_WITH(extractor.extract("Rien.", {.date = "lundi"}), "'lundi' is not a day (YYYY-MM-DD)");
  CHECK(extractor.extract("Rien.", {.date = "2024-02-29"}).date->value == "2024-02-29");
}

TEST_CASE("a text whose offsets need more than 32 bits is refused before it is read") {
  const std::string_view text("a", std::size_t{0xFFFFFFFF});
  CHECK_THROWS_AS(selon::Extractor().extract(text), std::length_error);
  CHECK_THROWS_AS(selon::Extractor().explain(text), std::length_error);
}

namespace {

std::string_view words(const selon::BlockDocument& found, std::span<const selon::TextBlock> blocks, selon::Span span) {
  const selon::PlacedSpan placed = found.locate(span);
  REQUIRE(placed.start.block == placed.end.block);
  return blocks[placed.start.block].text.substr(placed.start.offset, placed.end.offset - placed.start.offset);
}

}  // namespace

TEST_CASE("spans in blocks are found in the blocks") {
  using selon::BlockKind;
  const std::array<selon::TextBlock, 5> blocks{{{BlockKind::title, "La rue rouvrira, dit le maire"},
                                                {BlockKind::paragraph, ""},
                                                {BlockKind::caption, "  La mairie. "},
                                                {BlockKind::paragraph, "Paul Sol a dit que l’e\u0301cole rouvrira."},
                                                {BlockKind::paragraph, "Selon la police, le tireur aurait fui."}}};
  const selon::BlockDocument found = selon::Extractor().extract(blocks);
  REQUIRE(found.document.claims.size() == 3);
  CHECK(words(found, blocks, found.document.claims[1].statement->fragments[0]) == "l’e\u0301cole rouvrira");
  CHECK(words(found, blocks, found.document.claims[2].speaker->span.value()) == "la police");
  CHECK(words(found, blocks, found.document.title.value()) == blocks[0].text);
  REQUIRE(found.document.blocks.size() == 4);  // an empty one holds nothing
  CHECK(found.document.blocks[1].kind == BlockKind::caption);
  CHECK(words(found, blocks, found.document.blocks[1].span) == "La mairie.");
}

TEST_CASE("what blocks are called holds against what they look like") {
  using selon::BlockKind;
  const std::array<selon::TextBlock, 3> blocks{{{BlockKind::paragraph, "Un titre sans point"},
                                                {BlockKind::quote, "Rien ne sera plus comme avant."},
                                                {BlockKind::paragraph, "PARIS, 4 mars 2024 – Il pleut."}}};
  const selon::BlockDocument found = selon::Extractor().extract(blocks);
  CHECK_FALSE(found.document.title.has_value());
  REQUIRE(found.document.blocks.size() == 4);
  CHECK(found.document.blocks[0].kind == BlockKind::paragraph);
  CHECK(found.document.blocks[1].kind == BlockKind::quote);
  CHECK(found.document.blocks[2].kind == BlockKind::dateline);
  CHECK(found.document.date->value == "2024-03-04");
}

TEST_CASE("a span may run over several blocks") {
  const std::array<selon::TextBlock, 2> blocks{{{selon::BlockKind::paragraph, "Le maire a dit : « Rien n’est fait."},
                                                {selon::BlockKind::paragraph, "« Tout reste à faire. »"}}};
  const selon::BlockDocument found = selon::Extractor().extract(blocks);
  REQUIRE(found.document.claims.size() == 1);
  const selon::PlacedSpan placed = found.locate(found.document.claims[0].span);
  CHECK(placed.start == selon::Place{0, 0});
  CHECK(placed.end.block == 1);
}

TEST_CASE("no blocks, no claims") {
  CHECK(selon::Extractor().extract(std::span<const selon::TextBlock>()).document.claims.empty());
}

#ifdef __cpp_lib_jthread
TEST_CASE("who asks to stop gets Cancelled, before the text and in the middle of it") {
  const selon::Extractor extractor;
  std::stop_source asked;
  asked.request_stop();
  CHECK_THROWS_AS(extractor.extract("Il pleut.", {.stop = asked.get_token()}), selon::Cancelled);

  std::string text;
  for (int i = 0; i < 40'000; ++i) text += "Le maire a dit que la rue de la gare rouvrira. ";
  std::stop_source later;
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    later.request_stop();
  });
  CHECK_THROWS_AS(extractor.extract(text, {.stop = later.get_token()}), selon::Cancelled);
  other.join();

  const std::stop_source never;
  CHECK(extractor.extract("Il a dit oui.", {.stop = never.get_token()}).claims.size() ==
        extractor.extract("Il a dit oui.").claims.size());
}
#endif
