// Looking forms up, learning those that are new.
#include "tag/fact_cache.hpp"

#include "tag/features.hpp"

#include <algorithm>
#include <cstring>

namespace selon {
namespace {

/// Has memory fetched that will be asked for soon, where the compiler knows how; nothing depends on it.
void prefetch(const void* address) {
#if defined(__GNUC__) || defined(__clang__)
  __builtin_prefetch(address);
#else
  static_cast<void>(address);
#endif
}

/// Whether the bytes that begin at `at` are these; for a few, cheaper than std::memcmp.
bool same_bytes(const char* at, std::string_view bytes) {
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

void learn_form(std::string_view form, std::uint8_t place, const WordKnowledge& knowledge, const TagWeights& weights,
                KnownForm& known) {
  known.place = place;
  known.facts = find_facts(form, (place & 1U) != 0, (place & 2U) != 0, knowledge);
  if (known.is_ambiguous()) add_form_scores(known.facts, weights, known.scores);
}

}  // namespace

void FactCache::find(std::string_view text, std::span<const Token> sentence, const WordKnowledge& knowledge,
                     const TagWeights& weights, std::span<KnownForm*> found) {
  constexpr std::size_t at_once = 32;
  std::array<Sought, at_once> batch;
  bool first = true;
  for (std::size_t begin = 0; begin < sentence.size(); begin += at_once) {
    const std::size_t size = std::min(at_once, sentence.size() - begin);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < size; ++i) {
      const Token& token = sentence[begin + i];
      const std::string_view form = slice(text, token.span());
      batch[i] = sought(form, token.kind == TokenKind::address, first);
      first = opens_sentence(form);
      prefetch(slots_.data() + (batch[i].hash & mask));
    }
    for (std::size_t i = 0; i < size; ++i) {
      const Slot slot = slots_[batch[i].hash & mask];
      if (slot.number == 0) continue;
      const auto* const known = reinterpret_cast<const char*>(&form_of(slot));
      for (std::size_t line = 0; line < sizeof(KnownForm); line += alignof(KnownForm)) prefetch(known + line);
    }
    for (std::size_t i = 0; i < size; ++i) found[begin + i] = &find(batch[i], knowledge, weights);
  }
}

KnownForm& FactCache::find(const Sought& sought, const WordKnowledge& knowledge, const TagWeights& weights) {
  if (sought.form.size() > KnownForm::longest) return learn_long(sought, knowledge, weights);
  const Slot* const slots = slots_.data();
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = sought.hash & mask;
  for (; slots[at].number != 0; at = (at + 1) & mask) {
    if (slots[at].hash != sought.hash >> 32) continue;
    KnownForm& known = form_of(slots[at]);
    if (known.place == sought.place && known.size == sought.form.size() && same_bytes(known.form.data(), sought.form))
      return known;
  }
  return learn(sought, at, knowledge, weights);
}

KnownForm& FactCache::learn(const Sought& sought, std::size_t slot, const WordKnowledge& knowledge,
                            const TagWeights& weights) {
  if (count_ / chunk_size == chunks_.size()) chunks_.push_back(std::make_unique<KnownForm[]>(chunk_size));
  slots_[slot] = {static_cast<std::uint32_t>(sought.hash >> 32), ++count_};
  KnownForm& known = form_of(slots_[slot]);
  known.size = static_cast<std::uint8_t>(sought.form.size());
  std::copy(sought.form.begin(), sought.form.end(), known.form.begin());
  learn_form(sought.form, sought.place, knowledge, weights, known);
  if (2 * count_ > slots_.size()) grow();
  return known;
}

KnownForm& FactCache::learn_long(const Sought& sought, const WordKnowledge& knowledge, const TagWeights& weights) {
  KnownForm& known = long_forms_.emplace_back();
  learn_form(sought.form, sought.place, knowledge, weights, known);
  return known;
}

void FactCache::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    const KnownForm& known = form_of(slot);
    std::size_t at = (hash_bytes({known.form.data(), known.size}) + known.place) & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

const FormReading& FactCache::learn_reading(std::string_view form, KnownForm& known, Tag tag, const CueLexicon& cues) {
  FormReading& free = known.readings[known.readings[0].tag == Tag::none ? 0 : 1];
  free = read_form(form, known.facts, tag, cues);
  return free;
}

void FactCache::make_room() {
  long_forms_.clear();
  if (count_ < most_forms) return;
  *this = FactCache();
}

}  // namespace selon
