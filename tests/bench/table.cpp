// Medians and plain tables.
#include "table.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace selon::bench {

bool Collector::ReportContext(const Context&) { return true; }

void Collector::ReportRuns(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    if (run.run_type != Run::RT_Iteration) continue;
    const std::string name = run.run_name.function_name;
    cpu[name].push_back(run.cpu_accumulated_time * 1e9 / static_cast<double>(run.iterations));
    wall[name].push_back(run.real_accumulated_time * 1e9 / static_cast<double>(run.iterations));
    for (const auto& [key, counter] : run.counters) counters[name][key].push_back(counter.value);
  }
}

Middle middle_of(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const std::size_t n = values.size();
  const double median = n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
  return {median, (values[3 * n / 4] - values[n / 4]) / 2 / median};
}

void print_table(std::ostream& out, const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      out << (i == 0 ? fmt::format("{:<{}}", row[i], widths[i]) : fmt::format("  {:>{}}", row[i], widths[i]));
    }
    out << '\n';
  }
}

std::string number(double value, int digits) { return fmt::format("{:.{}f}", value, digits); }

std::string with_spread(Middle middle, int digits) {
  return fmt::format("{} +-{:.0f}%", number(middle.median, digits), middle.spread * 100);
}

}  // namespace selon::bench
