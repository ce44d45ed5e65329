// The benchmarks of whole texts: selon beside its yardsticks.
#pragma once

#include "table.hpp"
#include "texts.hpp"

#include "lexicon/lexicon.hpp"

#include <selon/extractor.hpp>

namespace selon::bench {

/// Registers whole extraction, sentences alone, JSONL, the stages, the yardsticks, document sizes and two threads.
void register_whole(const std::vector<Texts>& texts, const Extractor& extractor, const Lexicon& lexicon, int rounds);

void print_whole(std::ostream& out, const std::vector<Texts>& texts, Collector& measured);

}  // namespace selon::bench
