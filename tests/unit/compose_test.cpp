// Decomposed accents: the claims of the composed text, at the offsets of the given one.
#include "text/compose.hpp"

#include <selon/selon.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace selon;

TEST_CASE("a text without combining marks is left alone") {
  CHECK_FALSE(ComposedText("L'école a rouvert.").is_changed());
  CHECK_FALSE(ComposedText("q\u0301").is_changed());         // no such letter
  CHECK_FALSE(ComposedText("\u0301\xCC\xFF").is_changed());  // a mark after nothing, and no mark
}

TEST_CASE("letters and marks become one letter, and offsets find back") {
  const ComposedText text("e\u0301te\u0301 ici");
  CHECK(text.text() == "été ici");
  CHECK(text.original(0) == 0);
  CHECK(text.original(2) == 3);  // after "é"
  CHECK(text.original(3) == 4);
  CHECK(text.original(5) == 7);
  CHECK(text.original(9) == 11);  // the end
}

TEST_CASE("a decomposed text gives the claims of the composed one") {
  const std::string text = "La maire a de\u0301clare\u0301 que l'e\u0301cole rouvrira.";
  const Document document = Extractor().extract(text);
  REQUIRE(document.claims.size() == 1);
  const Claim& claim = document.claims[0];
  CHECK(slice(text, claim.cue->span) == "a de\u0301clare\u0301");
  CHECK(slice(text, claim.statement->fragments[0]) == "l'e\u0301cole rouvrira");
  CHECK(slice(text, *claim.speaker->span) == "La maire");
}

TEST_CASE("unseen characters go, and stay outside of the spans around them") {
  const ComposedText text("de\u0301\u00ADclare\u0301\u2060\u200E ici");
  CHECK(text.text() == "déclaré ici");
  CHECK(text.original(Span{0, 9}) == Span{0, 13});
  CHECK(text.original(Span{10, 13}) == Span{20, 23});
  CHECK(text.original(Span{9, 9}) == Span{19, 19});
  CHECK(text.composed(13) == 9);
}

TEST_CASE("a zero-width space parts sentences and does not part a word") {
  CHECK(ComposedText("dé\u200Bclaré").text() == "déclaré");
  CHECK_FALSE(ComposedText("Paris.\u200BLe maire").is_changed());
  CHECK_FALSE(ComposedText("\u200B").is_changed());
  CHECK_FALSE(ComposedText("👩\u200D🚒 l’eau \xE2\x80").is_changed());
}

TEST_CASE("an unseen character inside or behind a word loses no cue") {
  for (const std::string unseen : {"\u00AD", "\u200B", "\u2060", "\u200E", "\u200F", "\u202A", "\u2068"}) {
    for (const std::string& cue : {"a dé" + unseen + "claré", "a déclaré" + unseen, "a " + unseen + "déclaré"}) {
      const std::string text = "La maire " + cue + " que la route rouvrira.";
      const Document document = Extractor().extract(text);
      REQUIRE(document.claims.size() == 1);
      CHECK(slice(text, document.claims[0].statement->fragments[0]) == "la route rouvrira");
      CHECK(slice(text, *document.claims[0].speaker->span) == "La maire");
      CHECK(slice(text, document.claims[0].cue->span).starts_with("a "));
    }
  }
}
