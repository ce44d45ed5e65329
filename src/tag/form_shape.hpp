// A form as the tagger hashes it: lower case, straight apostrophe, without the hyphens of a clitic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace selon {

/// A folded form in a fixed buffer, long words cut: the tagger allocates nothing for a token.
struct FormShape {
  static constexpr std::size_t capacity = 48;
  char bytes[8 + capacity + 8] = {};  // eight zero bytes on either side, for whole-word loads
  std::size_t size = 0;
  bool capital = false;   // the first letter
  bool capitals = false;  // two letters or more, none lower
  bool digit_first = false;
  bool letter = false;
  bool digit = false;
  bool hyphen = false;    // inside
  bool clitic = false;    // began with a hyphen before a letter: -t-il, -elle
  bool currency = false;  // a symbol, not a punctuation mark

  [[nodiscard]] const char* data() const { return bytes + 8; }
  [[nodiscard]] std::string_view view() const { return {data(), size}; }
  /// The last eight bytes, the very last in the highest place.
  [[nodiscard]] std::uint64_t tail() const {
    std::uint64_t out = 0;
    std::memcpy(&out, data() + size - 8, 8);
    return out;
  }
  /// A well-mixed hash of the folded form.
  [[nodiscard]] std::uint64_t hash() const;
};

/// Mixes eight more bytes into a hash.
inline std::uint64_t hash_step(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29);
}

inline std::uint64_t FormShape::hash() const {
  std::uint64_t h = size + (clitic ? 0x100U : 0U);
  for (std::size_t i = 0; i < size; i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, data() + i, 8);
    h = hash_step(h, word);
  }
  return hash_step(h, 0);
}

/// The part of a clitic after its hyphens: "il" of "-t-il", "ce" of "-ce". Other forms, and lone dashes, whole.
inline std::string_view without_hyphens(std::string_view form) {
  if (form.size() < 2 || form[0] != '-' || form[1] == '-' || (form[1] >= '0' && form[1] <= '9')) return form;
  if (form.size() > 3 && (form[1] == 't' || form[1] == 'T') && form[2] == '-') return form.substr(3);
  return form.substr(1);
}

/// Folds `form` into `out`, which must be fresh.
void find_shape(std::string_view form, FormShape& out);

}  // namespace selon
