// Trains data/tagger.bin from treebanks, or measures it by cross-validation.
#include "conllu.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/morphology.hpp"
#include "tagger_report.hpp"
#include "tagger_training.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace selon;
using namespace selon::tools;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

using SentenceList = std::vector<const TreebankSentence*>;

struct Treebank {
  std::string name;
  std::vector<TreebankSentence> sentences;
};

/// Held out by turns: sentence i of a judged treebank belongs to fold i modulo the number of folds.
void cross_validate(const std::vector<Treebank>& judged, const std::vector<Treebank>& others, unsigned folds,
                    const Lookups& lookups, const TrainingOptions& options) {
  TaggerReport report(lookups.morphology, lookups.functions, lookups.cues);
  for (unsigned fold = 0; fold < folds; ++fold) {
    SentenceList training;
    for (const Treebank& treebank : judged) {
      for (std::size_t i = 0; i < treebank.sentences.size(); ++i) {
        if (i % folds != fold) training.push_back(&treebank.sentences[i]);
      }
    }
    for (const Treebank& treebank : others) {
      for (const TreebankSentence& sentence : treebank.sentences) training.push_back(&sentence);
    }
    const std::string image = learn_tagger(training, lookups, options);
    for (const Treebank& treebank : judged) {
      SentenceList held_out;
      for (std::size_t i = fold; i < treebank.sentences.size(); i += folds) held_out.push_back(&treebank.sentences[i]);
      report.judge(image, held_out, treebank.name);
    }
  }
  report.print(std::cout);
}

}  // namespace

int main(int argc, char** argv) try {
  CLI::App app("Trains the tagger: data/tagger.bin");
  std::filesystem::path data = "data";
  std::filesystem::path treebanks;
  std::filesystem::path output;
  std::vector<std::string> judged_names = {"sequoia", "gsd"};
  std::vector<std::string> other_names = {"fqb", "parisstories", "rhapsodie"};
  unsigned folds = 0;
  TrainingOptions options;
  app.add_option("--data", data, "the folder of morphology.bin, cues.tsv and function_words.tsv")
      ->capture_default_str();
  app.add_option("--treebanks", treebanks, "a folder of CoNLL-U files")->required();
  app.add_option("--output", output, "where to write the model");
  app.add_option("--judged", judged_names, "the treebanks that cross-validation is measured on, without .conllu")
      ->capture_default_str();
  app.add_option("--others", other_names, "treebanks only trained on")->capture_default_str();
  app.add_option("--cross-validate", folds, "measure with as many folds (5) instead of training on everything")
      ->expected(0, 1)
      ->default_str("5");
  app.add_option("--bits", options.bits, "2^bits rows of weights")->capture_default_str();
  app.add_option("--epochs", options.epochs)->capture_default_str();
  app.add_option("--dropout", options.dropout)->capture_default_str();
  app.add_option("--copies", options.copies)->capture_default_str();
  app.add_option("--rounds", options.rounds)->capture_default_str();
  app.add_option("--margin", options.margin)->capture_default_str();
  app.add_option("--seed", options.seed)->capture_default_str();
  app.add_option("--replace-from", options.replace_from)->capture_default_str();
  app.add_option("--add-from", options.add_from)->capture_default_str();
  CLI11_PARSE(app, argc, argv);

  const std::string image = read_file(data / "morphology.bin");
  const Morphology morphology(image);
  FunctionWords functions;
  functions.add(read_file(data / "function_words.tsv"), "function_words.tsv");
  CueLexicon cues;
  const std::string cue_lines = read_file(data / "cues.tsv");
  cues.add(cue_lines, "cues.tsv");
  const Substitution substitution(cue_lines, cues, morphology);
  const Lookups lookups{morphology, functions, cues, substitution};

  std::vector<Treebank> judged;
  std::vector<Treebank> others;
  for (const std::string& name : judged_names) judged.push_back({name, read_conllu(treebanks / (name + ".conllu"))});
  for (const std::string& name : other_names) others.push_back({name, read_conllu(treebanks / (name + ".conllu"))});

  if (app.count("--cross-validate") != 0) {
    cross_validate(judged, others, folds == 0 ? 5 : folds, lookups, options);
  }
  if (!output.empty()) {
    SentenceList all;
    for (const auto* treebanks_of : {&judged, &others}) {
      for (const Treebank& treebank : *treebanks_of) {
        for (const TreebankSentence& sentence : treebank.sentences) all.push_back(&sentence);
      }
    }
    std::ofstream out(output, std::ios::binary);
    out << learn_tagger(all, lookups, options);
    if (!out.flush()) throw std::runtime_error(output.string() + ": cannot be written");
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "train_tagger: " << error.what() << '\n';
  return 1;
}
