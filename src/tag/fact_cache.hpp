// The facts of forms seen lately: French repeats itself, and most tokens are found here.
#pragma once

#include "tag/reading.hpp"
#include "tag/tag_weights.hpp"
#include "tag/token_facts.hpp"
#include "text/hash.hpp"
#include "text/token.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace selon {

/// What the tagger knows of a form whatever stands around it: on three lines of the processor's cache, of which a form
/// with one tag asks for two.
struct alignas(64) KnownForm {
  static constexpr std::size_t longest = 22;  // bytes

  std::uint8_t place = 0;  // what FactCache::find was asked for beside the form
  std::uint8_t size = 0;
  std::array<char, longest> form{};
  TokenFacts facts;
  std::array<FormReading, 2> readings{};  // under the tags it had lately
  TagScores scores;                       // what its form templates add up to, where there is a choice of tags

  [[nodiscard]] bool is_ambiguous() const { return is_choice(scored(facts.candidates)); }
};
static_assert(sizeof(KnownForm) == 192);

/// Grows with the forms it is asked for, until make_room() finds it too large. Says the same of a form whatever it has
/// seen before, as long as it is asked with the same knowledge and weights; refers to no text.
class FactCache {
 public:
  /// What is known of `form`; it stays in its place until make_room().
  KnownForm& find(std::string_view form, bool address, bool first, const WordKnowledge& knowledge,
                  const TagWeights& weights) {
    return find(sought(form, address, first), knowledge, weights);
  }

  /// The same of all tokens of a sentence, of which each is `found` in its place. Faster than one by one: what is known
  /// of many is on its way from memory at once.
  void find(std::string_view text, std::span<const Token> sentence, const WordKnowledge& knowledge,
            const TagWeights& weights, std::span<KnownForm*> found);

  /// What `known` is under `tag`; valid until the next call.
  const FormReading& reading(std::string_view form, KnownForm& known, Tag tag, const CueLexicon& cues) {
    if (known.readings[0].tag == tag) return known.readings[0];
    if (known.readings[1].tag == tag) return known.readings[1];
    return learn_reading(form, known, tag, cues);
  }

  /// To be called where nothing that was found is in use any more: forgets long forms, and all where there are many.
  void make_room();

 private:
  static constexpr std::size_t chunk_size = 256;
  static constexpr std::size_t most_forms = 32768;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // 0: free; else 1 + the place of the form
  };

  [[nodiscard]] KnownForm& form_of(Slot slot) const {
    const std::size_t number = slot.number - 1;
    return chunks_.data()[number / chunk_size].get()[number % chunk_size];
  }
  /// What a form is looked up by.
  struct Sought {
    std::string_view form;
    std::uint64_t hash = 0;
    std::uint8_t place = 0;
  };
  static Sought sought(std::string_view form, bool address, bool first) {
    const auto place = static_cast<std::uint8_t>((address ? 1 : 0) | (first ? 2 : 0));
    return {form, hash_bytes(form) + place, place};
  }
  KnownForm& find(const Sought& sought, const WordKnowledge& knowledge, const TagWeights& weights);
  KnownForm& learn(const Sought& sought, std::size_t slot, const WordKnowledge& knowledge, const TagWeights& weights);
  KnownForm& learn_long(const Sought& sought, const WordKnowledge& knowledge, const TagWeights& weights);
  static const FormReading& learn_reading(std::string_view form, KnownForm& known, Tag tag, const CueLexicon& cues);
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(1024);  // a power of two, at most half full
  std::vector<std::unique_ptr<KnownForm[]>> chunks_;
  std::uint32_t count_ = 0;
  std::deque<KnownForm> long_forms_;  // seldom seen twice
};

}  // namespace selon
