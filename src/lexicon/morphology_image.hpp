// The layout of data/morphology.bin, shared by the program that writes it and the class that reads it.
#pragma once

#include "lexicon/fold.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// A minimal perfect hash (hash and displace: Belazzougui, Botelho, Dietzfelbinger 2009): a form's hash picks a bucket,
/// the bucket's seed picks the slot, the slot's fingerprint says whether the form is known and its class lists the
/// readings. Little-endian; sections follow the header in the order of its counts:
/// seeds (u16), slots (SlotRecord), classes, readings, endings (u32 end offsets), ending text.
namespace selon::morphology_image {

static_assert(std::endian::native == std::endian::little, "data/morphology.bin is little-endian");

inline constexpr std::uint64_t magic = 0x4850524F4D4C4553;  // "SELMORPH"
inline constexpr std::uint32_t version = 1;

struct Header {
  std::uint64_t magic;
  std::uint32_t version;
  std::uint32_t buckets;
  std::uint32_t slots;
  std::uint32_t classes;
  std::uint32_t readings;
  std::uint32_t endings;
  std::uint32_t ending_text;  // bytes
  std::uint32_t forms;        // slots in use
  std::uint64_t checksum;     // of all other bytes
};
static_assert(sizeof(Header) == 48);

inline constexpr std::size_t slot_size = 6;  // u32 fingerprint, u16 class

/// Readings of a form: the first `visible[level]` of them may be meant when it is written in that CaseLevel.
struct ClassRecord {
  std::uint32_t first;
  std::uint8_t visible[3];
  std::uint8_t kind_lower;
  std::uint8_t kind_capital;
  std::uint8_t unused[3];
};
static_assert(sizeof(ClassRecord) == 12);

struct ReadingRecord {
  std::uint8_t pos, verb_form, mood, tense, gender, number, persons, frames;
  std::uint8_t cut;
  std::uint8_t unused;
  std::uint16_t initial;  // index of an ending
  std::uint16_t ending;
};
static_assert(sizeof(ReadingRecord) == 14);

inline std::uint64_t mix(std::uint64_t h) {
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93U;
  return h ^ (h >> 32);
}

/// Hash of a folded form; reads whole words, which FoldedForm pads with zeros.
inline std::uint64_t hash_form(const FoldedForm& form) {
  std::uint64_t h = form.size * 0x9E3779B97F4A7C15U;
  for (std::size_t i = 0; i < form.size; i += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, form.bytes.data() + i, sizeof word);
    h = mix(h ^ word) + 0x9E3779B97F4A7C15U;
  }
  return mix(h);
}

inline std::uint32_t reduce(std::uint64_t h, std::uint32_t n) {
  return static_cast<std::uint32_t>(((h >> 32) * n) >> 32);
}

inline std::uint32_t bucket_of(std::uint64_t hash, std::uint32_t buckets) { return reduce(hash, buckets); }
inline std::uint32_t fingerprint_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash); }
inline std::uint32_t slot_of(std::uint64_t hash, std::uint16_t seed, std::uint32_t slots) {
  return reduce(mix(mix(hash + (seed + 1U) * 0xA24BAED4963EE407U)), slots);
}

/// Order-sensitive 64-bit sum of `bytes`.
inline std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t h = bytes.size();
  std::size_t i = 0;
  for (; i + sizeof(std::uint64_t) <= bytes.size(); i += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, sizeof word);
    h = (std::rotl(h, 23) ^ word) * 0x9E3779B97F4A7C15U;
  }
  for (; i < bytes.size(); ++i) h = (std::rotl(h, 23) ^ static_cast<unsigned char>(bytes[i])) * 0x9E3779B97F4A7C15U;
  return mix(h);
}

/// What `checksum`, the last member of a file's header, must be before `body`.
template <class AnyHeader>
std::uint64_t checksum(const AnyHeader& header, std::string_view body) {
  const std::string_view fields(reinterpret_cast<const char*>(&header), offsetof(AnyHeader, checksum));
  return checksum(fields) ^ std::rotl(checksum(body), 1);
}

}  // namespace selon::morphology_image
