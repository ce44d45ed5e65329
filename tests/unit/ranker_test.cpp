// The linear scorer.
#include "tag/ranker.hpp"

#include <selon/extractor.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstring>
#include <string>

using namespace selon;

namespace {

std::string weights_with(std::uint64_t feature, char weight) {
  RankerHeader header;
  header.bits = 8;
  header.slope = 0.5F;
  std::string image(sizeof header + 256, '\0');
  std::memcpy(image.data(), &header, sizeof header);
  image[sizeof header + ranker_slot(feature, header.bits)] = weight;
  return image;
}

}  // namespace

TEST_CASE("a candidate's score is the sum of its features' weights, and none scores nothing") {
  const std::uint64_t feature = feature_hash(3, {feature_value("dire"), 2});
  const std::string image = weights_with(feature, -5);
  const Ranker ranker(image);
  CHECK(ranker.score(std::array{feature}) == -5);
  CHECK(ranker.score(std::array{feature, feature}) == -10);
  CHECK(ranker.score({}) == 0);
}

TEST_CASE("a higher score is more likely right, and 0 says nothing without an offset") {
  const std::string image = weights_with(1, 1);
  const Ranker ranker(image);
  CHECK(ranker.probability(0) == doctest::Approx(0.5));
  CHECK(ranker.probability(4) == doctest::Approx(0.8808).epsilon(0.001));
  CHECK(ranker.probability(-4) == doctest::Approx(0.1192).epsilon(0.001));
}

TEST_CASE("features of other templates or values fall elsewhere") {
  CHECK(feature_hash(1, {7}) != feature_hash(2, {7}));
  CHECK(feature_hash(1, {7, 8}) != feature_hash(1, {8, 7}));
  CHECK(feature_value("dit") != feature_value("dits"));
}

TEST_CASE("damaged weights are refused") {
  CHECK_THROWS_AS(Ranker("short"), LexiconError);
  const std::string image = weights_with(1, 1);
  CHECK_THROWS_AS(Ranker(std::string_view(image).substr(0, 100)), LexiconError);
}
