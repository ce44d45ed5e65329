// Prints what the tagger makes of French text on standard input, one sentence a line: for those who write rules.
#include "lexicon/cue.hpp"
#include "lexicon/embedded_data.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/morphology.hpp"
#include "lexicon/word_list.hpp"
#include "tag/tagger.hpp"
#include "text/arena.hpp"
#include "text/token.hpp"

#include <fmt/core.h>

#include <array>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace selon;

std::string describe(const Features& f) {
  constexpr std::array<std::string_view, 5> forms = {"", " finite", " infinitive", " past-participle", " present-participle"};
  constexpr std::array<std::string_view, 5> moods = {"", " ind", " cond", " subj", " imp"};
  constexpr std::array<std::string_view, 5> tenses = {"", " present", " imperfect", " past", " future"};
  constexpr std::array<std::string_view, 3> genders = {"", " m", " f"};
  constexpr std::array<std::string_view, 3> numbers = {"", " sg", " pl"};
  std::string out = fmt::format("{}{}{}{}{}", forms[static_cast<std::size_t>(f.verb_form)], moods[static_cast<std::size_t>(f.mood)],
                                tenses[static_cast<std::size_t>(f.tense)], genders[static_cast<std::size_t>(f.gender)],
                                numbers[static_cast<std::size_t>(f.number)]);
  if (f.persons != 0) out += ' ';
  for (int person = 1; person <= 3; ++person) {
    if ((f.persons >> (person - 1) & 1) != 0) out += static_cast<char>('0' + person);
  }
  return out;
}

}  // namespace

int main() try {
  constexpr std::array<std::string_view, 16> names = {"ADJ",  "ADP", "ADV",  "AUX",   "CCONJ", "DET",   "INTJ", "NOUN",
                                                      "NUM",  "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  const Morphology morphology(embedded_data("morphology.bin"));
  FunctionWords functions;
  functions.add(embedded_data("function_words.tsv"), "function_words.tsv");
  WordLists lists;
  lists.add(embedded_data("words.tsv"), "words.tsv");
  CueLexicon cues;
  cues.add(embedded_data("cues.tsv"), "cues.tsv");
  const Tagger tagger(embedded_data("tagger.bin"));
  for (std::string line; std::getline(std::cin, line);) {
    std::vector<Token> tokens;
    tokenize(line, {0, static_cast<std::uint32_t>(line.size())}, lists, tokens);
    std::vector<Word> words(tokens.size());
    Arena arena;
    tagger.tag(line, tokens, morphology, functions, cues, arena, words);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Word& word = words[i];
      fmt::print("{:20} {:5} {:20} {}{}\n", slice(line, tokens[i].span()), names[static_cast<std::size_t>(word.pos())],
                 word.lemma, word.cue != nullptr ? "cue=" + word.cue->lemma : std::string(), describe(word.features));
    }
    fmt::print("\n");
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "show_tags: " << error.what() << '\n';
  return 1;
}
