// Runs of Latin letters, eight bytes a step: what most of a French text is made of.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace selon {

static_assert(std::endian::native == std::endian::little, "the first of eight bytes is the lowest");

/// Letters a to z, A to Z, À to ÿ that stand together.
struct LetterRun {
  std::size_t end = 0;  // offset of the byte after the last
  bool accented = false;
};

/// Of eight bytes, the highest bits of those that are what their names say; all other bits are 0.
struct LatinBytes {
  std::uint64_t ascii = 0;   // a to z, A to Z
  std::uint64_t lead = 0;    // C3, which may begin a letter
  std::uint64_t second = 0;  // what makes it one: not × nor ÷

  explicit LatinBytes(std::uint64_t bytes) {
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    constexpr std::uint64_t high = 0x80 * each;
    constexpr std::uint64_t low = 0x7F * each;
    const auto equal_to = [](std::uint64_t some, std::uint64_t byte) {
      const std::uint64_t difference = some ^ (byte * each);
      return ~(((difference & low) + low) | difference) & high;
    };
    const std::uint64_t small = (bytes | 0x20 * each) & low;
    ascii = (small + (0x80 - 'a') * each) & ~(small + (0x7F - 'z') * each) & ~bytes & high;
    lead = equal_to(bytes, 0xC3);
    second = bytes & ~(bytes << 1) & high & ~equal_to(bytes & 0xDF * each, 0x97);
  }
};

/// Which of eight bytes belong to such letters: their highest bits, all others 0. A letter that the last byte begins is
/// left out.
inline std::uint64_t latin_letters(std::uint64_t bytes) {
  const LatinBytes latin(bytes);
  const std::uint64_t second = latin.lead << 8 & latin.second;
  return latin.ascii | second | second >> 8;
}

/// The run that begins at `start`; empty when no such letter stands there.
inline LetterRun letter_run(std::string_view text, std::size_t start) {
  LetterRun run{start, false};
  for (;;) {
    std::uint64_t bytes = 0;
    const std::size_t left = text.size() - run.end;
    if (left >= sizeof bytes) {
      std::memcpy(&bytes, text.data() + run.end, sizeof bytes);
    } else {
      std::memcpy(&bytes, text.data() + run.end, left);
    }
    const std::uint64_t other = ~latin_letters(bytes) & 0x8080808080808080ULL;
    if (other == 0) {
      run.accented = run.accented || (bytes & 0x8080808080808080ULL) != 0;
      run.end += sizeof bytes;
      continue;
    }
    const auto bits = static_cast<unsigned>(std::countr_zero(other)) - 7;  // before the byte that is no letter
    run.accented = run.accented || (bytes & 0x8080808080808080ULL & ((std::uint64_t{1} << bits) - 1)) != 0;
    run.end += bits / 8;
    // the last byte may begin a letter that goes on in the next eight
    if (bits < 56 || (bytes >> 56) != 0xC3 || left <= sizeof bytes) return run;
    std::memcpy(&bytes, text.data() + run.end, 2);
    if ((latin_letters(bytes & 0xFFFF) & 0x8080) != 0x8080) return run;
  }
}

/// The capitals that a run of Latin letters begins with.
struct Capitals {
  std::size_t count = 0;
  bool all = false;  // no small letter follows
};

inline Capitals leading_capitals(std::string_view run) {
  Capitals capitals;
  for (std::size_t i = 0; i < run.size(); ++capitals.count) {
    if (run[i] >= 'a' && run[i] <= 'z') return capitals;
    if (run[i] == '\xC3' && static_cast<unsigned char>(run[i + 1]) >= 0x9F) return capitals;
    i += run[i] == '\xC3' ? 2 : 1;
  }
  capitals.all = true;
  return capitals;
}

}  // namespace selon
