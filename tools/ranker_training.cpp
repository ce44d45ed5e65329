// Averaged perceptron over candidate sets, with a sigmoid fitted to the scores of held-out choices.
#include "ranker_training.hpp"

#include "random.hpp"
#include "tag/ranker.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace selon::tools {

namespace {

using ChoiceList = std::vector<const Choice*>;

/// Weights with their running sums; the average over all steps is kept.
class Learner {
 public:
  explicit Learner(unsigned bits) : bits_(bits), weights_(std::size_t{1} << bits), sums_(weights_.size()) {}

  [[nodiscard]] std::int64_t score(const Candidate& candidate) const {
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
    return out;
  }

 private:
  void change(const Candidate& candidate, int by) {
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

/// One candidate's score when it was held out, and whether it was the right one.
struct Judged {
  double score = 0;
  bool right = false;
};

RankerScore judge(std::span<const Choice> choices, unsigned folds, const RankerOptions& options,
                  std::vector<Judged>& judged) {
  RankerScore out;
  out.chosen.resize(choices.size());
  for (unsigned fold = 0; fold < folds; ++fold) {
    ChoiceList training;
    for (const Choice& choice : choices) {
      if (choice.group % folds != fold) training.push_back(&choice);
    }
    const std::string image = learn(training, options);
    const Ranker ranker(image);
    for (std::size_t i = 0; i < choices.size(); ++i) {
      const Choice& choice = choices[i];
      if (choice.group % folds != fold || choice.candidates.empty()) continue;
      std::size_t best = 0;
      std::int32_t best_score = 0;
      for (std::size_t k = 0; k < choice.candidates.size(); ++k) {
        const std::int32_t score = ranker.score(choice.candidates[k]);
        if (k == 0 || score > best_score) {
          best = k;
          best_score = score;
        }
      }
      out.chosen[i] = best;
      ++out.all;
      if (best == choice.right) ++out.right;
      if (!choice.candidates[best].empty()) judged.push_back({static_cast<double>(best_score), best == choice.right});
    }
  }
  return out;
}

/// Fits slope and offset by gradient descent on the log loss (Platt 1999), in a fixed number of steps.
void fit_sigmoid(const std::vector<Judged>& judged, RankerHeader& header) {
  double largest = 1;
  for (const Judged& j : judged) largest = std::max(largest, std::fabs(j.score));
  double slope = 1;
  double offset = 0;
  const auto n = static_cast<double>(judged.size());
  for (int step = 0; step < 500 && !judged.empty(); ++step) {
    double by_slope = 0;
    double by_offset = 0;
    for (const Judged& j : judged) {
      const double x = 4 * j.score / largest;
      const double miss = (j.right ? 1.0 : 0.0) - 1 / (1 + std::exp(-(slope * x + offset)));
      by_slope += miss * x;
      by_offset += miss;
    }
    slope += by_slope / n;
    offset += by_offset / n;
  }
  // three decimals: the last bits of exp() differ between libraries
  header.slope = static_cast<float>(std::round(slope * 4 / largest * 1e5) / 1e5);
  header.offset = static_cast<float>(std::round(offset * 1e3) / 1e3);
}

}  // namespace

std::string train_ranker(std::span<const Choice> choices, const RankerOptions& options) {
  ChoiceList all;
  for (const Choice& choice : choices) all.push_back(&choice);
  std::string image = learn(all, options);
  std::vector<Judged> judged;
  judge(choices, 5, options, judged);
  RankerHeader header;
  std::memcpy(&header, image.data(), sizeof header);
  fit_sigmoid(judged, header);
  std::memcpy(image.data(), &header, sizeof header);
  return image;
}

RankerScore cross_validate(std::span<const Choice> choices, unsigned folds, const RankerOptions& options) {
  std::vector<Judged> judged;
  return judge(choices, folds, options, judged);
}

}  // namespace selon::tools
