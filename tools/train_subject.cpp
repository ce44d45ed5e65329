// Trains data/subject.bin, the ranker of subjects, from treebanks, or measures it by cross-validation.
#include "detect/subject_choice.hpp"
#include "subject_gold.hpp"

#include <fmt/core.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace selon;
using namespace selon::tools;

struct Choices {
  std::vector<Choice> all;
  std::vector<bool> cues;  // whether the verb is a cue
};

void add_treebank(const std::filesystem::path& path, bool judged, const Lexicon& lexicon, Choices& out) {
  std::size_t group = 0;
  for (const TreebankSentence& sentence : read_conllu(path)) {
    const TreebankText text(sentence, lexicon);
    for (SubjectItem& item : subject_items(text)) {
      item.choice.group = group;
      item.choice.judged = judged;
      out.all.push_back(std::move(item.choice));
      out.cues.push_back(item.cue);
    }
    ++group;
  }
}

std::vector<Choice> without_rules(std::vector<Choice> choices) {
  for (Choice& choice : choices) {
    for (CandidateFeatures& features : choice.candidates) {
      if (!features.empty()) features.resize(features.size() - rule_features);
    }
  }
  return choices;
}

struct Accuracy {
  double verbs = 0;
  double right = 0;
  void count(bool is_right) { ++verbs, right += is_right ? 1 : 0; }
  [[nodiscard]] double percent() const { return verbs == 0 ? 0 : 100 * right / verbs; }
};

void print_row(const Choices& choices, bool only_cues, const std::vector<HeldOut>& alone,
               const std::vector<HeldOut>& both) {
  const LeadModel leads = fit_leads(choices.all, both);
  Accuracy rule, ranker, together;
  Accuracy changed;  // of the rules' answers
  for (std::size_t i = 0; i < choices.all.size(); ++i) {
    const Choice& choice = choices.all[i];
    if (!choice.judged || (only_cues && !choices.cues[i])) continue;
    const bool none = choice.candidates[both[i].best].empty();
    const bool change = both[i].best != choice.proposed && !none && leads.probability(both[i].lead) >= sure_of_subject;
    const std::size_t chosen = change ? both[i].best : choice.proposed;
    rule.count(choice.proposed == choice.right);
    ranker.count(alone[i].best == choice.right);
    together.count(chosen == choice.right);
    if (change) changed.count(chosen == choice.right);
  }
  fmt::print("{:<10} {:6.0f} {:8.2f} {:8.2f} {:8.2f} {:8.0f} {:8.1f}\n", only_cues ? "cue verbs" : "all verbs",
             rule.verbs, rule.percent(), ranker.percent(), together.percent(), changed.verbs, changed.percent());
}

void print_accuracy(const Choices& choices, unsigned folds, const RankerOptions& options) {
  const std::vector<HeldOut> alone = cross_validate(without_rules(choices.all), folds, options);
  const std::vector<HeldOut> both = cross_validate(choices.all, folds, options);
  fmt::print(
      "right subjects in percent, {}-fold cross-validation; `both`: what the rules say unless the ranker, which sees "
      "it, is sure\n{:<10} {:>6} {:>8} {:>8} {:>8} {:>8} {:>8}\n",
      folds, "", "verbs", "rule", "ranker", "both", "changed", "% right");
  print_row(choices, false, alone, both);
  print_row(choices, true, alone, both);
}

}  // namespace

int main(int argc, char** argv) try {
  CLI::App app(
      "Trains the ranker of subjects with the lexicon, the tagger and the rules that it was built with: "
      "data/subject.bin");
  std::filesystem::path treebanks;
  std::filesystem::path output;
  std::vector<std::string> judged = {"sequoia", "gsd"};
  std::vector<std::string> others = {"fqb", "parisstories", "rhapsodie"};
  unsigned folds = 0;
  RankerOptions options;
  app.add_option("--treebanks", treebanks, "a folder of CoNLL-U files")->required();
  app.add_option("--output", output, "where to write the weights");
  app.add_option("--judged", judged, "the treebanks that cross-validation is measured on, without .conllu")
      ->capture_default_str();
  app.add_option("--others", others, "treebanks only trained on")->capture_default_str();
  app.add_option("--cross-validate", folds, "measure with as many folds (5)")->expected(0, 1)->default_str("5");
  app.add_option("--bits", options.bits, "2^bits weights")->capture_default_str();
  app.add_option("--epochs", options.epochs)->capture_default_str();
  app.add_option("--margin", options.margin)->capture_default_str();
  app.add_option("--seed", options.seed)->capture_default_str();
  CLI11_PARSE(app, argc, argv);

  const Lexicon lexicon{Options()};
  Choices choices;
  for (const std::string& name : judged) add_treebank(treebanks / (name + ".conllu"), true, lexicon, choices);
  for (const std::string& name : others) add_treebank(treebanks / (name + ".conllu"), false, lexicon, choices);
  if (app.count("--cross-validate") != 0) print_accuracy(choices, folds == 0 ? 5 : folds, options);
  if (!output.empty()) {
    std::ofstream out(output, std::ios::binary);
    out << train_ranker(choices.all, options);
    if (!out.flush()) throw std::runtime_error(output.string() + ": cannot be written");
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "train_subject: " << error.what() << '\n';
  return 1;
}
