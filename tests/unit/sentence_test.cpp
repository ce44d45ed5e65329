// Sentences: what ends one and what does not.
#include "text/sentence.hpp"

#include "lexicon/built_in_words.hpp"
#include "text/block.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace selon;

namespace {

struct Split {
  std::vector<Block> blocks;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

Split split(std::string_view text) {
  static const WordLists words = built_in_words();
  Split s;
  s.blocks = find_blocks(text, words);
  s.tokens = tokenize(text, s.blocks, words);
  s.sentences = split_sentences(text, s.blocks, s.tokens, words);
  return s;
}

/// The sentences joined by bars.
std::string cut(std::string_view text) {
  std::string out;
  for (const Sentence& sentence : split(text).sentences) {
    if (!out.empty()) out += "|";
    out += slice(text, sentence.span);
  }
  return out;
}

}  // namespace

TEST_CASE("full stops, marks and ellipses before a capital end a sentence") {
  CHECK(cut("Il pleut. Elle sort ! Vraiment ? Oui… Bon.") == "Il pleut.|Elle sort !|Vraiment ?|Oui…|Bon.");
  CHECK(cut("C'est fini. on rentre") == "C'est fini.|on rentre");
  CHECK(cut("Quoi\u202F?! Rien.") == "Quoi\u202F?!|Rien.");
}

TEST_CASE("a lower-case word goes on after a mark, an ellipsis or a closing quotation mark") {
  CHECK(cut("« Non ! » dit-il. « Si. » répondit-elle.") == "« Non ! » dit-il.|« Si. » répondit-elle.");
  CHECK(cut("Il hésite... puis part.") == "Il hésite... puis part.");
  CHECK(cut("Ah ! quel temps.") == "Ah ! quel temps.");
}

TEST_CASE("a quotation of several sentences is split and keeps its closing mark") {
  CHECK(cut("Il a dit : « Je pars. Je reviens demain. » Elle rit.") ==
        "Il a dit : « Je pars.|Je reviens demain. »|Elle rit.");
  CHECK(cut("\"Je pars. Je reviens.\" Elle rit.") == "\"Je pars.|Je reviens.\"|Elle rit.");
  CHECK(cut("« Non. »") == "« Non. »");
}

TEST_CASE("abbreviations, initials and addresses end nothing before a name") {
  CHECK(cut("M. Dupont a vu J. S. Bach. Il rit.") == "M. Dupont a vu J. S. Bach.|Il rit.");
  CHECK(cut("Des pommes, des poires, etc. Il part.") == "Des pommes, des poires, etc.|Il part.");
  CHECK(cut("Google Inc. est là. Voir exemple.fr. Oui.") == "Google Inc. est là.|Voir exemple.fr.|Oui.");
  CHECK(cut("Né en 44 av. J.-C. César part.") == "Né en 44 av. J.-C.|César part.");
  CHECK(cut("Les député·e·s et harcelé.e.s votent.") == "Les député·e·s et harcelé.e.s votent.");
}

TEST_CASE("numbers of items and words left out end nothing") {
  CHECK(cut("1. Introduction générale. Le texte.") == "1. Introduction générale.|Le texte.");
  CHECK(cut("Il est né en 1998. Elle aussi.") == "Il est né en 1998.|Elle aussi.");
  CHECK(cut("La fin. (...) Il part.") == "La fin.|(...) Il part.");
  CHECK(cut("Trois amis (Tom, Lisa, ...) et moi.") == "Trois amis (Tom, Lisa, ...) et moi.");
  CHECK(cut("Il rit (un peu !). Elle aussi.") == "Il rit (un peu !).|Elle aussi.");
}

TEST_CASE("marks without a word belong to the sentence before them") {
  CHECK(cut("4 juillet 2012. –\nIl part.") == "4 juillet 2012. –|Il part.");
  CHECK(cut("Il dit : « Non. » (« … »)") == "Il dit : « Non. » (« … »)");
}

TEST_CASE("a sentence stays in its block and holds all tokens between its bounds") {
  const std::string_view text = "Un titre\n\nLe maire a parlé. Il part\n\nEncore un.\r\n";
  const Split s = split(text);
  REQUIRE(s.sentences.size() == 4);
  TokenIndex next = 0;
  for (const Sentence& sentence : s.sentences) {
    CHECK(sentence.first == next);
    CHECK(s.blocks[sentence.block].span.contains(sentence.span));
    CHECK(sentence.span.start == s.tokens[sentence.first].start);
    CHECK(sentence.span.end == s.tokens[sentence.last - 1].end);
    next = sentence.last;
  }
  CHECK(next == s.tokens.size());
}

TEST_CASE("texts without words have no sentences") {
  CHECK(split("").sentences.empty());
  CHECK(split(" \n\u00A0\n").sentences.empty());
}

TEST_CASE("sentences take linear time on marks without end") {
  for (const char* piece : {"a ", ". ", "\" ", "« ", "A. ", "... ", "? \"", "(", "1. "}) {
    std::string text;
    while (text.size() < (2U << 20U)) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    (void)split(text);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
    CHECK_MESSAGE(spent.count() < 5.0, std::string(piece));
  }
}

TEST_CASE("what never ends is cut, behind a comma where there is one") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += i % 7 == 6 ? "a, " : "a ";
  const Split s = split(text);
  REQUIRE(s.sentences.size() > 1);
  for (std::size_t i = 0; i + 1 < s.sentences.size(); ++i) {
    CHECK(s.sentences[i].last - s.sentences[i].first <= 1200);
    CHECK(text[s.sentences[i].span.end - 1] == ',');
  }
}
