// Marking of letters, a chunk a step.
#include "text/letter_map.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace selon {
namespace {

constexpr std::size_t chunk_size = LetterMap::chunk_size;
/// The bytes of a chunk with the one before it and the one behind, or 0 where the text begins and ends.
using Bytes = std::array<unsigned char, chunk_size + 2>;

void copy_chunk(std::string_view text, std::size_t start, Bytes& bytes) {
  if (start > 0 && start + chunk_size < text.size()) {
    std::memcpy(bytes.data(), text.data() + start - 1, bytes.size());
    return;
  }
  bytes.fill(0);
  const std::size_t first = start > 0 ? start - 1 : 0;
  const std::size_t size = std::min(text.size() - first, start + chunk_size + 1 - first);
  std::memcpy(bytes.data() + (start > 0 ? 0 : 1), text.data() + first, size);
}

/// 1 for a byte of À to ÿ, without × and ÷, behind C3, or of a letter of ASCII; else 0. The answers are bytes and no
/// branch asks for them, so that compilers look at sixteen at once.
constexpr unsigned char is_letter_byte(unsigned char before, unsigned char byte, unsigned char behind) {
  const auto yes = [](bool condition) -> unsigned char { return condition ? 0xFF : 0; };
  const auto is_second = [&](unsigned char b) -> unsigned char {
    return yes((b ^ 0x80U) < 0x40) & ~yes((b & 0xDFU) == 0x97);
  };
  const unsigned char ascii = yes(static_cast<unsigned char>((byte | 0x20U) - 'a') < 26);
  return 1 & (ascii | (yes(byte == 0xC3) & is_second(behind)) | (yes(before == 0xC3) & is_second(byte)));
}

/// The lowest bits of 64 bytes as 64 bits.
std::uint64_t gather(const std::array<unsigned char, chunk_size>& ones) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < chunk_size; i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, ones.data() + i, sizeof eight);
    bits |= eight * 0x0102040810204080ULL >> 56 << i;
  }
  return bits;
}

}  // namespace

LetterMap::LetterMap(std::string_view text) : chunks_(text.size() / chunk_size + 1) {
  Bytes bytes;
  std::array<unsigned char, chunk_size> ones;
  const unsigned char* const before = bytes.data();
  unsigned char* const one = ones.data();
  for (std::size_t c = 0; c < chunks_.size(); ++c) {
    copy_chunk(text, c * chunk_size, bytes);
    for (std::size_t i = 0; i < chunk_size; ++i) one[i] = is_letter_byte(before[i], before[i + 1], before[i + 2]);
    chunks_[c].letters = gather(ones);
    for (std::size_t i = 0; i < chunk_size; ++i) one[i] = before[i + 1] >> 7;
    chunks_[c].wide = gather(ones);
  }
}

LetterRun LetterMap::long_run(std::size_t start) const {
  std::size_t c = start / chunk_size;
  bool accented = chunks_[c].wide >> (start % chunk_size) != 0;
  while (~chunks_[++c].letters == 0) accented = accented || chunks_[c].wide != 0;
  const LetterRun rest = run(c * chunk_size);
  return {rest.end, accented || rest.accented};
}

}  // namespace selon
