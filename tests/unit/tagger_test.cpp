// The tagger on whole sentences: tags, readings, lemmas.
#include "tag/tagger.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/embedded_data.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/morphology.hpp"
#include "lexicon/word_list.hpp"
#include "text/arena.hpp"
#include "text/token.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace selon;

namespace {

/// A tagged sentence; words are asked for by their form.
class Tagged {
 public:
  explicit Tagged(std::string text) : text_(std::move(text)) {
    WordLists lists;
    lists.add(embedded_data("words.tsv"), "words.tsv");
    FunctionWords functions;
    functions.add(embedded_data("function_words.tsv"), "function_words.tsv");
    CueLexicon cues;
    cues.add(embedded_data("cues.tsv"), "cues.tsv");
    const Morphology morphology(embedded_data("morphology.bin"));
    const Tagger tagger(embedded_data("tagger.bin"));
    tokenize(text_, {0, static_cast<std::uint32_t>(text_.size())}, lists, tokens_);
    words_.resize(tokens_.size());
    tagger.tag(text_, tokens_, morphology, functions, cues, arena_, words_);
    for (const Word& word : words_) cues_.push_back(word.cue == nullptr ? std::string() : word.cue->lemma);
  }

  [[nodiscard]] const Word& operator[](std::string_view form) const { return words_[index_of(form)]; }
  [[nodiscard]] const std::string& cue(std::string_view form) const { return cues_[index_of(form)]; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  [[nodiscard]] std::size_t index_of(std::string_view form) const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (slice(text_, tokens_[i].span()) == form) return i;
    }
    throw std::runtime_error("no such token: " + std::string(form));
  }

  std::string text_;
  std::vector<Token> tokens_;
  std::vector<Word> words_;
  std::vector<std::string> cues_;
  Arena arena_;
};

}  // namespace

TEST_CASE("avoir is an auxiliary before a participle and a verb before a noun") {
  CHECK(Tagged("La ministre a toujours dit la vérité.")["a"].is(Upos::aux));
  CHECK(Tagged("Le parti a une majorité confortable.")["a"].is(Upos::verb));
}

TEST_CASE("que is a conjunction after a verb of saying and a pronoun after a noun") {
  CHECK(Tagged("Le maire affirme que le pont est fermé.")["que"].is(Upos::sconj));
  CHECK(Tagged("Le livre que Marie lit est long.")["que"].is(Upos::pron));
}

TEST_CASE("a verb of saying spelled like a noun or an adjective is told by what stands around it") {
  CHECK(Tagged("L'Élysée précise que le voyage est maintenu.")["précise"].is(Upos::verb));
  CHECK(Tagged("Elle a une idée précise du projet.")["précise"].is(Upos::adj));
  CHECK(Tagged("Elle juge que la loi est bonne.")["juge"].is(Upos::verb));
  CHECK(Tagged("Le juge a lu la loi.")["juge"].is(Upos::noun));
}

TEST_CASE("an inverted pronoun has person, gender and number") {
  const Tagged tagged("Le texte sera voté, a-t-elle ajouté.");
  const Features& f = tagged["-t-elle"].features;
  CHECK(f.pos == Upos::pron);
  CHECK(f.gender == Gender::feminine);
  CHECK(f.number == Number::singular);
  CHECK(f.persons == person_3);
  CHECK(tagged["ajouté"].features.verb_form == VerbForm::past_participle);
}

TEST_CASE("a finite verb agrees with its pronoun, and is third person without one") {
  CHECK(Tagged("Je pense que tout ira bien.")["pense"].features.persons == person_1);
  CHECK(Tagged("La ministre pense que tout ira bien.")["pense"].features.persons == person_3);
  CHECK(Tagged("Rappelons que le vote est secret.")["Rappelons"].features.mood == Mood::imperative);
  CHECK(Tagged("Nous rappelons que le vote est secret.")["rappelons"].features.mood == Mood::indicative);
}

TEST_CASE("a noun of two genders takes that of its determiner") {
  CHECK(Tagged("Il a lu le livre.")["livre"].features.gender == Gender::masculine);
  CHECK(Tagged("Elle pèse une livre.")["livre"].features.gender == Gender::feminine);
  CHECK(Tagged("La ministre est venue.")["ministre"].features.gender == Gender::feminine);
}

TEST_CASE("lemmas are lower case but for proper nouns") {
  const Tagged tagged("Les Journalistes ont interrogé Marie Durand.");
  CHECK(tagged["ont"].lemma == "avoir");
  CHECK(tagged["interrogé"].lemma == "interroger");
  CHECK(tagged["Marie"].lemma == "Marie");
  CHECK(tagged["Marie"].features.gender == Gender::feminine);
}

TEST_CASE("verbs, nouns and adjectives of the cue lexicon bear their entry") {
  const Tagged tagged("Le maire a déclaré que la place est libre.");
  CHECK(tagged.cue("déclaré") == "déclarer");
  CHECK(tagged.cue("place") == "");
}

TEST_CASE("an empty sentence, unknown words and symbols are tagged without harm") {
  CHECK(Tagged("").size() == 0);
  const Tagged tagged("Blorg zwirtz 12,5 € → \xF0\x9F\x98\x80 \xFF !");
  CHECK(tagged["12,5"].is(Upos::num));
  CHECK(tagged["!"].is(Upos::punct));
}

TEST_CASE("a damaged model is refused") {
  CHECK_THROWS_AS(Tagger("not a model"), LexiconError);
  CHECK_THROWS_AS(Tagger(embedded_data("tagger.bin").substr(0, 1000)), LexiconError);
  for (const std::size_t at :
       {std::size_t{12}, std::size_t{20}, std::size_t{64}, embedded_data("tagger.bin").size() - 1}) {
    CAPTURE(at);
    std::string image(embedded_data("tagger.bin"));
    image[at] = static_cast<char>(image[at] ^ 1);
    CHECK_THROWS_AS(Tagger{image}, LexiconError);
  }
}
