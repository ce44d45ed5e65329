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
