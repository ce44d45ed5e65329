// The linear scorer.
#include "tag/ranker.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstring>
#include <string>
#include <vector>

using namespace selon;

namespace {

std::string weights_with(std::uint64_t feature, char weight) {
  RankerHeader header;
  header.bits = 8;
  header.leads.slope = 0.5F;
  std::string image(sizeof header + 256, '\0');
  std::memcpy(image.data(), &header, sizeof header);
  image[sizeof header + ranker_slot(feature, header.bits)] = weight;
  header.checksum = ranker_checksum(header, std::string_view(image).substr(sizeof header));
  std::memcpy(image.data(), &header, sizeof header);
  return image;
}

}  // namespace

TEST_CASE("a candidate's score is the sum of its features' weights, and none scores nothing") {
  const std::uint64_t feature = feature_hash(3, {feature_value("dire"), 2});
  const std::string image = weights_with(feature, -5);
  const Ranker ranker(image, "weights");
  CHECK(ranker.score(std::array{feature}) == -5);
  CHECK(ranker.score(std::array{feature, feature}) == -10);
  CHECK(ranker.score({}) == 0);
}

TEST_CASE("a greater lead is more likely right") {
  const LeadModel leads{0.5F, 0};
  CHECK(leads.probability(0) == doctest::Approx(0.5));
  CHECK(leads.probability(4) == doctest::Approx(0.8808).epsilon(0.001));
}

TEST_CASE("what the rules proposed stands unless another leads it by enough") {
  const std::uint64_t feature = feature_hash(1, {2});
  const std::string image = weights_with(feature, 4);
  const Ranker ranker(image, "weights");
  const std::vector<CandidateFeatures> candidates = {{}, {feature}};
  CHECK(ranker.choose(candidates, 0, 0.85) == 1);
  CHECK(ranker.choose(candidates, 0, 0.95) == 0);
  CHECK(ranker.choose(candidates, 1, 0.95) == 1);
  CHECK(ranker.choose(std::vector<CandidateFeatures>{{feature}, {feature}}, 1, 0.4) == 0);  // the first of equals
}

TEST_CASE("features of other templates or values fall elsewhere") {
  CHECK(feature_hash(1, {7}) != feature_hash(2, {7}));
  CHECK(feature_hash(1, {7, 8}) != feature_hash(1, {8, 7}));
  CHECK(feature_value("dit") != feature_value("dits"));
}

TEST_CASE("damaged weights are refused by name") {
  CHECK_THROWS_WITH_AS(Ranker("short", "subject.bin"), "subject.bin:0: the weights are cut short", LexiconError);
  std::string image = weights_with(1, 1);
  CHECK_THROWS_AS(Ranker(std::string_view(image).substr(0, 100), "subject.bin"), LexiconError);
  image.back() ^= 1;
  CHECK_THROWS_WITH_AS(Ranker(image, "subject.bin"), "subject.bin:0: the weights are damaged", LexiconError);
}
