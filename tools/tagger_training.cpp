// The averaged perceptron.
#include "tagger_training.hpp"

#include "form_counts.hpp"
#include "lexicon/morphology_image.hpp"
#include "random.hpp"
#include "tag/features.hpp"
#include "tag/tag_weights.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace selon::tools {

namespace {

struct Example {
  TokenFacts facts;
  TagSet following = 0;
  Tag gold = Tag::x;
};

using ExampleSentence = std::vector<Example>;

ExampleSentence prepare(const TreebankSentence& sentence, const WordKnowledge& knowledge) {
  ExampleSentence out;
  out.reserve(sentence.size());
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool first = i == 0 || opens_sentence(sentence[i - 1].form);
    out.push_back({find_facts(sentence[i].form, false, first, knowledge), 0, sentence[i].tag});
  }
  const TokenFacts beyond;
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].following =
        find_following([&](unsigned k) -> const TokenFacts& { return i + k < out.size() ? out[i + k].facts : beyond; });
  }
  return out;
}

/// Integer weights with their running sums; an average over all steps is what is kept.
class Learner {
 public:
  explicit Learner(unsigned bits) : weights_(size(bits)), sums_(size(bits)) {}

  std::array<std::int32_t, scored_tags> score(std::span<const std::uint32_t> rows) const {
    std::array<std::int32_t, scored_tags> scores{};
    for (const std::uint32_t row : rows) {
      for (unsigned tag = 0; tag < scored_tags; ++tag) scores[tag] += weights_[std::size_t{row} * scored_tags + tag];
    }
    return scores;
  }

  void update(std::span<const std::uint32_t> rows, Tag gold, Tag wrong) {
    for (const std::uint32_t row : rows) {
      add(std::size_t{row} * scored_tags + static_cast<std::size_t>(gold), 1);
      add(std::size_t{row} * scored_tags + static_cast<std::size_t>(wrong), -1);
    }
  }

  void step() { ++step_; }

  /// Adds each weight's average over all steps to `averages`.
  void add_averages(std::vector<double>& averages) const {
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      averages[i] += weights_[i] - static_cast<double>(sums_[i]) / static_cast<double>(step_);
    }
  }

 private:
  static std::size_t size(unsigned bits) { return (std::size_t{1} << bits) * scored_tags; }
  void add(std::size_t index, std::int32_t change) {
    weights_[index] += change;
    sums_[index] += std::int64_t{change} * step_;
  }

  std::vector<std::int32_t> weights_;
  std::vector<std::int64_t> sums_;
  std::int64_t step_ = 0;
};

/// Weights scaled to a byte, 128 added. Outliers are clipped, so that the many small weights keep their shades.
std::string to_bytes(const std::vector<double>& weights) {
  std::vector<double> sizes;
  for (const double weight : weights) {
    if (weight != 0) sizes.push_back(std::fabs(weight));
  }
  if (sizes.empty()) sizes.push_back(1);
  const auto rank = static_cast<std::ptrdiff_t>(static_cast<double>(sizes.size() - 1) * 0.9995);
  std::nth_element(sizes.begin(), sizes.begin() + rank, sizes.end());
  const double scale = 127 / sizes[static_cast<std::size_t>(rank)];
  std::string out;
  out.reserve(weights.size());
  for (const double weight : weights) {
    out.push_back(static_cast<char>(128 + std::lround(std::clamp(weight * scale, -127.0, 127.0))));
  }
  return out;
}

Tag best_of(const std::array<std::int32_t, scored_tags>& scores, TagSet candidates) {
  Tag best = Tag::none;
  for (TagSet rest = candidates; rest != 0; rest &= rest - 1) {
    const Tag tag = first_of(rest);
    if (best == Tag::none || scores[static_cast<unsigned>(tag)] > scores[static_cast<unsigned>(best)]) best = tag;
  }
  return best;
}

