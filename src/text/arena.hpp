// Owns short strings for the life of one analysis.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace selon {

/// Hands out stable copies of strings; all are freed together. Not thread safe.
class Arena {
 public:
  std::string_view copy(std::string_view s) {
    if (s.size() > left_) {
      const std::size_t size = s.size() > chunk ? s.size() : chunk;
      chunks_.push_back(std::make_unique_for_overwrite<char[]>(size));
      next_ = chunks_.back().get();
      left_ = size;
    }
    std::memcpy(next_, s.data(), s.size());
    const std::string_view out(next_, s.size());
    next_ += s.size();
    left_ -= s.size();
    return out;
  }

 private:
  static constexpr std::size_t chunk = 16384;
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace selon
