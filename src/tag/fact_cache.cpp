// Looking forms up in the cache, and the caches that are kept between documents.
#include "tag/fact_cache.hpp"

#include "text/hash.hpp"

#include <algorithm>
#include <utility>

namespace selon {
namespace {

KnownForm find_known(std::string_view form, bool address, bool first, const WordKnowledge& knowledge,
                     const TagWeights& weights) {
  KnownForm known{find_facts(form, address, first, knowledge), {}};
  FormRows rows;
  find_form_rows(known.facts, weights.bits(), rows);
  weights.add(rows, known.scores);
  return known;
}

}  // namespace

void FactCache::find(std::string_view form, bool address, bool first, const WordKnowledge& knowledge,
                     const TagWeights& weights, KnownForm& out) {
  if (form.size() > longest) {
    out = find_known(form, address, first, knowledge, weights);
    return;
  }
  const auto place = static_cast<std::uint8_t>(1 | (address ? 2 : 0) | (first ? 4 : 0));
  Slot& slot = slots_[(hash_bytes(form) + place) & (slot_count - 1)];
  if (slot.place != place || std::string_view(slot.form.data(), slot.size) != form) {
    slot.known = find_known(form, address, first, knowledge, weights);
    slot.place = place;
    slot.size = static_cast<std::uint8_t>(form.size());
    std::copy(form.begin(), form.end(), slot.form.begin());
  }
  out = slot.known;
}

std::unique_ptr<FactCache> FactCaches::take() const {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      std::unique_ptr<FactCache> cache = std::move(idle_.back());
      idle_.pop_back();
      return cache;
    }
  }
  return std::make_unique<FactCache>();
}

void FactCaches::keep(std::unique_ptr<FactCache> cache) const {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(cache));
}

}  // namespace selon
