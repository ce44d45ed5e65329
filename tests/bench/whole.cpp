// Registering and printing the benchmarks of whole texts.
#include "whole.hpp"

#include "stages.hpp"
#include "yardstick.hpp"

#include "text/utf8.hpp"

#include <selon/output.hpp>

#include <memory>
#include <thread>

#include <fmt/format.h>

namespace selon::bench {
namespace {

constexpr std::array<std::size_t, 6> document_sizes = {100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000};
const std::vector<std::string> ways = {"selon",         "selon with JSONL",      "selon, sentences and tokens alone",
                                       "ICU sentences", "ICU sentences and RE2", "UTF-8 validation"};

template <class Use>
void over_documents(const std::string& name, const Texts& texts, int rounds, Use use) {
  benchmark::RegisterBenchmark(name.c_str(),
                               [&texts, use](benchmark::State& state) mutable {
                                 for (auto _ : state) {
                                   for (const std::string& document : texts.documents) use(document);
                                 }
                               })
      ->Iterations(1)
      ->Repetitions(rounds);
}

void register_ways(const Texts& texts, const Extractor& extractor, const Lexicon& lexicon, int rounds) {
  const auto yardstick = std::make_shared<Yardstick>();
  const auto name = [&](std::size_t way) { return texts.name + ": " + ways[way]; };
  over_documents(name(0), texts, rounds,
                 [&](const std::string& text) { benchmark::DoNotOptimize(extractor.extract(text)); });
  over_documents(name(1), texts, rounds,
                 [&](const std::string& text) { benchmark::DoNotOptimize(to_json(extractor.extract(text), text)); });
  over_documents(name(2), texts, rounds,
                 [&](const std::string& text) { benchmark::DoNotOptimize(sentences_alone(text, lexicon)); });
  over_documents(name(3), texts, rounds,
                 [=](const std::string& text) { benchmark::DoNotOptimize(yardstick->icu_sentences(text)); });
  over_documents(name(4), texts, rounds,
                 [=](const std::string& text) { benchmark::DoNotOptimize(yardstick->icu_and_re2(text)); });
  over_documents(name(5), texts, rounds,
                 [](const std::string& text) { benchmark::DoNotOptimize(first_invalid(text)); });
  benchmark::RegisterBenchmark((texts.name + ": stages").c_str(),
                               [&](benchmark::State& state) {
                                 StageTimes times{};
                                 for (auto _ : state) {
                                   for (const std::string& document : texts.documents)
                                     time_stages(document, lexicon, times);
                                 }
                                 for (std::size_t i = 0; i < times.size(); ++i) {
                                   state.counters[std::string(stage_names[i])] =
                                       times[i] / static_cast<double>(texts.bytes());
                                 }
                               })
      ->Iterations(1)
      ->Repetitions(rounds);
}

void register_size(const Texts& texts, std::size_t size, const Extractor& extractor, int rounds) {
  const std::string text = stretch(texts, size);
  const auto yardstick = std::make_shared<Yardstick>();
  const auto often = static_cast<benchmark::IterationCount>(1 + 300'000 / size);
  benchmark::RegisterBenchmark(fmt::format("{} bytes: selon", size).c_str(),
                               [text, &extractor](benchmark::State& state) {
                                 for (auto _ : state) benchmark::DoNotOptimize(extractor.extract(text));
                               })
      ->Iterations(often)
      ->Repetitions(rounds);
  benchmark::RegisterBenchmark(fmt::format("{} bytes: ICU", size).c_str(),
                               [text, yardstick](benchmark::State& state) {
                                 for (auto _ : state) benchmark::DoNotOptimize(yardstick->icu_sentences(text));
                               })
      ->Iterations(often)
      ->Repetitions(rounds);
}

/// The same work twice: by one thread, by two that share an extractor, by two with one each.
void register_threads(const Texts& texts, const Extractor& extractor, int rounds) {
  const auto second = std::make_shared<const Extractor>();
  const auto pass = [&texts](const Extractor& e) {
    for (const std::string& document : texts.documents) benchmark::DoNotOptimize(e.extract(document));
  };
  benchmark::RegisterBenchmark("threads: one",
                               [&extractor, pass](benchmark::State& state) {
                                 for (auto _ : state) {
                                   pass(extractor);
                                   pass(extractor);
                                 }
                               })
      ->Iterations(1)
      ->Repetitions(rounds);
  const auto both = [&](const char* name, const Extractor& other) {
    benchmark::RegisterBenchmark(name,
                                 [&extractor, &other, second, pass](benchmark::State& state) {
                                   for (auto _ : state) {
                                     std::thread beside([&] { pass(other); });
                                     pass(extractor);
                                     beside.join();
                                   }
                                 })
        ->Iterations(1)
        ->Repetitions(rounds);
  };
  both("threads: two, sharing", extractor);
  both("threads: two, one each", *second);
}

}  // namespace

void register_whole(const std::vector<Texts>& texts, const Extractor& extractor, const Lexicon& lexicon, int rounds) {
  for (const Texts& t : texts) register_ways(t, extractor, lexicon, rounds);
  for (const std::size_t size : document_sizes)
    register_size(texts.front(), size, extractor, size > 1'000'000 ? 1 : rounds);
  register_threads(texts.front(), extractor, rounds);
}

void print_whole(std::ostream& out, const std::vector<Texts>& texts, Collector& measured) {
  for (const Texts& t : texts) {
    const double icu = middle_of(measured.cpu[t.name + ": " + ways[3]]).median;
    std::vector<std::vector<std::string>> rows = {{t.name, "ns/byte", "speed by ICU's"}};
    for (const std::string& way : ways) {
      Middle m = middle_of(measured.cpu[t.name + ": " + way]);
      const double ratio = icu / m.median;
      m.median /= static_cast<double>(t.bytes());
      rows.push_back({way, with_spread(m, 2), number(ratio, 3)});
    }
    print_table(out, rows);
    out << '\n';
  }
  std::vector<std::vector<std::string>> stages = {{"stage, ns/byte"}};
  for (const Texts& t : texts) stages.front().push_back(t.name);
  for (const std::string_view stage : stage_names) {
    stages.push_back({std::string(stage)});
    for (const Texts& t : texts) {
      stages.back().push_back(number(middle_of(measured.counters[t.name + ": stages"][std::string(stage)]).median, 2));
    }
  }
  print_table(out, stages);
  std::vector<std::vector<std::string>> sizes = {{"\ndocument of", "ns/byte", "speed by ICU's"}};
  for (const std::size_t size : document_sizes) {
    const double selon = middle_of(measured.cpu[fmt::format("{} bytes: selon", size)]).median;
    const double icu = middle_of(measured.cpu[fmt::format("{} bytes: ICU", size)]).median;
    sizes.push_back(
        {fmt::format("{} bytes", size), number(selon / static_cast<double>(size), 1), number(icu / selon, 3)});
  }
  print_table(out, sizes);
  const auto wall = [&](const char* name) { return middle_of(measured.wall[name]).median; };
  out << "\ntwo threads by one (wall time: needs two free cores): sharing an extractor "
      << number(wall("threads: one") / wall("threads: two, sharing"), 2) << ", one each "
      << number(wall("threads: one") / wall("threads: two, one each"), 2) << "\n\n";
}

}  // namespace selon::bench
