// Measuring growth: the best of some passes for each size, as only noise adds time.
#include "growth.hpp"

#include "hostile.hpp"
#include "stages.hpp"
#include "table.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include <benchmark/benchmark.h>

namespace selon::bench {
namespace {

constexpr std::array<std::size_t, 3> sizes = {256 << 10, 1 << 20, 4 << 20};
constexpr double limit = 5;
constexpr double patience = 40e9;  // what would take longer than this is not measured

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
  std::vector<std::vector<std::string>> rows = {{"growth", "ns/byte at 256 kB", "1 MB by 256 kB", "4 MB by 1 MB", ""}};
  int too_steep = 0;
  const auto add = [&](const std::string& name, const std::function<std::string(std::size_t)>& text) {
    if (name.find(only) == std::string::npos) return;
    const Growth g = measure(text, extractor);
    bool steep = false;
    rows.push_back({name, number(g.time[0] / static_cast<double>(sizes[0]), 1)});
    for (std::size_t i = 1; i < sizes.size(); ++i) {
      steep = steep || g.time[i] == 0 || g.factor(i) > limit;
      rows.back().push_back(g.time[i] == 0 ? "not measured" : number(g.factor(i), 1));
    }
    rows.back().emplace_back(steep ? "STEEP" : "");
    too_steep += steep ? 1 : 0;
  };
  for (const Texts& t : texts) add(t.name, [&](std::size_t size) { return stretch(t, size); });
  for (const Hostile& h : hostile_texts()) add(h.name, [&](std::size_t size) { return h.text(size); });
  print_table(out, rows);
  out << too_steep << " of " << rows.size() - 1 << " grow more than 5 times for 4 times the text\n\n";
  return too_steep;
}

}  // namespace selon::bench
