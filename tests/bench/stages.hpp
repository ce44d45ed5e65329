// The stages of src/extractor.cpp one by one, each with the time it took.
#pragma once

#include "lexicon/lexicon.hpp"

#include <array>
#include <string_view>

namespace selon::bench {

enum class Stage {
  validate,
  blocks,
  tokens,
  sentences,
  quotes,
  tagging,
  detection,
  claims,
  dates,
  sources,
  entities,
  links,
  json
};

constexpr std::array<std::string_view, 13> stage_names = {"validate", "blocks",    "tokens", "sentences", "quotes",
                                                          "tagging",  "detection", "claims", "dates",     "sources",
                                                          "entities", "links",     "JSON"};

/// CPU nanoseconds of each stage.
using StageTimes = std::array<double, stage_names.size()>;

/// Runs all stages over `text` and adds what each took to `times`.
void time_stages(std::string_view text, const Lexicon& lexicon, StageTimes& times);

/// Blocks, tokens and sentences alone: the number of sentences.
std::size_t sentences_alone(std::string_view text, const Lexicon& lexicon);

/// CPU nanoseconds that this process has used.
double cpu_now();

}  // namespace selon::bench
