// Reads CoNLL-U treebanks with the tokens of selon: du, des, au, aux, auquel … whole.
#pragma once

#include "tag/tag_set.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace selon::tools {

/// TreebankToken::head of the root.
constexpr std::size_t no_head = static_cast<std::size_t>(-1);

struct TreebankToken {
  std::string form;
  std::string lemma;
  Tag tag = Tag::x;
  Upos pos = Upos::x;
  VerbForm verb_form = VerbForm::none;
  std::string feats;
  bool space_after = true;
  std::size_t head = no_head;  // index in the sentence of the token that it depends on
  std::string deprel;          // how: "nsubj:pass"; of a contraction its preposition's, of "auquel" the pronoun's
};

using TreebankSentence = std::vector<TreebankToken>;

/// All sentences of one file, in order. Throws std::runtime_error "FILE:LINE: reason".
std::vector<TreebankSentence> read_conllu(const std::filesystem::path& path);

}  // namespace selon::tools
