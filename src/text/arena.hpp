// Owns short strings and lists for the life of one analysis.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace selon {

/// Hands out stable copies; all are freed together. Not thread safe.
class Arena {
 public:
  std::string_view copy(std::string_view s) {
    char* const out = take(s.size());
    std::memcpy(out, s.data(), s.size());
    return {out, s.size()};
  }

  template <typename T>
  std::span<const T> copy(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    if (values.empty()) return {};
    const std::size_t size = values.size_bytes() + alignof(T) - 1;  // the first byte may stand anywhere
    void* out = take(size);
    std::size_t space = size;
    std::align(alignof(T), values.size_bytes(), out, space);
    std::memcpy(out, values.data(), values.size_bytes());
    return {static_cast<const T*>(out), values.size()};
  }

 private:
  char* take(std::size_t size) {
    if (size > left_) {
      const std::size_t whole = size > chunk ? size : chunk;
      chunks_.push_back(std::make_unique_for_overwrite<char[]>(whole));
      next_ = chunks_.back().get();
      left_ = whole;
    }
    char* const out = next_;
    next_ += size;
    left_ -= size;
    return out;
  }

  static constexpr std::size_t chunk = 16384;
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace selon
