// Blocks: titles, datelines, turns, captions, credits, debris.
#include "text/block.hpp"

#include "lexicon/built_in_words.hpp"
#include "text/dateline.hpp"
#include "text/layout.hpp"
#include "text/turn_label.hpp"

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

/// One line a block: "kind: words".
std::string blocks_of(std::string_view text) {
  static const char* const names[] = {"title", "dateline", "paragraph", "heading",   "quote", "question", "answer",
                                      "turn",  "caption",  "credit",    "signature", "entry", "debris"};
  std::string out;
  for (const Block& block : find_blocks(text, words())) {
    out += names[static_cast<std::size_t>(block.kind)];
    out += ": ";
    out += slice(text, block.span);
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a short first line without a full stop is the title of what follows") {
  CHECK(blocks_of("Le lac déborde\n\nLe lac a débordé lundi.") ==
        "title: Le lac déborde\nparagraph: Le lac a débordé lundi.\n");
  CHECK(blocks_of("Le lac déborde") == "paragraph: Le lac déborde\n");
  CHECK(blocks_of("Le lac déborde.\nIl pleut.") == "paragraph: Le lac déborde.\nparagraph: Il pleut.\n");
  CHECK(blocks_of("Le maire déclare :\n\nIl pleut.") == "paragraph: Le maire déclare :\nparagraph: Il pleut.\n");
}

TEST_CASE("a dateline is a block of its own before its paragraph") {
  CHECK(blocks_of("PARIS, 3 mars (AFP) – Le maire part.") ==
        "dateline: PARIS, 3 mars (AFP) –\nparagraph: Le maire part.\n");
  CHECK(blocks_of("4 juillet 2012. - Environ 2 000 citoyens.") ==
        "dateline: 4 juillet 2012. -\nparagraph: Environ 2 000 citoyens.\n");
  CHECK(blocks_of("Publié le 3 mars 2017 à 12h30\nIl pleut.") ==
        "dateline: Publié le 3 mars 2017 à 12h30\nparagraph: Il pleut.\n");
}

TEST_CASE("what only resembles a dateline is none") {
  const DatelineWords set(words());
  CHECK(dateline_length("Le 3 mars 2017, le maire est parti.", set) == 0);
  CHECK(dateline_length("Du 12 mars - 14 avril : exposition", set) == 0);
  CHECK(dateline_length("PSG - OM : le match nul", set) == 0);
  CHECK(dateline_length("Aviation russe, 22 octobre 2015.", set) == 0);
  CHECK(dateline_length("Paris, le 3 mars 2017", set) == 21);
  CHECK(dateline_length("", set) == 0);
}

TEST_CASE("an interview has questions and answers") {
  CHECK(blocks_of("Le Courrier : Et les voyageurs ?\nP. M. : Ils auront des cars.") ==
        "question: Le Courrier : Et les voyageurs ?\nanswer: P. M. : Ils auront des cars.\n");
  CHECK(blocks_of("– Êtes-vous candidate ?\n– Anna Roy : On verra.") ==
        "question: – Êtes-vous candidate ?\nanswer: – Anna Roy : On verra.\n");
}

TEST_CASE("topics and quotations after a colon make no turn") {
  CHECK(blocks_of("Burkina : Reprise des cours.\nLes écoles ouvrent.") ==
        "paragraph: Burkina : Reprise des cours.\nparagraph: Les écoles ouvrent.\n");
  const LayoutWords set(words());
  CHECK_FALSE(read_turn_label("Celle-ci : Mes amis partent.", set));
  CHECK_FALSE(read_turn_label("Castel : « On ira. »", set));
  CHECK_FALSE(read_turn_label("Le préfet est formel : La route rouvrira.", set));
  CHECK(read_turn_label("Le Quotidien de Lomé : Combien ?", set).name == "Le Quotidien de Lomé");
  CHECK(read_turn_label("Radio Lac - Un regret ?", set).name == "Radio Lac");
}

TEST_CASE("dashes begin turns, and signatures after a quotation") {
  CHECK(blocks_of("— Tu viens ? demanda Paul.\n— Non.") == "turn: — Tu viens ? demanda Paul.\nturn: — Non.\n");
  CHECK(blocks_of("« On recule. »\n— Anna Roy, maire") == "paragraph: « On recule. »\nsignature: — Anna Roy, maire\n");
  CHECK(blocks_of("« On recule. »\n— Anna Roy, maire de Sète.") ==
        "paragraph: « On recule. »\nsignature: — Anna Roy, maire de Sète.\n");
}

TEST_CASE("a turn that is cut off is no signature") {
  CHECK(blocks_of("— Tu viens ?\n— Non, monsieur") == "turn: — Tu viens ?\nturn: — Non, monsieur\n");
}

TEST_CASE("hyphens begin turns where somebody asks, and items of a list elsewhere") {
  CHECK(blocks_of("- Tu viens ?\n- Pas ce soir.") == "turn: - Tu viens ?\nturn: - Pas ce soir.\n");
  CHECK(blocks_of("- Le pain.\n- Le vin.") == "paragraph: - Le pain.\nparagraph: - Le vin.\n");
  CHECK(blocks_of("-- Tu viens ?\nIl rit.") == "turn: -- Tu viens ?\nparagraph: Il rit.\n");
}

TEST_CASE("live entries, quoted lines, credits and headings are told apart") {
  CHECK(blocks_of("7h50. Le préfet parle.\n18 h 30 : Il part.") ==
        "entry: 7h50. Le préfet parle.\nentry: 18 h 30 : Il part.\n");
  CHECK(blocks_of("Elle écrit :\n\n> La terre se vend.") == "paragraph: Elle écrit :\nquote: La terre se vend.\n");
  CHECK(blocks_of("Il pleut à Sète.\n(Source : AFP/VNA)") ==
        "paragraph: Il pleut à Sète.\ncredit: (Source : AFP/VNA)\n");
  CHECK(blocks_of("Il pleut à Sète.\nSelon Vietnam+") == "paragraph: Il pleut à Sète.\ncredit: Selon Vietnam+\n");
  CHECK(blocks_of("Il pleut à Sète.\nUn été pourri\nLe lac monte encore un peu.") ==
        "paragraph: Il pleut à Sète.\nheading: Un été pourri\nparagraph: Le lac monte encore un peu.\n");
}

TEST_CASE("images, rules, menus and invitations are debris") {
  CHECK(blocks_of("Il pleut.\n![]() |\nUn lac en crue. (Source : AFP) |\nNOUVELLES CONNEXES |\n---|") ==
        "paragraph: Il pleut.\ndebris: ![]() |\ncaption: Un lac en crue.\ncredit: (Source : AFP)\ndebris: |\n"
        "debris: NOUVELLES CONNEXES |\ndebris: ---|\n");
  CHECK(
      blocks_of("Il pleut.\nLire aussi : Le lac déborde\nPartager cet article :\nFacebook,") ==
      "paragraph: Il pleut.\ndebris: Lire aussi : Le lac déborde\ndebris: Partager cet article :\ndebris: Facebook,\n");
}

TEST_CASE("lines of a hard-wrapped text make paragraphs") {
  const std::string text =
      "Le lac de Sète a débordé dans la nuit de lundi à\n"
      "mardi, et les secours ont dû évacuer trois cents\n"
      "habitants de la rive nord, selon le préfet, qui\n"
      "juge la situation grave.\n"
      "\n"
      "Une cellule de crise a été ouverte à la mairie de\n"
      "Sète, où Anna Roy attend.\n";
  const std::vector<Block> blocks = find_blocks(text, words());
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[1].span.start == text.find("Une cellule"));
}

TEST_CASE("a line that stops in the middle goes on with the next") {
  CHECK(find_blocks("Les couverts d'étain de sa mère pendent à \nsa potière et brillent.", words()).size() == 1);
}

TEST_CASE("carriage returns, a byte-order mark and blank texts leave no trace") {
  CHECK(blocks_of("\xEF\xBB\xBFIl pleut.\r\n\r\nElle sort.\r\n") == "paragraph: Il pleut.\nparagraph: Elle sort.\n");
  CHECK(blocks_of("").empty());
  CHECK(blocks_of(" \r\n\u00A0\n").empty());
}

TEST_CASE("blocks take linear time on lines without end") {
  for (const char* piece : {"a", "a\n", "— ", "A : B ?\n", ">", "(", "lire aussi ", "\n", "1 mars ", "|\n", "« \n"}) {
    std::string text;
    while (text.size() < (2U << 20U)) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    (void)find_blocks(text, words());
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
    CHECK_MESSAGE(spent.count() < 5.0, std::string(piece));
  }
}
