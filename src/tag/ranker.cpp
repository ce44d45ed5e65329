// Reading and applying of a ranker.
#include "tag/ranker.hpp"

#include "lexicon/morphology_image.hpp"

#include <selon/extractor.hpp>

#include <cmath>
#include <cstring>

#include <fmt/format.h>

namespace selon {

Ranker::Ranker(std::string_view image, std::string_view name) {
  const auto refuse = [&](std::string_view reason) { throw LexiconError(fmt::format("{}:0: {}", name, reason)); };
  RankerHeader header;
  const RankerHeader expected;
  if (image.size() < sizeof header) refuse("the weights are cut short");
  std::memcpy(&header, image.data(), sizeof header);
  if (std::memcmp(header.magic, expected.magic, sizeof header.magic) != 0 || header.version != expected.version)
    refuse("not ranker weights of this version");
  if (header.bits < 4 || header.bits > 24 || image.size() != sizeof header + (std::size_t{1} << header.bits))
    refuse("the weights are cut short");
  bits_ = header.bits;
  leads_ = header.leads;
  weights_ = image.substr(sizeof header);
  if (header.checksum != ranker_checksum(header, weights_)) refuse("the weights are damaged");
}

std::int32_t Ranker::score(std::span<const std::uint64_t> features) const {
  std::int32_t sum = 0;
  for (const std::uint64_t feature : features) sum += static_cast<std::int8_t>(weights_[ranker_slot(feature, bits_)]);
  return sum;
}

double LeadModel::probability(std::int32_t lead) const {
  return 1 / (1 + std::exp(-(static_cast<double>(slope) * lead + static_cast<double>(offset))));
}

std::size_t Ranker::choose(std::span<const CandidateFeatures> candidates, std::size_t proposed, double least) const {
  std::size_t best = 0;
  std::int32_t best_score = score(candidates[0]);
  for (std::size_t i = 1; i < candidates.size(); ++i) {
    const std::int32_t s = score(candidates[i]);
    if (s <= best_score) continue;
    best = i;
    best_score = s;
  }
  if (best == proposed) return best;
  return leads_.probability(best_score - score(candidates[proposed])) >= least ? best : proposed;
}

std::uint64_t ranker_checksum(const RankerHeader& header, std::string_view weights) {
  return morphology_image::checksum(header, weights);
}

}  // namespace selon
