// Averaged perceptron over candidate sets, with a sigmoid fitted to the leads in held-out choices.
#include "ranker_training.hpp"

#include "random.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace selon::tools {

namespace {

using ChoiceList = std::vector<const Choice*>;

void sign(std::string& image, RankerHeader header) {
  header.checksum = ranker_checksum(header, std::string_view(image).substr(sizeof header));
  std::memcpy(image.data(), &header, sizeof header);
}

/// Weights with their running sums; the average over all steps is kept.
class Learner {
 public:
  explicit Learner(unsigned bits) : bits_(bits), weights_(std::size_t{1} << bits), sums_(weights_.size()) {}

  [[nodiscard]] std::int64_t score(const CandidateFeatures& candidate) const {
    std::int64_t sum = 0;
    for (const std::uint64_t feature : candidate) sum += weights_[ranker_slot(feature, bits_)];
    return sum;
  }

  void learn(const Choice& choice, int margin) {
    ++step_;
    if (choice.candidates.size() < 2) return;
    const std::int64_t right = score(choice.candidates[choice.right]);
    std::size_t rival = choice.right;
    std::int64_t rival_score = 0;
    for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
      if (i == choice.right) continue;
      const std::int64_t s = score(choice.candidates[i]);
      if (rival == choice.right || s > rival_score) {
        rival = i;
        rival_score = s;
      }
    }
    if (right - rival_score >= margin) return;
    change(choice.candidates[choice.right], 1);
    change(choice.candidates[rival], -1);
  }

  [[nodiscard]] std::string image() const {
    std::vector<std::int64_t> averages(weights_.size());
    std::int64_t largest = 1;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      averages[i] = std::int64_t{weights_[i]} * (step_ + 1) - sums_[i];
      largest = std::max(largest, std::abs(averages[i]));
    }
    RankerHeader header;
    header.bits = bits_;
    std::string out(reinterpret_cast<const char*>(&header), sizeof header);
    for (const std::int64_t average : averages) {
      const std::int64_t doubled = average * 254 / largest;  // rounded to the nearest of -127 … 127
      out.push_back(static_cast<char>((doubled + (doubled < 0 ? -1 : 1)) / 2));
    }
    sign(out, header);
    return out;
  }

 private:
  void change(const CandidateFeatures& candidate, int by) {
    for (const std::uint64_t feature : candidate) {
      const std::uint32_t slot = ranker_slot(feature, bits_);
      weights_[slot] += by;
      sums_[slot] += std::int64_t{by} * step_;
    }
  }

  unsigned bits_;
  std::vector<std::int32_t> weights_;
  std::vector<std::int64_t> sums_;
  std::int64_t step_ = 0;
};

std::string learn(const ChoiceList& choices, const RankerOptions& options) {
  Learner learner(options.bits);
  Random random(options.seed);
  ChoiceList order = choices;
  for (unsigned epoch = 0; epoch < options.epochs; ++epoch) {
    random.shuffle(order);
    for (const Choice* choice : order) learner.learn(*choice, options.margin);
  }
  return learner.image();
}

HeldOut judge(const Ranker& ranker, const Choice& choice) {
  HeldOut out;
  std::int32_t best_score = 0;
  for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
    const std::int32_t score = ranker.score(choice.candidates[i]);
    if (i != 0 && score <= best_score) continue;
    out.best = i;
    best_score = score;
  }
  out.lead = best_score - ranker.score(choice.candidates[choice.proposed]);
  return out;
}

}  // namespace

std::vector<HeldOut> cross_validate(std::span<const Choice> choices, unsigned folds, const RankerOptions& options) {
  std::vector<HeldOut> out(choices.size());
  for (unsigned fold = 0; fold < folds; ++fold) {
    const auto is_held_out = [&](const Choice& choice) { return choice.judged && choice.group % folds == fold; };
    ChoiceList training;
    for (const Choice& choice : choices) {
      if (!is_held_out(choice)) training.push_back(&choice);
    }
    const std::string image = learn(training, options);
    const Ranker ranker(image, "fold");
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (is_held_out(choices[i])) out[i] = judge(ranker, choices[i]);
    }
  }
  return out;
}

/// By gradient descent on the log loss (Platt 1999), in a fixed number of steps.
LeadModel fit_leads(std::span<const Choice> choices, std::span<const HeldOut> held_out) {
  struct Lead {
    double by = 0;
    bool right = false;
  };
  std::vector<Lead> leads;
  double largest = 1;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Choice& choice = choices[i];
    const std::size_t best = held_out[i].best;
    if (!choice.judged || best == choice.proposed) continue;
    // one wrong candidate for another costs nothing; one for "none" does
    const bool nothing_lost = best != choice.right && choice.proposed != choice.right;
    if (nothing_lost && !choice.candidates[choice.proposed].empty()) continue;
    leads.push_back({static_cast<double>(held_out[i].lead), best == choice.right});
    largest = std::max(largest, leads.back().by);
  }
  double slope = 1;
  double offset = 0;
  const auto n = static_cast<double>(leads.size());
  for (int step = 0; step < 2000 && !leads.empty(); ++step) {
    double by_slope = 0;
    double by_offset = 0;
    for (const Lead& lead : leads) {
      const double x = 4 * lead.by / largest;
      const double miss = (lead.right ? 1.0 : 0.0) - 1 / (1 + std::exp(-(slope * x + offset)));
      by_slope += miss * x;
      by_offset += miss;
    }
    slope += by_slope / n;
    offset += by_offset / n;
  }
  // few decimals: the last bits of exp() differ between libraries
  return {static_cast<float>(std::round(slope * 4 / largest * 1e5) / 1e5),
          static_cast<float>(std::round(offset * 1e3) / 1e3)};
}

std::string train_ranker(std::span<const Choice> choices, const RankerOptions& options) {
  ChoiceList all;
  for (const Choice& choice : choices) all.push_back(&choice);
  std::string image = learn(all, options);
  RankerHeader header;
  std::memcpy(&header, image.data(), sizeof header);
  header.leads = fit_leads(choices, cross_validate(choices, 5, options));
  sign(image, header);
  return image;
}

}  // namespace selon::tools
