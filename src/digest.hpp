// SHA-256, and the uid of a claim that is made with it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace selon {

/// SHA-256 (FIPS 180-4), fed piece by piece. Not for secrets: no care is taken of timing.
class Sha256 {
 public:
  void update(std::string_view bytes);

  /// The digest as 64 lower-case hexadecimal digits. The object is spent afterwards.
  [[nodiscard]] std::string hex();

 private:
  void compress(const unsigned char* block);

  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<unsigned char, 64> buffer_{};
  std::uint64_t length_ = 0;
};

/// Claim::uid: 16 hexadecimal digits over the document's id, the statement's text (its fragments joined by one space;
/// empty when it has none), the cue's text (empty when it has none), and how many claims of the document before this
/// one have the same three.
std::string claim_uid(std::string_view document_id, std::string_view statement, std::string_view cue,
                      std::uint32_t occurrence);

}  // namespace selon
