// Prints what the tagger makes of French text on standard input, a token a line, sentences apart: for those who write
// rules.
#include "lexicon/lexicon.hpp"
#include "text/arena.hpp"
#include "text/block.hpp"
#include "text/sentence.hpp"
#include "text/token.hpp"

#include <fmt/core.h>

#include <array>
#include <exception>
#include <iostream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace selon;

std::string describe(const Features& f) {
  constexpr std::array<std::string_view, 5> forms = {"", " finite", " infinitive", " past-participle",
                                                     " present-participle"};
  constexpr std::array<std::string_view, 5> moods = {"", " ind", " cond", " subj", " imp"};
  constexpr std::array<std::string_view, 5> tenses = {"", " present", " imperfect", " past", " future"};
  constexpr std::array<std::string_view, 3> genders = {"", " m", " f"};
  constexpr std::array<std::string_view, 3> numbers = {"", " sg", " pl"};
  std::string out =
      fmt::format("{}{}{}{}{}", forms[static_cast<std::size_t>(f.verb_form)], moods[static_cast<std::size_t>(f.mood)],
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
  constexpr std::array<std::string_view, 16> names = {"ADJ", "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",
                                                      "NUM", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  const Lexicon lexicon{Options()};
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  const std::vector<Block> blocks = find_blocks(text, lexicon.words);
  const std::vector<Token> tokens = tokenize(text, blocks, lexicon.words);
  std::vector<Word> words(tokens.size());
  Arena arena;
  for (const Sentence& sentence : split_sentences(text, blocks, tokens, lexicon.words)) {
    const std::size_t size = sentence.last - sentence.first;
    lexicon.tagger.tag(text, std::span(tokens).subspan(sentence.first, size), lexicon.morphology,
                       lexicon.function_words, lexicon.cues, arena, std::span(words).subspan(sentence.first, size));
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      const Word& word = words[i];
      fmt::print("{}\t{}\t{}\t{}\t{}\n", slice(text, tokens[i].span()), names[static_cast<std::size_t>(word.pos())],
                 word.lemma, describe(word.features), word.cue != nullptr ? "cue=" + word.cue->lemma : std::string());
    }
    fmt::print("\n");
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "show_tags: " << error.what() << '\n';
  return 1;
}
