// Says how much of a treebank (CoNLL-U) the full-form lexicon knows, and which of its readings are missing.
#include "lexicon/embedded_data.hpp"
#include "lexicon/morphology.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace selon;

constexpr std::array upos_names = {"ADJ", "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",
                                   "NUM", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

// Whether a reading is compatible with the treebank's features, where both say something.
bool agrees(const Features& f, const std::string& gold) {
  const auto has = [&](const char* feature) { return gold.find(feature) != std::string::npos; };
  if (has("Gender=Masc") && f.gender == Gender::feminine) return false;
  if (has("Gender=Fem") && f.gender == Gender::masculine) return false;
  if (has("Number=Sing") && f.number == Number::plural) return false;
  if (has("Number=Plur") && f.number == Number::singular) return false;
  if (has("VerbForm=Fin") && f.verb_form != VerbForm::finite) return false;
  if (has("VerbForm=Inf") && f.verb_form != VerbForm::infinitive) return false;
  if (has("VerbForm=Part") && f.verb_form != VerbForm::past_participle && f.verb_form != VerbForm::present_participle)
    return false;
  return true;
}

struct Row {
  std::string form, pos, features;
};

struct Tally {
  std::size_t words = 0, known = 0, right_pos = 0, right_features = 0;
  std::size_t common = 0, common_known = 0, common_right = 0;  // without proper nouns
  std::map<std::string, std::size_t> unknown, missing, disagree;

  void count(const Morphology& morphology, const Row& row) {
    ++words;
    const Forms forms = morphology.find(row.form);
    const bool is_common = row.pos != "PROPN";
    common += is_common;
    common_known += is_common && !forms.readings.empty();
    if (forms.readings.empty()) {
      ++unknown[row.form + " " + row.pos];
      return;
    }
    ++known;
    bool pos = false, all = false;
    for (const Reading& reading : forms.readings) {
      if (upos_names[static_cast<std::size_t>(reading.features.pos)] != row.pos) continue;
      pos = true;
      all = all || agrees(reading.features, row.features);
    }
    right_pos += pos;
    common_right += pos && is_common;
    right_features += all;
    if (!pos)
      ++missing[row.form + " " + row.pos];
    else if (!all)
      ++disagree[row.form + " " + row.pos + " " + row.features];
  }
};

void print_largest(const char* title, const std::map<std::string, std::size_t>& counts, std::size_t n) {
  std::vector<std::pair<std::size_t, std::string>> sorted;
  for (const auto& [what, count] : counts) sorted.emplace_back(count, what);
  std::ranges::sort(sorted, std::greater<>());
  std::cout << title << '\n';
  for (std::size_t i = 0; i < std::min(n, sorted.size()); ++i)
    std::cout << "  " << sorted[i].first << ' ' << sorted[i].second << '\n';
}

// Rows of a treebank, with "du" (2-3) in place of its parts.
std::vector<Row> read(const char* path) {
  std::vector<Row> rows;
  std::ifstream in(path);
  int skip_to = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) skip_to = 0;
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> columns;
    std::istringstream stream(line);
    for (std::string column; std::getline(stream, column, '\t');) columns.push_back(column);
    if (columns.size() < 6) continue;
    const std::size_t dash = columns[0].find('-');
    if (dash != std::string::npos) {
      skip_to = std::stoi(columns[0].substr(dash + 1));
      rows.push_back({columns[1], columns[1].find("quel") != std::string::npos ? "PRON" : "ADP", ""});
    } else if (columns[0].find('.') == std::string::npos && std::stoi(columns[0]) > skip_to) {
      rows.push_back({columns[1], columns[3], columns[5]});
    }
  }
  return rows;
}

bool is_word(const Row& row) {
  return row.pos != "PUNCT" && row.pos != "SYM" && row.pos != "X" &&
         std::ranges::none_of(row.form, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

int main(int argc, char** argv) {
  const Morphology morphology(embedded_data("morphology.bin"));
  for (int i = 1; i < argc; ++i) {
    Tally tally;
    for (const Row& row : read(argv[i])) {
      if (is_word(row)) tally.count(morphology, row);
    }
    const auto part = [](std::size_t n, std::size_t all) {
      return 100.0 * static_cast<double>(n) / static_cast<double>(all);
    };
    const auto share = [&](std::size_t n) { return part(n, tally.words); };
    std::cout << argv[i] << ": " << tally.words << " words, known " << share(tally.known) << " %, gold part of speech "
              << share(tally.right_pos) << " %, with features " << share(tally.right_features)
              << " %; without proper nouns: known " << part(tally.common_known, tally.common)
              << " %, gold part of speech " << part(tally.common_right, tally.common) << " %\n";
    print_largest("unknown:", tally.unknown, 60);
    print_largest("part of speech missing:", tally.missing, 80);
    print_largest("features missing:", tally.disagree, 40);
  }
}
