// The caches of facts that are kept between documents.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

namespace selon {

class FactCache;

/// Caches that wait for a document to read: as many as documents were read at once. Safe from many threads.
class FactCaches {
 public:
  FactCaches();
  ~FactCaches();

  /// A cache for the caller alone; it goes back to `keep` for the next document.
  [[nodiscard]] std::unique_ptr<FactCache> take() const;
  void keep(std::unique_ptr<FactCache> cache) const;

 private:
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<FactCache>> idle_;
};

}  // namespace selon
