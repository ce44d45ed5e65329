// selon_bench speed|growth [SHARED [NAME]]: prints the tables of speed, or of growth (of the texts whose name holds
// NAME).
#include "growth.hpp"
#include "whole.hpp"

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
  using namespace selon::bench;
  const std::string what = argc > 1 ? argv[1] : "";
  if (what != "speed" && what != "growth") {
    std::cerr << "selon_bench: speed or growth?\n";
    return 2;
  }
  const std::vector<Texts> texts = read_texts(argc > 2 ? argv[2] : "../shared");
  const selon::Extractor extractor;
  if (what == "growth") return print_growth(std::cout, texts, extractor, argc > 3 ? argv[3] : "") == 0 ? 0 : 1;

  // Repetitions of all benchmarks in random order: what else the machine does falls on all alike.
  std::string program = argv[0];
  std::string interleave = "--benchmark_enable_random_interleaving=true";
  std::array<char*, 3> arguments = {program.data(), interleave.data(), nullptr};
  int count = 2;
  benchmark::Initialize(&count, arguments.data());
  const char* rounds = std::getenv("SELON_BENCH_ROUNDS");
  const selon::Lexicon lexicon{{}};
  register_whole(texts, extractor, lexicon, rounds != nullptr ? std::atoi(rounds) : 7);
  Collector measured;
  benchmark::RunSpecifiedBenchmarks(&measured);
  print_whole(std::cout, texts, measured);
}
