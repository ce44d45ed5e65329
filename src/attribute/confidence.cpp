// The logistic models of confidence and the reading of their weights.
#include "attribute/confidence.hpp"

#include "lexicon/tsv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace selon {
namespace {

double number_of(std::string_view column) {
  double value = 0;
  const auto [end, error] = std::from_chars(column.data(), column.data() + column.size(), value);
  if (error != std::errc() || end != column.data() + column.size() || !std::isfinite(value))
    throw std::invalid_argument(fmt::format("'{}' is not a number", column));
  return value;
}

double probability(const Evidence& weights, const Evidence& evidence) {
  return 1.0 / (1.0 + std::exp(-std::inner_product(weights.begin(), weights.end(), evidence.begin(), 0.0)));
}

float in_hundredths(double value) {
  return static_cast<float>(std::round(std::clamp(value, 0.01, 0.99) * 100.0)) / 100.0F;
}

}  // namespace

void ConfidenceModel::load(std::string_view tsv, std::string_view name) {
  std::array<bool, trait_names.size()> seen{};
  each_tsv_line(tsv, name, [&](const std::vector<std::string_view>& columns) {
    if (columns.size() != 3) throw std::invalid_argument("want trait <tab> weight <tab> weight");
    const auto at = std::find(trait_names.begin(), trait_names.end(), columns[0]);
    if (at == trait_names.end()) throw std::invalid_argument(fmt::format("no trait '{}'", columns[0]));
    const auto index = static_cast<std::size_t>(at - trait_names.begin());
    if (seen[index]) throw std::invalid_argument(fmt::format("a second '{}'", columns[0]));
    seen[index] = true;
    claim_[index] = number_of(columns[1]);
    speaker_[index] = number_of(columns[2]);
  });
  const auto missing = std::find(seen.begin(), seen.end(), false);
  if (missing != seen.end())
    throw LexiconError(
        fmt::format("{}: no line for '{}'", name, trait_names[static_cast<std::size_t>(missing - seen.begin())]));
}

Confidence ConfidenceModel::weigh(const Evidence& evidence) const {
  const double claim = probability(claim_, evidence);
  return {in_hundredths(claim), in_hundredths(claim * probability(speaker_, evidence))};
}

}  // namespace selon
