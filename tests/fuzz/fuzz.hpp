// What the fuzzers share.
#pragma once

#include <selon/selon.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace selon::test {

/// The extractor with the built-in lexicon, built once.
const Extractor& extractor();

/// The bytes that libFuzzer hands over.
inline std::string_view bytes(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Prints `what` and ends the run, so that libFuzzer keeps the input.
[[noreturn]] void stop(std::string_view what);

/// What a reader is told: form, frame, cue and statement of each claim, a line each, with straight apostrophes and
/// composed accents, white space as one space.
std::string told(const Document& document, std::string_view text);

}  // namespace selon::test
