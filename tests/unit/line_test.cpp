// Lines, their edges, and the paragraphs that they make.
#include "text/line.hpp"
#include "lexicon/built_in_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

TEST_CASE("a sentence ends at its mark, a closing quotation mark behind it or not") {
  CHECK(ends_sentence("Le pont rouvre."));
  CHECK(ends_sentence("« Le pont rouvre. »"));
  CHECK_FALSE(ends_sentence("Le pont,"));
  CHECK(count_words("  deux  mots ") == 2);
  CHECK(trim_end("mot  ") == "mot");
}

TEST_CASE("lines know whether an empty one stands before them") {
  const auto lines = find_lines("Un\n\nDeux\nTrois");
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].blank_before);
  CHECK_FALSE(lines[2].blank_before);
}

TEST_CASE("a line ends at any break, one byte or three") {
  for (const std::string end : {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029"}) {
    const std::string text = "L’été" + end + end + "Deux à" + end + "Trois";
    CAPTURE(text);
    const auto lines = find_lines(text);
    REQUIRE(lines.size() == 3);
    CHECK(slice(text, lines[0].span) == "L’été");
    CHECK(slice(text, lines[1].span) == "Deux à");
    CHECK(lines[1].blank_before);
    CHECK_FALSE(lines[2].blank_before);
  }
  CHECK(find_lines("\u0085Un").size() == 1);
  CHECK(find_lines("").empty());
}

TEST_CASE("a hard-wrapped text is joined to paragraphs, verses and lists are not") {
  static const WordLists lists = built_in_words();
  const auto count = [](const std::string& text) {
    return join_wrapped(text, find_lines(text), lists.set("unfinished")).size();
  };
  const std::string wrapped =
      "Le conseil de la ville a voté hier soir un budget qui\ndoit permettre de rouvrir le pont du nord avant la fin\n"
      "de cette année, malgré les réserves de ceux qui y\nvoyaient une dépense de trop pour la commune, déjà en\n"
      "dette.\n";
  CHECK(count(wrapped) == 1);
  CHECK(count(wrapped + "\n" + wrapped) == 2);
  CHECK(count("Un vers court\nun autre vers\nle dernier vers\nfin\nici\n") == 5);
  CHECK(count("") == 0);
}

TEST_CASE("the last character is seen past blanks, and past closing marks where that is asked for") {
  CHECK(last_class("fini. » ", true) == CharClass::dot);
  CHECK(last_class("fini. » ", false) == CharClass::closer);
  CHECK(last_class(" ", true) == CharClass::end);
  CHECK(last_class("", false) == CharClass::end);
  CHECK(ends_sentence("Quoi ?"));
  CHECK(ends_sentence("Si…"));
  CHECK_FALSE(ends_sentence(""));
}

TEST_CASE("blanks of every kind are passed over") {
  CHECK(skip_blanks("\u00A0\t mot", 0) == 4);
  CHECK(skip_blanks("mot", 0) == 0);
  CHECK(skip_blanks("mot", 3) == 3);
  CHECK(trim_end("mot\u00A0\u202F").size() == 3);
  CHECK(trim_end(" \t").empty());
  CHECK(count_words("") == 0);
  CHECK(count_words("l’été, c’est 1 mot !") == 5);
}
