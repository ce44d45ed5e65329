// Looking forms up in the cache.
#include "tag/fact_cache.hpp"

#include "text/hash.hpp"

#include <algorithm>

namespace selon {
namespace {

void learn(std::string_view form, bool address, bool first, const WordKnowledge& knowledge, const TagWeights& weights,
           KnownForm& known) {
  known.facts = find_facts(form, address, first, knowledge);
  if (!known.is_ambiguous()) return;
  FormRows rows;
  find_form_rows(known.facts, weights.bits(), rows);
  weights.add(rows, known.scores);
}

}  // namespace

KnownForm& FactCache::find(std::string_view form, bool address, bool first, const WordKnowledge& knowledge,
                           const TagWeights& weights) {
  if (form.size() > KnownForm::longest) {
    learn(form, address, first, knowledge, weights, long_forms_.emplace_back());
    return long_forms_.back();
  }
  const auto place = static_cast<std::uint8_t>((address ? 1 : 0) | (first ? 2 : 0));
  const std::uint64_t hash = hash_bytes(form) + place;
  const auto high = static_cast<std::uint32_t>(hash >> 32);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    if (slots_[at].hash != high) continue;
    const std::uint32_t number = slots_[at].number - 1;
    KnownForm& known = chunks_[number / chunk_size][number % chunk_size];
    if (known.place == place && std::string_view(known.form.data(), known.size) == form) return known;
  }
  KnownForm& known = insert(at, hash);
  known.place = place;
  known.size = static_cast<std::uint8_t>(form.size());
  std::copy(form.begin(), form.end(), known.form.begin());
  learn(form, address, first, knowledge, weights, known);
  return known;
}

KnownForm& FactCache::insert(std::size_t slot, std::uint64_t hash) {
  if (count_ / chunk_size == chunks_.size()) chunks_.push_back(std::make_unique<KnownForm[]>(chunk_size));
  KnownForm& known = chunks_[count_ / chunk_size][count_ % chunk_size];
  slots_[slot] = {static_cast<std::uint32_t>(hash >> 32), ++count_};
  if (2 * count_ > slots_.size()) grow();
  return known;
}

void FactCache::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    const std::uint32_t number = slot.number - 1;
    const KnownForm& known = chunks_[number / chunk_size][number % chunk_size];
    std::size_t at = (hash_bytes({known.form.data(), known.size}) + known.place) & mask;
    while (slots_[at].number != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

const FormReading& FactCache::reading(std::string_view form, KnownForm& known, Tag tag, const CueLexicon& cues) {
  FormReading& first = known.readings[0];
  FormReading& second = known.readings[1];
  if (first.tag == tag) return first;
  if (second.tag == tag) return second;
  FormReading& free = first.tag == Tag::none ? first : second;
  free = read_form(form, known.facts, tag, cues);
  return free;
}

void FactCache::make_room() {
  long_forms_.clear();
  if (count_ < most_forms) return;
  *this = FactCache();
}

}  // namespace selon
