// Chooses, for a tagged token, which of the lexicon's readings it has: agreement, tense, lemma.
#pragma once

#include "tag/tag_set.hpp"
#include "tag/token_facts.hpp"
#include "tag/word.hpp"

#include <span>
#include <string_view>

namespace selon {

class Arena;

/// What stands around the token.
struct ReadingContext {
  std::span<const Word> before;       // the words of the sentence so far
  const TokenFacts* after = nullptr;  // the next token, never null
};

/// Features and lemma of a token that bears `tag`; the cue is left null. The lemma is a view of `form` where it is
/// spelled alike, else of `arena`.
Word make_word(std::string_view form, const TokenFacts& facts, Tag tag, const ReadingContext& context, Arena& arena);

}  // namespace selon
