// What stands before the words of a turn.
#include "text/turn_label.hpp"
#include "lexicon/built_in_words.hpp"
#include "text/layout.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

const LayoutWords& words() {
  static const WordLists lists = built_in_words();
  static const LayoutWords layout(lists);
  return layout;
}

}  // namespace

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

TEST_CASE("a voice may be called by several words, and by any behind a comma") {
  CHECK(read_turn_label("Jean-Marc d’Arcy, son ancien élève : Je pars.", words()).name ==
        "Jean-Marc d’Arcy, son ancien élève");
  CHECK_FALSE(read_turn_label("Jean-Marc avait prévenu : Je pars.", words()));
}

TEST_CASE("a label of a debate ends with a full stop, and says where the words begin") {
  const std::string_view line = "Mme Anna Roy. Vous avez tort.";
  const TurnLabel label = read_turn_label(line, words());
  CHECK(label.name == "Mme Anna Roy");
  CHECK(line.substr(label.words_at) == "Vous avez tort.");
  CHECK(read_turn_label("M. le président. La parole est à vous.", words()).name == "M. le président");
  CHECK_FALSE(read_turn_label("Mme Roy est partie hier soir. Elle revient.", words()));
}

TEST_CASE("quoted or unfinished words make no turn") {
  CHECK_FALSE(read_turn_label("Castel : « Je pars. »", words()));
  CHECK_FALSE(read_turn_label("Castel : Je pars", words()));
  CHECK_FALSE(read_turn_label("Castel : je pars.", words()));
  CHECK_FALSE(read_turn_label("", words()));
  CHECK_FALSE(read_turn_label(":", words()));
}

TEST_CASE("a name is capitalised up to its first comma") {
  CHECK(is_name("Le Courrier des Alpes", words().inside_name));
  CHECK(is_name("P. M.", words().inside_name));
  CHECK(is_name("Anna Roy, ministre des mines", words().inside_name));
  CHECK_FALSE(is_name("Anna parle", words().inside_name));
  CHECK_FALSE(is_name("12", words().inside_name));
  CHECK_FALSE(is_name("", words().inside_name));
}

TEST_CASE("a dash of dialogue stands before a word") {
  CHECK(dash_length("-- Mais non.") == 2);
  CHECK(dash_length("- Mais non.") == 0);
  CHECK(dash_length("----") == 0);
  CHECK(dash_length("—") == 0);
  CHECK(dash_length("") == 0);
  CHECK(begins_with_dash("– Oui."));
}

TEST_CASE("an hour has at most two digits, two of minutes, and words behind it") {
  CHECK(begins_with_hour("7h50. Le pont rouvre."));
  CHECK(begins_with_hour("14:02 Le pont rouvre."));
  CHECK_FALSE(begins_with_hour("7:5 Le pont rouvre."));
  CHECK_FALSE(begins_with_hour("123h Le pont rouvre."));
  CHECK_FALSE(begins_with_hour("7h50."));
  CHECK_FALSE(begins_with_hour("7h50 le pont rouvre."));
  CHECK_FALSE(begins_with_hour(""));
}
