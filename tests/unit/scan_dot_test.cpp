// The full stop behind a word.
#include "cut_tokens.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("abbreviations keep their full stop, sentences end in one of their own") {
  CHECK(cut("M. Dupont et Mme Roy.") == "M.|Dupont|et|Mme|Roy|.");
  CHECK(cut("M. le maire") == "M.|le|maire");
  CHECK(cut("av. J.-C. et U.S.A., etc.") == "av.|J.-C.|et|U.S.A.|,|etc.");
  CHECK(cut("art. 4 et p. 12") == "art.|4|et|p.|12");
  CHECK(cut("deux étoiles, c.-à-d. à 4 a.l. de nous") == "deux|étoiles|,|c.-à-d.|à|4|a.l.|de|nous");
  CHECK(cut("un art. Il") == "un|art|.|Il");
  CHECK(cut("selon J. S. Bach") == "selon|J.|S.|Bach");
  CHECK(cut("le plan B. Il part") == "le|plan|B|.|Il|part");
  CHECK(cut("Ph.D. et LL.AA.II.RR.") == "Ph.D.|et|LL.AA.II.RR.");
}

TEST_CASE("a full stop that belongs to its word is told from one that ends a sentence") {
  const auto full_stops = [](std::string_view text) {
    int count = 0;
    for (const Token& token : tokens_of(text)) count += token.has(shape_full_stop) ? 1 : 0;
    return count;
  };
  CHECK(full_stops("M. Dupont et J.-C. Roy.") == 2);
  CHECK(full_stops("Il part. Elle reste.") == 0);
  CHECK(full_stops("etc.") == 1);
}

TEST_CASE("a single letter with a full stop is an initial before a name only") {
  CHECK(cut("avec J. Le Goff") == "avec|J.|Le|Goff");
  CHECK(cut("la vitamine C. Elle agit") == "la|vitamine|C|.|Elle|agit");
  CHECK(cut("les bactéries E. coli") == "les|bactéries|E.|coli");
  CHECK(cut("U.S.A") == "U.S.A");
}

TEST_CASE("what stands behind a full stop without a space is no new word") {
  CHECK(cut("la fin.il part") == "la|fin.il|part");
  CHECK(cut("p. XII p. douze") == "p.|XII|p|.|douze");
  CHECK(cut("Non..") == "Non|..");
  CHECK(cut(".") == ".");
}
