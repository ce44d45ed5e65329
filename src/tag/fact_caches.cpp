// Lending out the caches.
#include "tag/fact_caches.hpp"

#include "tag/fact_cache.hpp"

#include <utility>

namespace selon {

FactCaches::FactCaches() = default;
FactCaches::~FactCaches() = default;

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
