// Collects what Google Benchmark measured and prints it as tables of medians.
#pragma once

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace selon::bench {

/// Keeps the CPU time of each repetition, and every counter, under the benchmark's name.
class Collector : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& context) override;
  void ReportRuns(const std::vector<Run>& runs) override;

  std::map<std::string, std::vector<double>> cpu;   // ns an iteration
  std::map<std::string, std::vector<double>> wall;  // ns an iteration
  std::map<std::string, std::map<std::string, std::vector<double>>> counters;
};

struct Middle {
  double median = 0;
  double spread = 0;  // half the distance of the quartiles, as a part of the median
};

Middle middle_of(std::vector<double> values);

/// Columns padded to their widest cell; the first to the left, the others to the right.
void print_table(std::ostream& out, const std::vector<std::vector<std::string>>& rows);

/// `value` with `digits` after the point.
std::string number(double value, int digits);
std::string with_spread(Middle middle, int digits);

}  // namespace selon::bench
