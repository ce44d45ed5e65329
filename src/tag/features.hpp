// The tagger's feature templates: one list for training and for running.
#pragma once

#include "tag/tag_set.hpp"
#include "tag/token_facts.hpp"

#include <array>
#include <cstdint>

namespace selon {

/// How far templates look to either side.
inline constexpr unsigned window_reach = 2;

/// What the tags chosen so far leave behind, for the templates that depend on them.
class History {
 public:
  Tag previous = Tag::none;
  Tag before_previous = Tag::none;
  std::uint32_t last_verb = 0;   // hash of its lemma
  std::uint8_t since_verb = 0;   // tokens since then, at most 7
  bool negated = false;          // a "ne" waits for its other half
  std::uint8_t comparative = 0;  // 0 none, else 1 + tokens since "plus", at most 7
  bool finite = false;           // the clause has its finite verb
  bool auxiliary = false;        // an auxiliary waits for its participle
  Tag noun = Tag::none;          // last of noun, propn, pron

  void push(Tag tag, const TokenFacts& facts) {
    before_previous = previous;
    previous = tag;
    since_verb = static_cast<std::uint8_t>(since_verb + (since_verb < most_tokens ? 1 : 0));
    comparative = static_cast<std::uint8_t>(comparative + (comparative != 0 && comparative < most_tokens ? 1 : 0));
    if ((facts.function & (fw_negation | fw_comparative | fw_ne)) != 0) push_particle(facts.function);
    if (has(verb_tags | bit(Tag::aux), tag)) {
      last_verb = facts.verb;
      since_verb = 0;
      auxiliary = tag == Tag::aux;
      finite = finite || tag == Tag::aux || tag == Tag::verb_finite;
    } else if (has(bit(Tag::punct) | bit(Tag::cconj) | bit(Tag::sconj), tag)) {
      finite = false;
      if (tag != Tag::cconj) comparative = 0;
      if (tag == Tag::sconj) negated = false;
    } else if (has(bit(Tag::noun) | bit(Tag::propn) | bit(Tag::pron), tag)) {
      noun = tag;
    }
  }

 private:
  static constexpr std::uint8_t most_tokens = 7;  // counted

  void push_particle(std::uint64_t function) {
    // "plus" compares, but in "ne … plus" it closes the negation
    if ((function & fw_negation) != 0 && negated) {
      negated = false;
    } else if ((function & fw_comparative) != 0) {
      comparative = 1;
    }
    if ((function & fw_ne) != 0) negated = true;
  }
};

/// Facts of the token at hand and its neighbours: window[window_reach] is the token itself.
using Window = std::array<const TokenFacts*, 2 * window_reach + 1>;

inline constexpr unsigned form_template_count = 9;    // ask for the token alone
inline constexpr unsigned class_template_count = 13;  // ask for tags: those chosen, those that the lexicon allows
inline constexpr unsigned word_template_count = 16;   // ask for the words around it
inline constexpr unsigned template_count = form_template_count + class_template_count + word_template_count;
using Rows = std::array<std::uint32_t, template_count>;

/// Whether the sentence goes on after this token as if it were not there: "a toujours été", "a-t-il dit".
inline bool is_skipped(const TokenFacts& facts) {
  return facts.candidates == bit(Tag::adv) || (facts.function & fw_negation) != 0 ||
         ((facts.shape & fact_clitic) != 0 && facts.candidates == bit(Tag::pron));
}

/// The ambiguity class of the first token after the one at hand that is not skipped, looking at most `lookahead` on.
/// `fact(k)` gives the facts of the k-th token after it.
inline constexpr unsigned lookahead = 4;
template <class FactAt>
TagSet find_following(FactAt fact) {
  unsigned k = 1;
  while (k < lookahead && is_skipped(fact(k))) ++k;
  return fact(k).lexicon_tags;
}

class TagScores;
class TagWeights;

/// Adds what the token alone says of its tag.
void add_form_scores(const TokenFacts& here, const TagWeights& weights, TagScores& scores);

/// Adds what the tags before it and the ambiguity classes around it say: by few rows, asked for again and again.
void add_class_scores(const Window& window, TagSet following, const History& history, const TagWeights& weights,
                      TagScores& scores);

/// Adds what the words around it say: by many rows, each for few tokens.
void add_word_scores(const Window& window, TagSet following, const History& history, const TagWeights& weights,
                     TagScores& scores);

/// The rows of the weight table (of 2^bits rows) whose sum scores the tags of the token: those that its form asks for,
/// those of classes, those of words. For training.
void find_rows(const Window& window, TagSet following, const History& history, unsigned bits, Rows& rows);

}  // namespace selon
