// Tokens: where they are cut, what shape they have, and that nothing is lost.
#include "text/token.hpp"
#include "cut_tokens.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace selon;
using namespace selon::test;

TEST_CASE("the pronoun of a clitic is known without its hyphens") {
  const std::string_view text = "a-t-il est-ce il";
  const std::vector<Token> tokens = tokens_of(text);
  CHECK(slice(text, clitic_core(text, tokens[1])) == "il");
  CHECK(slice(text, clitic_core(text, tokens[3])) == "ce");
  CHECK(slice(text, clitic_core(text, tokens[4])) == "il");
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
  tokenize(text, {0, 3}, built_in_lists(), tokens);
  tokenize(text, {3, 8}, built_in_lists(), tokens);
  tokenize(text, {15, 19}, built_in_lists(), tokens);
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
