// The CoNLL-U reader.
#include "conllu.hpp"

#include <array>
#include <charconv>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <system_error>

namespace selon::tools {

namespace {

std::optional<Upos> upos_by_name(std::string_view name) {
  constexpr std::array<std::string_view, 16> names = {"ADJ", "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",
                                                      "NUM", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<Upos>(i);
  }
  return std::nullopt;
}

bool holds(std::string_view feats, std::string_view what) { return feats.find(what) != std::string_view::npos; }

/// The speech treebanks say VerbForm=Part without Tense: the spelling tells -ant from the past participle.
VerbForm verb_form_by_feats(std::string_view feats, std::string_view form) {
  if (holds(feats, "VerbForm=Inf")) return VerbForm::infinitive;
  if (holds(feats, "VerbForm=Part")) {
    if (holds(feats, "Tense=Past")) return VerbForm::past_participle;
    const bool present = holds(feats, "Tense=Pres") || form.ends_with("ant");
    return present ? VerbForm::present_participle : VerbForm::past_participle;
  }
  return VerbForm::finite;
}

/// A contraction is a pronoun when its second half is ("auquel"), otherwise a preposition ("au", "desdites").
void add_part(TreebankToken& contraction, const TreebankToken& part) {
  if (contraction.deprel.empty() || part.pos == Upos::pron) {
    contraction.head = part.head;
    contraction.deprel = part.deprel;
  }
  contraction.pos = part.pos == Upos::pron ? Upos::pron : Upos::adp;
  contraction.tag = tag_of(contraction.pos, VerbForm::none);
  if (contraction.lemma.empty()) contraction.lemma = part.lemma;
}

/// Heads as read count the words of the file from 1, 0 for none: makes indices of them. `index_of[i]` is the token that
/// holds word i + 1; in a contraction the one half may hang on the other.
void place_heads(TreebankSentence& sentence, const std::vector<std::size_t>& index_of) {
  for (TreebankToken& token : sentence) {
    token.head = token.head == 0 || token.head > index_of.size() ? no_head : index_of[token.head - 1];
  }
}

std::vector<std::string_view> split(std::string_view line, char mark) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find(mark, begin);
    out.push_back(line.substr(begin, end - begin));
    if (end == std::string_view::npos) return out;
    begin = end + 1;
  }
}

}  // namespace

std::vector<TreebankSentence> read_conllu(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path.string() + ":0: cannot be read");
  std::vector<TreebankSentence> sentences;
  TreebankSentence sentence;
  std::vector<std::size_t> index_of;  // for each word of the file, the token that holds it
  const auto finish = [&] {
    if (sentence.empty()) return;
    place_heads(sentence, index_of);
    sentences.push_back(std::move(sentence));
    sentence.clear();
    index_of.clear();
  };
  int parts_until = 0;  // the last word of the contraction being read
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty()) {
      finish();
      parts_until = 0;
      continue;
    }
    if (line[0] == '#') continue;
    const auto fields = split(line, '\t');
    const auto fail = [&](const char* reason) {
      throw std::runtime_error(path.string() + ":" + std::to_string(number) + ": " + reason);
    };
    if (fields.size() != 10) fail("not ten fields");
    if (fields[0].find('.') != std::string_view::npos) continue;  // an empty node
    TreebankToken token;
    token.form = fields[1];
    token.space_after = !holds(fields[9], "SpaceAfter=No");
    const std::size_t hyphen = fields[0].find('-');
    if (hyphen != std::string_view::npos) {
      parts_until = std::stoi(std::string(fields[0].substr(hyphen + 1)));
      sentence.push_back(std::move(token));
      continue;
    }
    const auto pos = upos_by_name(fields[3]);
    if (!pos) fail("unknown part of speech");
    token.lemma = fields[2];
    token.feats = fields[5];
    if (std::from_chars(fields[6].begin(), fields[6].end(), token.head).ec != std::errc()) fail("no head");
    token.deprel = fields[7];
    token.pos = *pos;
    if (*pos == Upos::verb || *pos == Upos::aux) token.verb_form = verb_form_by_feats(token.feats, token.form);
    token.tag = tag_of(token.pos, token.verb_form);
    if (std::stoi(std::string(fields[0])) <= parts_until) {
      add_part(sentence.back(), token);
      index_of.push_back(sentence.size() - 1);
      continue;
    }
    index_of.push_back(sentence.size());
    sentence.push_back(std::move(token));
  }
  finish();
  return sentences;
}

}  // namespace selon::tools
