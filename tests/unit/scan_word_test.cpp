// Words: elision, clitics, compounds, inner marks.
#include "cut_tokens.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::test;

TEST_CASE("elided words are cut off, words with an inner apostrophe are not") {
  CHECK(cut("l'eau qu'il jusqu’à") == "l'|eau|qu'|il|jusqu’|à");
  CHECK(cut("aujourd'hui prud’hommes presqu'île quelqu'un O'Brien") ==
        "aujourd'hui|prud’hommes|presqu'île|quelqu'un|O'Brien");
  CHECK(cut("c'est-à-dire d'aujourd'hui") == "c'est-à-dire|d'|aujourd'hui");
  CHECK(cut("N'Djamena n'est N'EST L'Oréal") == "N'Djamena|n'|est|N'|EST|L'|Oréal");
  CHECK(cut("l'« eau »") == "l'|«|eau|»");
  CHECK(cut("le 'chat' dort") == "le|'|chat|'|dort");
}

TEST_CASE("clitics after a verb are tokens, compounds are whole") {
  CHECK(cut("a-t-il dit-elle est-ce") == "a|-t-il|dit|-elle|est|-ce");
  CHECK(cut("allez-vous-en dites-le-moi donne-m'en") == "allez|-vous|-en|dites|-le|-moi|donne|-m'|en");
  CHECK(cut("ce jour-là celui-là celle-ci rendez-vous") == "ce|jour|-là|celui-là|celle-ci|rendez-vous");
  CHECK(cut("porte-parole Saint-Denis Deir-ez-Zor peut-être") == "porte-parole|Saint-Denis|Deir-ez-Zor|peut-être");
  CHECK(cut("Rilly-la-Montagne Val-d'Oise cessez-le-feu") == "Rilly-la-Montagne|Val-d'Oise|cessez-le-feu");
  CHECK(cut("A-T-IL DIT") == "A|-T-IL|DIT");
  CHECK(cut("a t-il") == "a|t-il");
}

TEST_CASE("inclusive spellings are one token") {
  CHECK(cut("les député·e·s harcelé.e.s étudiant(e)s.") == "les|député·e·s|harcelé.e.s|étudiant(e)s|.");
}

TEST_CASE("a mark inside a word stays when it belongs to it") {
  CHECK(cut("R&D n° 4 km/h et/ou Yahoo! Quoi!") == "R&D|n°|4|km/h|et|/|ou|Yahoo!|Quoi|!");
  CHECK(cut("a\u00B7 mot(s) mot(suite)") == "a|\u00B7|mot(s)|mot|(|suite|)");
  CHECK(cut("mot- -mot") == "mot|-|-|mot");
}

TEST_CASE("a word tells its capitals, accents and elision") {
  const std::vector<Token> t = tokens_of("L’ÉTAT Été été É aB");
  CHECK((t[0].has(shape_elided) && t[0].has(shape_accented)));
  CHECK((t[1].has(shape_all_capitals) && t[1].has(shape_capital)));
  CHECK((t[2].has(shape_capital) && !t[2].has(shape_all_capitals)));
  CHECK((t[3].has(shape_accented) && !t[3].has(shape_capital)));
  CHECK((t[4].has(shape_capital) && !t[4].has(shape_all_capitals)));
  CHECK_FALSE(t[5].has(shape_capital));
}
