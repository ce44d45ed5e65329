// The facts of forms seen lately: French repeats itself, and most tokens are found here.
#pragma once

#include "tag/reading.hpp"
#include "tag/tag_weights.hpp"
#include "tag/token_facts.hpp"
#include "text/hash.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace selon {

/// What the tagger knows of a form whatever stands around it: on three lines of the processor's cache, of which a form
/// with one tag asks for two.
struct alignas(64) KnownForm {
  static constexpr std::size_t longest = 21;  // bytes

  std::uint8_t place = 0;  // what FactCache::find was asked for beside the form
  std::uint8_t size = 0;
  bool opens_sentence = false;  // the function of this name
  std::array<char, longest> form{};
  TokenFacts facts;
  std::array<FormReading, 2> readings{};  // under the tags it had lately
  TagScores scores;                       // what its form templates add up to, where there is a choice of tags

  [[nodiscard]] bool is_ambiguous() const { return is_choice(scored(facts.candidates)); }
};
static_assert(sizeof(KnownForm) == 192);

/// Whether the bytes that begin at `at` are these; for a few, cheaper than std::memcmp.
inline bool same_bytes(const char* at, std::string_view bytes) {
  const auto same = [&]<typename Part>(Part, std::size_t i) {
    Part one = 0;
    Part other = 0;
    std::memcpy(&one, at + i, sizeof one);
    std::memcpy(&other, bytes.data() + i, sizeof other);
    return one == other;
  };
  const std::size_t size = bytes.size();
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) {
      if (!same(std::uint64_t{}, i)) return false;
    }
    return same(std::uint64_t{}, size - 8);
  }
  if (size >= 4) return same(std::uint32_t{}, 0) && same(std::uint32_t{}, size - 4);
  return size == 0 || (at[0] == bytes[0] && at[size / 2] == bytes[size / 2] && at[size - 1] == bytes[size - 1]);
}

/// Grows with the forms it is asked for, until make_room() finds it too large. Says the same of a form whatever it has
/// seen before, as long as it is asked with the same knowledge and weights; refers to no text.
class FactCache {
 public:
  /// What is known of `form`; it stays in its place until make_room().
  KnownForm& find(std::string_view form, bool address, bool first, const WordKnowledge& knowledge,
                  const TagWeights& weights) {
    const auto place = static_cast<std::uint8_t>((address ? 1 : 0) | (first ? 2 : 0));
    if (form.size() > KnownForm::longest) return learn_long(form, place, knowledge, weights);
    const std::uint64_t hash = hash_bytes(form) + place;
    const Slot* const slots = slots_.data();
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots[at].number != 0; at = (at + 1) & mask) {
      if (slots[at].hash != hash >> 32) continue;
      KnownForm& known = form_of(slots[at]);
      if (known.place == place && known.size == form.size() && same_bytes(known.form.data(), form)) return known;
    }
    return learn(form, place, at, hash, knowledge, weights);
  }

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
  KnownForm& learn(std::string_view form, std::uint8_t place, std::size_t slot, std::uint64_t hash,
                   const WordKnowledge& knowledge, const TagWeights& weights);
  KnownForm& learn_long(std::string_view form, std::uint8_t place, const WordKnowledge& knowledge,
                        const TagWeights& weights);
  static const FormReading& learn_reading(std::string_view form, KnownForm& known, Tag tag, const CueLexicon& cues);
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(1024);  // a power of two, at most half full
  std::vector<std::unique_ptr<KnownForm[]>> chunks_;
  std::uint32_t count_ = 0;
  std::deque<KnownForm> long_forms_;  // seldom seen twice
};

}  // namespace selon
