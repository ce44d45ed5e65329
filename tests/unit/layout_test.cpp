// What lines look like: edges, datelines, labels of turns, credits, signatures, debris.
#include "text/layout.hpp"
#include "lexicon/built_in_words.hpp"
#include "text/dateline.hpp"
#include "text/line.hpp"
#include "text/turn_label.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

const WordLists& lists() {
  static const WordLists words = built_in_words();
  return words;
}

const LayoutWords& words() {
  static const LayoutWords layout(lists());
  return layout;
}

std::string_view dateline(std::string_view line) {
  return line.substr(0, dateline_length(line, DatelineWords(lists())));
}

}  // namespace

TEST_CASE("a dateline is place, day, agency and dash, or a date alone") {
  CHECK(dateline("PARIS, 3 mars (AFP) – Le pont rouvre.") == "PARIS, 3 mars (AFP) –");
  CHECK(dateline("4 juillet 2012. - Le pont rouvre.") == "4 juillet 2012. -");
  CHECK(dateline("Paris, la ville lumière, brille.").empty());
}

TEST_CASE("a label names the speaker of a turn") {
  CHECK(read_turn_label("P. Morin : Parce que je le veux.", words()).name == "P. Morin");
  CHECK_FALSE(read_turn_label("Il a dit ceci : tout va bien.", words()));
  CHECK(dash_length("— Je viens.") == std::string_view("—").size());
  CHECK(dash_length("Je viens — ou non.") == 0);
}

TEST_CASE("an hour opens an entry of a live report") {
  CHECK(begins_with_hour("18 h 30 : Le pont rouvre."));
  CHECK_FALSE(begins_with_hour("18 hommes sont partis."));
}

TEST_CASE("menus and invitations are debris, credits are credits") {
  CHECK(is_debris("Lire aussi : Le pont rouvre", words()));
  CHECK_FALSE(is_debris("Le pont rouvre lundi.", words()));
  CHECK(is_credit("Photo : A. Roy", false, words()));
  CHECK_FALSE(is_credit("Le pont rouvre lundi.", true, words()));
}

TEST_CASE("a dash and a name under a quotation are a signature") {
  CHECK(is_signature("— Anna Roy, maire", Before::quotation, words()));
  CHECK_FALSE(is_signature("— Je viens demain avec toi.", Before::dialogue, words()));
}

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

TEST_CASE("a voice may be called by several words, and by any behind a comma") {
  CHECK(read_turn_label("Jean-Marc d’Arcy, son ancien élève : Je pars.", words()).name ==
        "Jean-Marc d’Arcy, son ancien élève");
  CHECK_FALSE(read_turn_label("Jean-Marc avait prévenu : Je pars.", words()));
}
