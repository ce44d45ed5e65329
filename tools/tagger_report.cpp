// The tagger's report.
#include "tagger_report.hpp"

#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "tag/tag_weights.hpp"
#include "tag/tagger.hpp"
#include "text/arena.hpp"
#include "text/fold.hpp"

#include <fmt/ostream.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <vector>

namespace selon::tools {

namespace {

constexpr std::array<std::string_view, 16> upos_names = {"ADJ",   "ADP",  "ADV",  "AUX",  "CCONJ", "DET",
                                                         "INTJ",  "NOUN", "NUM",  "PRON", "PROPN", "PUNCT",
                                                         "SCONJ", "SYM",  "VERB", "X"};

std::string_view name_of(Upos pos) { return upos_names[static_cast<std::size_t>(pos)]; }

/// A treebank sentence as the tokenizer would leave it.
struct PlainSentence {
  std::string text;
  std::vector<Token> tokens;
};

PlainSentence plain(const TreebankSentence& sentence) {
  PlainSentence out;
  for (const TreebankToken& token : sentence) {
    Token made;
    made.start = static_cast<std::uint32_t>(out.text.size());
    out.text += token.form;
    made.end = static_cast<std::uint32_t>(out.text.size());
    if (token.space_after) out.text += ' ';
    out.tokens.push_back(made);
  }
  return out;
}

template <class Map>
std::vector<std::pair<std::string, std::size_t>> most_frequent(const Map& counts, std::size_t how_many) {
  std::vector<std::pair<std::string, std::size_t>> out(counts.begin(), counts.end());
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (out.size() > how_many) out.resize(how_many);
  return out;
}

}  // namespace

void TaggerReport::judge(std::string_view image, std::span<const TreebankSentence* const> sentences,
                         const std::string& name) {
  const Tagger tagger(image);
  const TagWeights weights(image);
  std::vector<PlainSentence> plains;
  std::vector<std::vector<Word>> words;
  for (const TreebankSentence* sentence : sentences) {
    plains.push_back(plain(*sentence));
    words.emplace_back(sentence->size());
  }
  Arena arena;
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < plains.size(); ++i) {
    tagger.tag(plains[i].text, plains[i].tokens, morphology_, functions_, cues_, arena, words[i]);
  }
  seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  for (const TreebankSentence* sentence : sentences)
    count_candidates(*sentence, {morphology_, functions_, cues_, weights.table()});
  std::string folded;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (std::size_t k = 0; k < sentences[i]->size(); ++k) {
      const TreebankToken& gold = (*sentences[i])[k];
      count(gold, std::string(fold(gold.form, folded)), words[i][k], name);
    }
  }
}

void TaggerReport::count_candidates(const TreebankSentence& sentence, const WordKnowledge& knowledge) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool first = i == 0 || opens_sentence(sentence[i - 1].form);
    const TokenFacts facts = find_facts(sentence[i].form, false, first, knowledge);
    const bool skipped = (facts.candidates & (facts.candidates - 1)) == 0;
    details_["skip scoring"].add(skipped);
    details_["candidates hold the tag"].add(has(facts.candidates, sentence[i].tag));
    if (skipped) details_["right without scoring"].add(has(facts.candidates, sentence[i].tag));
    if (!has(facts.candidates, sentence[i].tag))
      ++missing_[fmt::format("{}: {} {}", sentence[i].form, name_of(sentence[i].pos),
                             static_cast<int>(sentence[i].verb_form))];
  }
}

void TaggerReport::count(const TreebankToken& gold, const std::string& folded, const Word& word,
                         const std::string& name) {
  const bool right = gold.pos == word.features.pos;
  upos_[name].add(right);
  upos_["all"].add(right);
  const std::uint64_t function = functions_.classes(gold.form);
  if ((function & fw_que) != 0) details_["que"].add(right);
  if (gold.lemma == "avoir") details_["avoir"].add(right);
  const bool verbal = gold.pos == Upos::verb || gold.pos == Upos::aux;
  if (verbal) details_["verbs found"].add(word.is_verbal());
  if (verbal && word.is_verbal()) {
    details_["verb form"].add(gold.verb_form == word.features.verb_form);
    if (gold.verb_form == VerbForm::finite) {
      const auto says = [&](std::string_view what) { return gold.feats.find(what) != std::string::npos; };
      const Features& f = word.features;
      if (says("Mood=")) {
        const Mood mood = says("Mood=Ind")   ? Mood::indicative
                          : says("Mood=Cnd") ? Mood::conditional
                          : says("Mood=Sub") ? Mood::subjunctive
                                             : Mood::imperative;
        details_["mood"].add(f.mood == mood);
      }
      if (says("Mood=Ind") && says("Tense=")) {
        const Tense tense = says("Tense=Pres")  ? Tense::present
                            : says("Tense=Imp") ? Tense::imperfect
                            : says("Tense=Fut") ? Tense::future
                                                : Tense::past;
        details_["tense"].add(f.tense == tense);
      }
      if (says("Person=")) {
        details_["person"].add((f.persons & (says("Person=1")   ? person_1
                                             : says("Person=2") ? person_2
                                                                : person_3)) != 0);
      }
    }
    details_["verb lemma"].add(gold.lemma == word.lemma);
  }
  if (gold.pos == Upos::noun && word.features.pos == Upos::noun) {
    details_["noun lemma"].add(gold.lemma == word.lemma);
    const auto gender = gold.feats.find("Gender=");
    if (gender != std::string::npos) {
      details_["noun gender"].add(word.features.gender ==
                                  (gold.feats[gender + 7] == 'M' ? Gender::masculine : Gender::feminine));
    }
    const auto number = gold.feats.find("Number=");
    if (number != std::string::npos) {
      details_["noun number"].add(word.features.number ==
                                  (gold.feats[number + 7] == 'S' ? Number::singular : Number::plural));
    }
  }
  if (!right) {
    ++confusions_[fmt::format("{} as {}", name_of(gold.pos), name_of(word.features.pos))];
    ++examples_[fmt::format("{}: {} as {}", folded, name_of(gold.pos), name_of(word.features.pos))];
  }
}

void TaggerReport::print(std::ostream& out) const {
  for (const auto& [name, tally] : upos_)
    fmt::print(out, "UPOS {:21} {:6.2f} % of {}\n", name, tally.percent(), tally.all);
  for (const auto& [name, tally] : details_)
    fmt::print(out, "  {:24} {:6.2f} % of {}\n", name, tally.percent(), tally.all);
  fmt::print(out, "  tokens a second: {:.2f} million\n", static_cast<double>(upos_.at("all").all) / seconds_ / 1e6);
  fmt::print(out, "largest confusions (gold as predicted):\n");
  for (const auto& [what, count] : most_frequent(confusions_, 20)) fmt::print(out, "  {:5} {}\n", count, what);
  fmt::print(out, "tags that were no candidates:\n");
  for (const auto& [what, count] : most_frequent(missing_, 60)) fmt::print(out, "  {:5} {}\n", count, what);
  fmt::print(out, "most frequent errors:\n");
  for (const auto& [what, count] : most_frequent(examples_, 40)) fmt::print(out, "  {:5} {}\n", count, what);
}

}  // namespace selon::tools
