// The Latin letters of a text, a bit a byte: where its words end is seen without a second look at the letters.
#pragma once

#include "text/letter_run.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace selon {

/// Which bytes of a text belong to letters a to z, A to Z, À to ÿ. Refers to the text no more once it is made.
class LetterMap {
 public:
  explicit LetterMap(std::string_view text);

  static constexpr std::size_t chunk_size = 64;  // bytes

  /// What letter_run() says of the run that begins at `start`, at most the size of the text.
  [[nodiscard]] LetterRun run(std::size_t start) const {
    const Chunk& chunk = chunks_.data()[start / chunk_size];
    const std::uint64_t others = ~chunk.letters >> (start % chunk_size);
    if (others == 0) return long_run(start);
    const auto length = static_cast<unsigned>(std::countr_zero(others));
    const std::uint64_t wide = chunk.wide >> (start % chunk_size) & ((std::uint64_t{1} << length) - 1);
    return {start + length, wide != 0};
  }

 private:
  struct Chunk {
    std::uint64_t letters = 0;
    std::uint64_t wide = 0;  // what is not ASCII
  };
  /// Of a run that goes on in the next chunk.
  [[nodiscard]] LetterRun long_run(std::size_t start) const;

  std::vector<Chunk> chunks_;  // one bit at least behind the text, which is no letter
};

}  // namespace selon
