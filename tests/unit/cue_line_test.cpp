// One line of a cue file; cue_test.cpp has what is refused.
#include "lexicon/cue_line.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using namespace selon;

TEST_CASE("a line gives all that is known of a cue") {
  const CueLine line = parse_cue_line("plaider\tverb\tquote,prep_np\tweak\tdemand\tdemanded\tpour");
  CHECK(line.key == "plaider");
  CHECK(line.entry.lemma == "plaider");
  CHECK(line.entry.pos == CuePos::verb);
  CHECK(line.entry.takes(takes_quote));
  CHECK(line.entry.takes(takes_prep_np));
  CHECK_FALSE(line.entry.takes(takes_que));
  CHECK(line.entry.strength == CueStrength::weak);
  CHECK(line.entry.act == Act::demand);
  CHECK(line.entry.modality == Modality::demanded);
  CHECK(line.entry.preposition == "pour");
  CHECK_FALSE(line.entry.reflexive);
}

TEST_CASE("the pronoun of a pronominal verb is no part of its key, and elided words are parted") {
  const auto key = [](const std::string& lemma, const std::string& pos) {
    return parse_cue_line(lemma + "\t" + pos + "\t-\tstrong\tassert\tasserted\t-").key;
  };
  CHECK(key("se plaindre", "verb") == "plaindre");
  CHECK(key("s'exclamer", "verb") == "exclamer");
  CHECK(parse_cue_line("s'exclamer\tverb\t-\tstrong\tassert\tasserted\t-").entry.reflexive);
  CHECK(key("se faire l'écho", "locution") == "faire l' écho");
  CHECK(key("aujourd'hui", "adverb") == "aujourd'hui");
  CHECK(key("comme l'on dit", "locution") == "comme l'on dit");
  CHECK(key("d'après", "preposition") == "d' après");
}

TEST_CASE("complements are written as they are read") {
  for (const char* words : {"quote,que", "quote,si,np", "obj_de,dat_np,this_np"}) {
    const std::string line = "dire\tverb\t" + std::string(words) + "\tstrong\tassert\tasserted\t-";
    CHECK(complement_words(parse_cue_line(line).entry.complements) == words);
  }
  CHECK(complement_words(0).empty());
}

TEST_CASE("an empty line and an empty complement are refused") {
  CHECK_THROWS_AS(parse_cue_line(""), std::invalid_argument);
  CHECK_THROWS_AS(parse_cue_line("dire\tverb\tque,\tstrong\tassert\tasserted\t-"), std::invalid_argument);
  CHECK_THROWS_AS(parse_cue_line("dire\tverb\t\tstrong\tassert\tasserted\t-"), std::invalid_argument);
}
