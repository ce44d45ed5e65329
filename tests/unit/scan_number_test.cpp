// Numbers and addresses.
#include "cut_tokens.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("numbers hold their groups, decimals and units of time") {
  CHECK(cut("10 000 hommes") == "10 000|hommes");
  CHECK(cut("10\u00A0000\u202F000 €") == "10\u00A0000\u202F000|€");
  CHECK(cut("en 2010 200 personnes") == "en|2010|200|personnes");
  CHECK(cut("au 01 42 34") == "au|01|42|34");
  CHECK(cut("3,5 % et 50%") == "3,5|%|et|50|%");
  CHECK(cut("le 25/01/06 à 19h30, 1er") == "le|25/01/06|à|19h30|,|1er");
  CHECK(cut("-5 °C, n° 4, km/h") == "-5|°C|,|n°|4|,|km/h");
  CHECK(cut("en 2015. Il") == "en|2015|.|Il");
}

TEST_CASE("addresses are one token without the stop after them") {
  const std::string_view text = "sur https://exemple.fr/a?b=1. @anna #vote anna@exemple.fr, www.lemonde.fr";
  CHECK(cut(text) == "sur|https://exemple.fr/a?b=1|.|@anna|#vote|anna@exemple.fr|,|www.lemonde.fr");
  CHECK(tokens_of(text)[1].kind == TokenKind::address);
  CHECK(tokens_of(text)[3].kind == TokenKind::address);
}

TEST_CASE("groups of digits are three, and the first does not begin with zero") {
  CHECK(cut("1 234 567 89") == "1 234 567|89");
  CHECK(cut("012 345") == "012|345");
  CHECK(cut("1 000km") == "1|000km");
  CHECK(cut("1\t000") == "1|000");
  CHECK(cut("1'000 4:30 2006-08-07 1.000,50") == "1'000|4:30|2006-08-07|1.000,50");
}

TEST_CASE("what hangs on a number is part of it, a clitic is not") {
  CHECK(cut("le 14-Juillet 4e 2ème 3D") == "le|14-Juillet|4e|2ème|3D");
  CHECK(cut("ces 4-là") == "ces|4|-là");
  CHECK(cut("5, 6.") == "5|,|6|.");
}

TEST_CASE("what only looks like an address is none") {
  CHECK(cut("# titre") == "#|titre");
  CHECK(cut("@ 5") == "@|5");
  CHECK(cut("http://") != "");
  CHECK(tokens_of("et/ou")[0].kind == TokenKind::word);
  CHECK(cut("(www.exemple.fr)") == "(|www.exemple.fr|)");
  CHECK(cut("exemple.fr/a/b, oui") == "exemple.fr/a/b|,|oui");
}
