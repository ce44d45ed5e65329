// Reading and applying of a ranker.
#include "tag/ranker.hpp"

#include <selon/extractor.hpp>

#include <cmath>
#include <cstring>

namespace selon {

Ranker::Ranker(std::string_view image) {
  RankerHeader header;
  const RankerHeader expected;
  if (image.size() < sizeof header) throw LexiconError("ranker:0: the weights are cut short");
  std::memcpy(&header, image.data(), sizeof header);
  if (std::memcmp(header.magic, expected.magic, sizeof header.magic) != 0 || header.version != expected.version) {
    throw LexiconError("ranker:0: not ranker weights of this version");
  }
  if (header.bits < 4 || header.bits > 24 || image.size() != sizeof header + (std::size_t{1} << header.bits)) {
    throw LexiconError("ranker:0: the weights are cut short");
  }
  bits_ = header.bits;
  slope_ = header.slope;
  offset_ = header.offset;
  weights_ = image.substr(sizeof header);
}

std::int32_t Ranker::score(std::span<const std::uint64_t> features) const {
  std::int32_t sum = 0;
  for (const std::uint64_t feature : features) sum += static_cast<std::int8_t>(weights_[ranker_slot(feature, bits_)]);
  return sum;
}

double Ranker::probability(std::int32_t score) const {
  return 1 / (1 + std::exp(-(static_cast<double>(slope_) * score + static_cast<double>(offset_))));
}

}  // namespace selon
