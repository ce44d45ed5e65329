// What statements are made in, and the media.
#include "lexicon/source_lexicon.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

using namespace selon;

namespace {

const SourceLexicon& small_lexicon() {
  static const SourceLexicon lexicon(
      "dans\tdans\nau cours d'\tcours\n",
      "entretien\tchannel\tinterview\tdans,cours\nentretien\toccasion\tinterview\tlors\n",
      "Le Monde\tpress\tFR\tQ12461\tMonde diplomatique\nReuters\tagency\tGB\tQ130879\t\n");
  return lexicon;
}

}  // namespace

TEST_CASE("a noun is a source after its own prepositions only") {
  const SourceLexicon& lexicon = small_lexicon();
  CHECK(lexicon.preposition("au cours d'") == source_cours);
  CHECK(lexicon.preposition("sous") == 0);
  REQUIRE(lexicon.noun("entretien", source_dans));
  CHECK(lexicon.noun("entretien", source_dans)->relation == SourceRelation::channel);
  CHECK(lexicon.noun("entretien", source_lors)->relation == SourceRelation::occasion);
  CHECK(lexicon.noun("entretien", source_sur) == nullptr);
  CHECK(lexicon.noun("entretien", 0) == nullptr);
  CHECK(lexicon.noun("mur", source_dans) == nullptr);
  CHECK(lexicon.is_dated("entretien"));
}

TEST_CASE("a medium is found by its folded name without article, and by its title") {
  const SourceLexicon& lexicon = small_lexicon();
  REQUIRE(lexicon.medium("monde"));
  CHECK(lexicon.medium("monde")->name == "Le Monde");
  CHECK(lexicon.medium("monde")->article);
  CHECK(lexicon.medium("monde diplomatique") == lexicon.medium("monde"));
  CHECK(lexicon.titled_medium("Le Monde") == lexicon.medium("monde"));
  CHECK(lexicon.medium("le monde") == nullptr);
  CHECK_FALSE(lexicon.medium("reuters")->article);
  CHECK(lexicon.begins_medium("monde"));
  CHECK_FALSE(lexicon.begins_medium("diplomatique"));
  CHECK(lexicon.media().size() == 2);
  CHECK(lexicon.medium("") == nullptr);
}

TEST_CASE("a line that is not what its table holds is refused with its place") {
  CHECK_THROWS_WITH_AS(SourceLexicon("dans\n", "", ""), doctest::Contains("source_prepositions.tsv:1: "), LexiconError);
  CHECK_THROWS_WITH_AS(SourceLexicon("dans\tdedans\n", "", ""), doctest::Contains("unknown word: dedans"),
                       LexiconError);
  CHECK_THROWS_WITH_AS(SourceLexicon("", "mur\tchannel\tother\n", ""), doctest::Contains("source_nouns.tsv:1: "),
                       LexiconError);
  CHECK_THROWS_WITH_AS(SourceLexicon("", "", "# x\nLe Monde\tpaper\tFR\tQ1\t\n"), doctest::Contains("media.tsv:2: "),
                       LexiconError);
  CHECK(SourceLexicon("", "", "").media().empty());
}
