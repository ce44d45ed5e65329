// Reads CoNLL-U treebanks with the tokens of selon: du, des, au, aux, auquel … whole.
#pragma once

#include "tag/tag_set.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace selon::tools {

struct TreebankToken {
  std::string form;
  std::string lemma;
  Tag tag = Tag::x;
  Upos pos = Upos::x;
  VerbForm verb_form = VerbForm::none;
  std::string feats;
  bool space_after = true;
};

using TreebankSentence = std::vector<TreebankToken>;

/// All sentences of one file, in order. Throws std::runtime_error "FILE:LINE: reason".
std::vector<TreebankSentence> read_conllu(const std::filesystem::path& path);

}  // namespace selon::tools
