// Measuring growth: the best of some passes for each size, as only noise adds time.
#include "growth.hpp"

#include "hostile.hpp"
#include "stages.hpp"
#include "table.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

namespace selon::bench {
namespace {

constexpr std::array<std::size_t, 3> sizes = {256 << 10, 1 << 20, 4 << 20};
constexpr double limit = 5;
constexpr double patience = 30e9;  // what is expected to take longer is not measured: "-"

struct Growth {
  std::array<double, 3> time{};  // ns; 0: not measured
  [[nodiscard]] double factor(std::size_t i) const { return time[i] / time[i - 1]; }
};

double best_time(const std::string& text, const Extractor& extractor) {
  double best = 0;
  double sum = 0;
  for (int pass = 0; pass < 5 && sum < 1e9; ++pass) {
    const double start = cpu_now();
    benchmark::DoNotOptimize(extractor.extract(text));
    const double took = cpu_now() - start;
    best = pass == 0 ? took : std::min(best, took);
    sum += took;
  }
  return best;
}

Growth measure(const std::function<std::string(std::size_t)>& text, const Extractor& extractor) {
  Growth g;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (i > 0 && g.time[i - 1] * (i > 1 ? g.factor(i - 1) : 4) > patience) break;
    g.time[i] = best_time(text(sizes[i]), extractor);
  }
  return g;
}

}  // namespace

int print_growth(std::ostream& out, const std::vector<Texts>& texts, const Extractor& extractor,
                 const std::string& only) {
  const auto print = [&](const std::array<std::string, 5>& row) {
    out << fmt::format("{:<26} {:>18} {:>16} {:>13}  {}", row[0], row[1], row[2], row[3], row[4]) << std::endl;
  };
  print({"growth", "ns/byte at 256 kB", "1 MB by 256 kB", "4 MB by 1 MB", ""});
  int measured = 0;
  int too_steep = 0;
  const auto add = [&](const std::string& name, const std::function<std::string(std::size_t)>& text) {
    if (name.find(only) == std::string::npos) return;
    const Growth g = measure(text, extractor);
    const auto factor = [&](std::size_t i) { return g.time[i] == 0 ? "-" : number(g.factor(i), 1); };
    const bool steep = g.time[2] == 0 || g.factor(1) > limit || g.factor(2) > limit;
    print({name, number(g.time[0] / static_cast<double>(sizes[0]), 1), factor(1), factor(2), steep ? "STEEP" : ""});
    ++measured;
    too_steep += steep ? 1 : 0;
  };
  for (const Texts& t : texts) add(t.name, [&](std::size_t size) { return stretch(t, size); });
  for (const Hostile& h : hostile_texts()) add(h.name, [&](std::size_t size) { return h.text(size); });
  out << too_steep << " of " << measured << " grow more than 5 times for 4 times the text\n\n";
  return too_steep;
}

}  // namespace selon::bench
