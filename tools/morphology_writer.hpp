// Packs forms and readings into the image that Morphology reads.
#pragma once

#include "french_readings.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace selon::tools {

/// Collects readings by folded form and writes data/morphology.bin: the same input gives the same bytes.
class MorphologyWriter {
 public:
  /// Adds a reading of `form`. Forms too long for the lexicon are left out.
  void add(const std::string& form, const RawReading& reading);

  /// Adds the unaccented spelling of every form that begins with an accented letter: "Etat", "A" for "à".
  void add_unaccented_capitals();

  /// The image. Throws std::runtime_error when a table is too small for its indices.
  [[nodiscard]] std::string image() const;

  [[nodiscard]] std::size_t forms() const { return entries_.size(); }

 private:
  struct Packed {
    RawReading raw;
    std::uint8_t cut = 0;
    std::string ending;
    std::string initial;
    friend bool operator==(const Packed& a, const Packed& b) {
      return a.raw.features == b.raw.features && a.raw.frames == b.raw.frames && a.cut == b.cut &&
             a.ending == b.ending && a.initial == b.initial;
    }
  };
  static void insert(std::vector<Packed>& readings, const Packed& reading);

  std::map<std::string, std::vector<Packed>> entries_;
};

}  // namespace selon::tools
