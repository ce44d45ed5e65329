// What a tagger gets right on hand-tagged sentences, and where it errs.
#pragma once

#include "conllu.hpp"
#include "tag/tagger.hpp"

#include <cstddef>
#include <map>
#include <ostream>
#include <span>
#include <string>
#include <utility>

namespace selon {
class CueLexicon;
class FunctionWords;
class Morphology;
}  // namespace selon

namespace selon::tools {

struct Tally {
  std::size_t right = 0;
  std::size_t all = 0;
  void add(bool is_right) {
    ++all;
    if (is_right) ++right;
  }
  [[nodiscard]] double percent() const { return all == 0 ? 0 : 100.0 * static_cast<double>(right) / static_cast<double>(all); }
};

class TaggerReport {
 public:
  TaggerReport(const Morphology& morphology, const FunctionWords& functions, const CueLexicon& cues)
      : morphology_(morphology), functions_(functions), cues_(cues) {}

  /// Tags the sentences as the program would and counts. `name` heads the sentences' own line.
  void judge(const Tagger& tagger, std::span<const TreebankSentence* const> sentences, const std::string& name);

  void print(std::ostream& out) const;

 private:
  void count(const TreebankToken& gold, const std::string& folded, const Word& word, const std::string& name);

  const Morphology& morphology_;
  const FunctionWords& functions_;
  const CueLexicon& cues_;
  std::map<std::string, Tally> upos_;
  std::map<std::string, Tally> details_;
  std::map<std::string, std::size_t> confusions_;   // "gold predicted"
  std::map<std::string, std::size_t> examples_;     // "form gold predicted"
  double seconds_ = 0;
};

}  // namespace selon::tools
