// What a tagger gets right on hand-tagged sentences, and where it errs.
#pragma once

#include "conllu.hpp"
#include "tag/token_facts.hpp"
#include "tag/word.hpp"

#include <cstddef>
#include <map>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace selon {
class CueLexicon;
}  // namespace selon

namespace selon::tools {

struct Tally {
  std::size_t right = 0;
  std::size_t all = 0;
  void add(bool is_right) {
    ++all;
    if (is_right) ++right;
  }
  [[nodiscard]] double percent() const {
    return all == 0 ? 0 : 100.0 * static_cast<double>(right) / static_cast<double>(all);
  }
};

class TaggerReport {
 public:
  TaggerReport(const Morphology& morphology, const FunctionWords& functions, const CueLexicon& cues)
      : morphology_(morphology), functions_(functions), cues_(cues) {}

  /// Tags the sentences as the program would with the model `image`, and counts. `name` heads the sentences' own line.
  void judge(std::string_view image, std::span<const TreebankSentence* const> sentences, const std::string& name);

  void print(std::ostream& out) const;

 private:
  void count_candidates(const TreebankSentence& sentence, const WordKnowledge& knowledge);
  void count(const TreebankToken& gold, const std::string& folded, const Word& word, const std::string& name);

  const Morphology& morphology_;
  const FunctionWords& functions_;
  const CueLexicon& cues_;
  std::map<std::string, Tally> upos_;
  std::map<std::string, Tally> details_;
  std::map<std::string, std::size_t> confusions_;  // "gold predicted"
  std::map<std::string, std::size_t> examples_;    // "form gold predicted"
  std::map<std::string, std::size_t> missing_;     // "form gold", gold tags that were no candidates
  double seconds_ = 0;
};

}  // namespace selon::tools
