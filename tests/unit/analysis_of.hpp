// A text cut, tagged and ready for the stages that attribute.
#pragma once

#include "analysis.hpp"
#include "detect/quote.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/tag_sentences.hpp"
#include "text/block.hpp"

namespace selon::test {

/// `text` must outlive what is returned.
inline Analysis analysis_of(std::string_view text) {
  static const Lexicon lexicon{Options{}};
  Analysis a;
  a.text = text;
  a.lexicon = &lexicon;
  a.blocks = find_blocks(text, lexicon.words);
  a.tokens = tokenize(text, a.blocks, lexicon.words);
  a.sentences = split_sentences(text, a.blocks, a.tokens, lexicon.words);
  a.quotes = find_quotes(text, a.blocks, a.tokens, a.warnings);
  tag_sentences(a);
  return a;
}

}  // namespace selon::test
