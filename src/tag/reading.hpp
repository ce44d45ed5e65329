// Chooses, for a tagged token, which of the lexicon's readings it has: agreement, tense, lemma.
#pragma once

#include "tag/form_shape.hpp"
#include "tag/tag_set.hpp"
#include "tag/token_facts.hpp"
#include "tag/word.hpp"
#include "text/arena.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace selon {

/// What stands around the token.
struct ReadingContext {
  std::span<const Word> before;       // the words of the sentence so far
  const TokenFacts* after = nullptr;  // the next token, never null
};

/// What a form is under one tag wherever it stands, as far as that can be said: kept from token to token.
struct FormReading {
  static constexpr std::size_t longest_lemma = 14;  // bytes

  const CueEntry* cue = nullptr;
  Features features;  // of the first reading that fits; complete when settled
  Tag tag = Tag::none;
  bool is_settled : 1 = false;   // the context has nothing to add to the features
  bool keeps_lemma : 1 = false;  // all readings that fit have one lemma, and it is short: `lemma` and `cue` hold
  bool as_written : 1 = false;   // the lemma is the form, less the hyphens of a clitic
  std::uint8_t size = 0;         // of the lemma
  std::array<char, longest_lemma> lemma{};

  [[nodiscard]] std::string_view lemma_view() const { return {lemma.data(), size}; }
};

FormReading read_form(std::string_view form, const TokenFacts& facts, Tag tag, const CueLexicon& cues);

/// The word that `form` is here, where the context has a say in it.
Word choose_word(std::string_view form, const TokenFacts& facts, const FormReading& known,
                 const ReadingContext& context, const CueLexicon& cues, Arena& arena);

/// The word that `form` is here, under the tag of `known`. The lemma is a view of `form` where it is spelled alike,
/// else of `arena`.
inline Word make_word(std::string_view form, const TokenFacts& facts, const FormReading& known,
                      const ReadingContext& context, const CueLexicon& cues, Arena& arena) {
  if (!known.is_settled || !known.keeps_lemma) return choose_word(form, facts, known, context, cues, arena);
  Word word;
  word.features = known.features;
  word.function = facts.function;
  word.cue = known.cue;
  if (known.as_written) {
    word.lemma = (facts.shape & fact_clitic) != 0 ? without_hyphens(form) : form;
  } else {
    word.lemma = arena.copy(known.lemma_view());
  }
  return word;
}

}  // namespace selon
