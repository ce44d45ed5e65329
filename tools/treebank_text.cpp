// Laying trees over selon's tokens.
#include "treebank_text.hpp"

#include "tag/phrase.hpp"

#include <algorithm>

namespace selon::tools {

namespace {

std::string text_of(const TreebankSentence& sentence, std::vector<std::size_t>& starts) {
  std::string text;
  for (const TreebankToken& token : sentence) {
    starts.push_back(text.size());
    text += token.form;
    if (token.space_after) text += ' ';
  }
  return text;
}

}  // namespace

TreebankText::TreebankText(const TreebankSentence& sentence, const Lexicon& lexicon)
    : tree_(sentence), text_(text_of(sentence, starts_)), analysis_(text_, lexicon) {
  for (const Token& token : analysis_.tokens) {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), token.start);
    node_of_.push_back(static_cast<std::size_t>(after - starts_.begin()) - 1);
  }
}

TokenIndex TreebankText::token(std::size_t node) const {
  const auto it = std::lower_bound(node_of_.begin(), node_of_.end(), node);
  return it != node_of_.end() && *it == node ? static_cast<TokenIndex>(it - node_of_.begin()) : no_token;
}

bool is_within(const TreebankSentence& tree, std::size_t node, std::size_t ancestor) {
  for (std::size_t steps = 0; node != no_head && steps <= tree.size(); ++steps, node = tree[node].head) {
    if (node == ancestor) return true;
  }
  return false;
}

}  // namespace selon::tools
