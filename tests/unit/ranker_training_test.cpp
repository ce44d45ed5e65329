// Training of rankers.
#include "ranker_training.hpp"

#include <doctest/doctest.h>

using namespace selon;
using namespace selon::tools;

namespace {

// The right candidate is the one of shape 1; the rules propose the first.
std::vector<Choice> choices() {
  std::vector<Choice> out;
  for (std::size_t i = 0; i < 100; ++i) {
    const std::size_t right = i % 3;
    Choice choice;
    for (std::size_t k = 0; k < 3; ++k)
      choice.candidates.push_back({feature_hash(0, {k == right ? 1U : 0U}), feature_hash(1, {i % 7, k})});
    choice.right = right;
    choice.group = i;
    out.push_back(std::move(choice));
  }
  return out;
}

}  // namespace

TEST_CASE("a ranker learns what tells the right candidate, the same bytes each time") {
  const auto training = choices();
  const std::string image = train_ranker(training);
  CHECK(image == train_ranker(training));
  const Ranker ranker(image, "weights");
  for (const Choice& choice : training) CHECK(ranker.choose(choice.candidates, choice.proposed, 0.5) == choice.right);
}

TEST_CASE("held-out choices are judged by what was learned without them") {
  const auto training = choices();
  const auto held_out = cross_validate(training);
  REQUIRE(held_out.size() == training.size());
  for (std::size_t i = 0; i < training.size(); ++i) {
    CHECK(held_out[i].best == training[i].right);
    CHECK((held_out[i].lead > 0) == (training[i].right != training[i].proposed));
  }
  const LeadModel leads = fit_leads(training, held_out);
  CHECK(leads.probability(200) > leads.probability(0));
}