/// Places in Rows of the templates that look at the token's own form.
constexpr std::array<unsigned, 14> form_templates = {0, 1, 2, 3, 4, 5, 6, 26, 27, 30, 32, 34, 35, 37};

/// Some of the time a word is tagged without looking at it, so that its neighbours learn to speak: "juge" is mostly a
/// noun, but not after "elle". Returns the rows that are left.
std::span<const std::uint32_t> without_form(Rows& rows) {
  std::size_t kept = 0;
  for (unsigned i = 0; i < template_count; ++i) {
    if (std::find(form_templates.begin(), form_templates.end(), i) == form_templates.end()) rows[kept++] = rows[i];
  }
  return std::span(rows).first(kept);
}

void learn_sentence(const ExampleSentence& sentence, const TrainingOptions& options, Random& random, Learner& learner) {
  const TokenFacts beyond;
  History history;
  Rows rows{};
  const auto at = [&](std::size_t i) { return i < sentence.size() ? &sentence[i].facts : &beyond; };
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const Example& example = sentence[i];
    const TagSet candidates = example.facts.candidates & ((TagSet{1} << scored_tags) - 1);
    Tag tag = first_of(example.facts.candidates);
    if (candidates != 0 && (candidates & (candidates - 1)) != 0) {
      const Window window = {at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)};
      find_rows(window, example.following, history, options.bits, rows);
      const auto seen = random.below(100) < options.dropout ? without_form(rows) : std::span<const std::uint32_t>(rows);
      const auto scores = learner.score(seen);
      tag = best_of(scores, candidates);
      if (has(candidates, example.gold)) {
        const Tag rival = best_of(scores, candidates & ~bit(example.gold));
        const auto lead = scores[static_cast<unsigned>(example.gold)] - scores[static_cast<unsigned>(rival)];
        if (lead <= options.margin) learner.update(seen, example.gold, rival);
      }
      learner.step();
    }
    history.push(tag, example.facts);
  }
}

}  // namespace

std::string learn_tagger(std::span<const TreebankSentence* const> sentences, const Lookups& lookups,
                         const TrainingOptions& options) {
  const auto entries =
      make_form_table(sentences, {lookups.morphology, lookups.functions, lookups.cues, FormTable()}, options);
  const std::string_view table_bytes(reinterpret_cast<const char*>(entries.data()), entries.size() * sizeof entries[0]);
  const WordKnowledge knowledge{lookups.morphology, lookups.functions, lookups.cues, FormTable(table_bytes)};
  std::vector<ExampleSentence> originals;
  for (const TreebankSentence* sentence : sentences) originals.push_back(prepare(*sentence, knowledge));

  Random random(options.seed);
  std::vector<double> weights((std::size_t{1} << options.bits) * scored_tags);
  for (unsigned round = 0; round < options.rounds; ++round) {
    std::vector<ExampleSentence> copies;
    for (unsigned copy = 0; copy < options.copies; ++copy) {
      for (const TreebankSentence* sentence : sentences) {
        const TreebankSentence replaced = lookups.substitution.apply(*sentence, random);
        if (!replaced.empty()) copies.push_back(prepare(replaced, knowledge));
      }
    }
    std::vector<const ExampleSentence*> order;
    for (const ExampleSentence& sentence : originals) order.push_back(&sentence);
    for (const ExampleSentence& sentence : copies) order.push_back(&sentence);
    Learner learner(options.bits);
    for (unsigned epoch = 0; epoch < options.epochs; ++epoch) {
      random.shuffle(order);
      for (const ExampleSentence* sentence : order) learn_sentence(*sentence, options, random, learner);
    }
    learner.add_averages(weights);
  }

  TagModelHeader header;
  header.bits = options.bits;
  header.entries = static_cast<std::uint32_t>(entries.size());
  const std::string body = std::string(table_bytes) + to_bytes(weights);
  header.checksum = morphology_image::checksum(header, body);
  return std::string(reinterpret_cast<const char*>(&header), sizeof header) + body;
}

}  // namespace selon::tools
