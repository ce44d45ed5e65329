// Learning forms that are new.
#include "tag/fact_cache.hpp"

#include "tag/features.hpp"

#include <algorithm>

namespace selon {
namespace {

void learn_form(std::string_view form, std::uint8_t place, const WordKnowledge& knowledge, const TagWeights& weights,
                KnownForm& known) {
  known.place = place;
  known.opens_sentence = opens_sentence(form);
  known.facts = find_facts(form, (place & 1U) != 0, (place & 2U) != 0, knowledge);
  if (known.is_ambiguous()) add_form_scores(known.facts, weights, known.scores);
}

}  // namespace

KnownForm& FactCache::learn(std::string_view form, std::uint8_t place, std::size_t slot, std::uint64_t hash,
                            const WordKnowledge& knowledge, const TagWeights& weights) {
  if (count_ / chunk_size == chunks_.size()) chunks_.push_back(std::make_unique<KnownForm[]>(chunk_size));
  slots_[slot] = {static_cast<std::uint32_t>(hash >> 32), ++count_};
  KnownForm& known = form_of(slots_[slot]);
  known.size = static_cast<std::uint8_t>(form.size());
  std::copy(form.begin(), form.end(), known.form.begin());
  learn_form(form, place, knowledge, weights, known);
  if (2 * count_ > slots_.size()) grow();
  return known;
}

KnownForm& FactCache::learn_long(std::string_view form, std::uint8_t place, const WordKnowledge& knowledge,
                                 const TagWeights& weights) {
  KnownForm& known = long_forms_.emplace_back();
  learn_form(form, place, knowledge, weights, known);
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
