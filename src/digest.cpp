// SHA-256 as FIPS 180-4 has it.
#include "digest.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace selon {

namespace {

constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/// One round, but that the words stay where they are: `d` and `h` become the new e and a.
inline void turn(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t& d, std::uint32_t e, std::uint32_t f,
                 std::uint32_t g, std::uint32_t& h, std::uint32_t added) {
  const std::uint32_t t1 = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + (g ^ (e & (f ^ g))) + added;
  d += t1;
  h = t1 + (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) | (c & (a | b)));
}

}  // namespace

void Sha256::compress(const unsigned char* block) {
  std::array<std::uint32_t, 64> w{};
  for (std::size_t i = 0; i < 16; ++i) {
    w[i] = static_cast<std::uint32_t>(block[4 * i]) << 24 | static_cast<std::uint32_t>(block[4 * i + 1]) << 16 |
           static_cast<std::uint32_t>(block[4 * i + 2]) << 8 | static_cast<std::uint32_t>(block[4 * i + 3]);
  }
  for (std::size_t i = 16; i < 64; ++i) {
    const std::uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
    const std::uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state_;
  for (std::size_t i = 0; i < 64; i += 8) {  // eight rounds bring each word back to its place: nothing is moved
    const std::uint32_t* const k = round_constants.data() + i;
    const std::uint32_t* const m = w.data() + i;
    turn(a, b, c, d, e, f, g, h, k[0] + m[0]);
    turn(h, a, b, c, d, e, f, g, k[1] + m[1]);
    turn(g, h, a, b, c, d, e, f, k[2] + m[2]);
    turn(f, g, h, a, b, c, d, e, k[3] + m[3]);
    turn(e, f, g, h, a, b, c, d, k[4] + m[4]);
    turn(d, e, f, g, h, a, b, c, k[5] + m[5]);
    turn(c, d, e, f, g, h, a, b, k[6] + m[6]);
    turn(b, c, d, e, f, g, h, a, k[7] + m[7]);
  }
  const std::array<std::uint32_t, 8> sum{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < 8; ++i) state_[i] += sum[i];
}

void Sha256::update(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t used = length_ % 64;
    const std::size_t n = std::min(bytes.size(), 64 - used);
    std::memcpy(buffer_.data() + used, bytes.data(), n);
    length_ += n;
    bytes.remove_prefix(n);
    if (used + n == 64) compress(buffer_.data());
  }
}

std::string Sha256::hex() {
  const std::uint64_t bits = length_ * 8;
  std::array<char, 72> tail{};
  tail[0] = static_cast<char>(0x80);
  const std::size_t padding = (length_ % 64 < 56 ? 56 : 120) - length_ % 64;
  for (std::size_t i = 0; i < 8; ++i) tail[padding + i] = static_cast<char>(bits >> (56 - 8 * i) & 0xFF);
  update({tail.data(), padding + 8});
  std::string out;
  out.reserve(64);
  for (const std::uint32_t word : state_) {
    for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[word >> shift & 0xF];
  }
  return out;
}

std::string claim_uid(std::string_view document_id, std::string_view statement, std::string_view cue,
                      std::uint32_t occurrence) {
  constexpr std::string_view separator("\0", 1);
  Sha256 digest;
  digest.update(document_id);
  digest.update(separator);
  digest.update(statement);
  digest.update(separator);
  digest.update(cue);
  if (occurrence > 0) {
    digest.update(separator);
    digest.update(std::to_string(occurrence));
  }
  return digest.hex().substr(0, 16);
}

}  // namespace selon
