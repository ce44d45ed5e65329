// Text and layout put together piece by piece.
#include "html/text_builder.hpp"

#include <doctest/doctest.h>

using selon::BlockKind;
using selon::Span;
using selon::html::TextBuilder;

TEST_CASE("white space is one space inside a block, and none at its edges") {
  TextBuilder builder;
  builder.add(" \n", {});
  builder.end_block();
  builder.add(" un ", {});
  builder.add("\tdeux", {});
  builder.add("trois ", {});
  builder.end_block();
  builder.add("quatre", {});
  builder.end_block();
  CHECK(builder.text() == "un deuxtrois\n\nquatre");
  CHECK(builder.layout().empty());
}

TEST_CASE("a break is one however often it stands, and none at the start of a block") {
  TextBuilder builder;
  builder.break_line();
  builder.add("un", {});
  builder.break_line();
  builder.break_line();
  builder.add(" deux", {});
  builder.end_block();
  CHECK(builder.text() == "un\ndeux");
}

TEST_CASE("a change of kind ends the block, and only known kinds are in the layout") {
  TextBuilder builder;
  builder.add("Titre", BlockKind::title);
  builder.add(" long", BlockKind::title);
  builder.add("texte", {});
  builder.add("menu", BlockKind::debris);
  builder.end_block();
  CHECK(builder.text() == "Titre long\n\ntexte\n\nmenu");
  REQUIRE(builder.layout().size() == 2);
  CHECK(builder.layout()[0].kind == BlockKind::title);
  CHECK(builder.layout()[0].span == Span{0, 10});
  CHECK(builder.layout()[1].span == Span{19, 23});
}

TEST_CASE("control characters of windows-1252 are what browsers show") {
  TextBuilder builder;
  builder.add("l\u0092\u00E9t\u00E9\u0081 \u0085", {});
  CHECK(builder.take_text() == "l’été …");
}
