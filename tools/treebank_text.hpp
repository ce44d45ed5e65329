// A treebank sentence read as selon reads a text, with the tree laid over selon's own tokens.
#pragma once

#include "analysis.hpp"
#include "conllu.hpp"
#include "lexicon/lexicon.hpp"

#include <string>
#include <vector>

namespace selon::tools {

/// Cut and tagged by selon. Neither copied nor moved: the analysis points into the text.
class TreebankText {
 public:
  TreebankText(const TreebankSentence& sentence, const Lexicon& lexicon);
  TreebankText(const TreebankText&) = delete;
  TreebankText& operator=(const TreebankText&) = delete;

  [[nodiscard]] const Analysis& analysis() const { return analysis_; }
  [[nodiscard]] const TreebankSentence& tree() const { return tree_; }

  /// The node of selon's token: the treebank token that holds its first byte.
  [[nodiscard]] std::size_t node(TokenIndex token) const { return node_of_[token]; }

  /// Selon's first token of a node; no_token when there is none.
  [[nodiscard]] TokenIndex token(std::size_t node) const;

 private:
  const TreebankSentence& tree_;
  std::vector<std::size_t> starts_;  // of the tree's tokens in the text
  std::string text_;
  Analysis analysis_;
  std::vector<std::size_t> node_of_;
};

/// Whether `node` is `ancestor` or hangs on it.
[[nodiscard]] bool is_within(const TreebankSentence& tree, std::size_t node, std::size_t ancestor);

}  // namespace selon::tools
