// Tokens: where they are cut, what shape they have, and that nothing is lost.
#include "text/token.hpp"

#include "lexicon/built_in_words.hpp"
#include "text/block.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace selon;

namespace {

const WordLists& words() {
  static const WordLists lists = built_in_words();
  return lists;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, words(), tokens);
  return tokens;
}

/// The tokens joined by bars.
std::string cut(std::string_view text) {
  std::string out;
  for (const Token& token : tokens_of(text)) {
    if (!out.empty()) out += "|";
    out += slice(text, token.span());
  }
  return out;
}

}  // namespace

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

TEST_CASE("the pronoun of a clitic is known without its hyphens") {
  const std::string_view text = "a-t-il est-ce il";
  const std::vector<Token> tokens = tokens_of(text);
  CHECK(slice(text, clitic_core(text, tokens[1])) == "il");
  CHECK(slice(text, clitic_core(text, tokens[3])) == "ce");
  CHECK(slice(text, clitic_core(text, tokens[4])) == "il");
}

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

TEST_CASE("inclusive spellings are one token") {
  CHECK(cut("les député·e·s harcelé.e.s étudiant(e)s.") == "les|député·e·s|harcelé.e.s|étudiant(e)s|.");
}

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

TEST_CASE("marks are single but for doubled ones and runs of dots") {
  CHECK(cut("Quoi ?! Non... Si…") == "Quoi|?|!|Non|...|Si|…");
  CHECK(cut("<<Oui>> ''non'' -- «si»") == "<<|Oui|>>|''|non|''|--|«|si|»");
  CHECK(cut("(a, b)") == "(|a|,|b|)");
}

TEST_CASE("shapes tell capitals, elision, space and lines") {
  const std::vector<Token> t = tokens_of("L'ONU Élise\na-t-on M. É");
  CHECK(t[0].has(shape_capital));
  CHECK(t[0].has(shape_elided));
  CHECK(t[0].has(shape_line_start));
  CHECK(t[1].has(shape_all_capitals));
  CHECK_FALSE(t[1].has(shape_space_before));
  CHECK(t[2].has(shape_capital));
  CHECK(t[2].has(shape_accented));
  CHECK_FALSE(t[2].has(shape_all_capitals));
  CHECK(t[3].has(shape_line_start));
  CHECK(t[4].has(shape_clitic));
  CHECK(t[5].has(shape_full_stop));
  CHECK_FALSE(t[6].has(shape_all_capitals));
}

TEST_CASE("decomposed accents, emoji, carriage returns and a byte-order mark keep their offsets") {
  CHECK(cut("\xEF\xBB\xBFL'e\u0301te\u0301 \U0001F642\r\nfin") == "L'|e\u0301te\u0301|\U0001F642|fin");
  CHECK(cut("") == "");
  CHECK(cut(" \u00A0\n\t") == "");
  CHECK(cut("a\xFF\xC3 b") == "a|\xFF|\xC3|b");
}

TEST_CASE("a token never leaves its range") {
  const std::string_view text = "dit-elle l'eau 10 000";
  std::vector<Token> tokens;
  tokenize(text, {0, 3}, words(), tokens);
  tokenize(text, {3, 8}, words(), tokens);
  tokenize(text, {15, 19}, words(), tokens);
  REQUIRE(tokens.size() == 5);
  CHECK(slice(text, tokens[0].span()) == "dit");
  CHECK(slice(text, tokens[1].span()) == "-");
  CHECK(slice(text, tokens[3].span()) == "10");
  CHECK(tokens[4].end == 19);
}

TEST_CASE("tokens take linear time on words and marks without end") {
  for (const char* piece :
       {"a", "a-", "il-", "a.", "l'", "1.", "1 000 ", "«", "\"", "...", "é", "@a", "a(e)", "-", "a\u00B7"}) {
    std::string text;
    while (text.size() < (4U << 20U)) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<Token> tokens = tokens_of(text);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
    CHECK_MESSAGE(spent.count() < 5.0, std::string(piece));
    CHECK_FALSE(tokens.empty());
  }
}
