// Names as keys: without case, accents and typographic variants.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace selon {

/// `text` as a key: lower case, no accents, "œ" as "oe", hyphens and every kind of space as one space, curly apostrophe
/// straight, no full stops, edges trimmed. "Élysée" → "elysee", "Maison-Blanche" → "maison blanche", "S.N.C.F." →
/// "sncf".
[[nodiscard]] std::string name_key(std::string_view text);

/// A key to look something up with: short ones are not on the heap. Points to nothing of `text`.
class NameKey {
 public:
  explicit NameKey(std::string_view text);
  NameKey(const NameKey&) = delete;
  NameKey& operator=(const NameKey&) = delete;

  [[nodiscard]] std::string_view view() const {
    return long_.empty() ? std::string_view(short_.data(), size_) : std::string_view(long_);
  }

 private:
  std::array<char, 64> short_;
  std::size_t size_ = 0;
  std::string long_;
};

}  // namespace selon
