// The templates, hashed.
#include "tag/features.hpp"

#include "tag/tag_weights.hpp"

#include <cstring>

namespace selon {

namespace {

/// The row of what a template finds. The number of a template sets its rows apart from those of the others.
std::uint32_t row_of(unsigned number, std::uint64_t a, std::uint64_t b, unsigned bits) {
  const std::uint64_t seed = (std::uint64_t{number} + 1) * 0x9E3779B97F4A7C15ULL;
  const std::uint64_t h = ((a + seed) ^ (b * 0xC2B2AE3D27D4EB4FULL)) * 0xD6E8FEB86659FD93ULL;
  return static_cast<std::uint32_t>((h ^ (h << 32)) >> (64 - bits));
}

/// Hands out the rows of templates.
class RowWriter {
 public:
  RowWriter(Rows& rows, unsigned bits) : next_(rows.data()), bits_(bits) {}
  void add(unsigned number, std::uint64_t a, std::uint64_t b = 0) { *next_++ = row_of(number, a, b, bits_); }

 private:
  std::uint32_t* next_;
  unsigned bits_;
};

/// Adds them up.
class RowAdder {
 public:
  RowAdder(const TagWeights& weights, const TagScores& scores) : weights_(weights.rows()), scores_(scores) {}
  void add(unsigned number, std::uint64_t a, std::uint64_t b = 0) {
    scores_.add(weights_.row(row_of(number, a, b, weights_.bits)));
  }
  [[nodiscard]] const TagScores& scores() const { return scores_; }

 private:
  WeightRows weights_;
  TagScores scores_;  // a copy, which stays in registers
};

constexpr std::uint64_t u(Tag tag) { return static_cast<std::uint64_t>(tag); }

std::uint64_t kind_of(const TokenFacts& here) { return std::uint64_t{here.shape} | std::uint64_t{here.name_kind} << 8; }

std::uint64_t head_of(const TokenFacts& here) {
  std::uint32_t head = 0;
  std::memcpy(&head, here.head.data(), here.head.size());
  return head;
}

template <class Out>
void write_form_rows(const TokenFacts& here, Out& out) {
  const std::uint64_t kind = kind_of(here);
  const std::uint64_t classes = here.lexicon_tags;
  out.add(0, here.form);
  out.add(1, here.form, kind);
  out.add(2, here.tail >> 56);
  out.add(3, here.tail >> 48);
  out.add(4, here.tail >> 40);
  out.add(5, here.tail >> 32);
  out.add(6, head_of(here));
  out.add(7, kind, classes);
  out.add(8, classes);
  static_assert(form_template_count == 9);
}

template <class Out>
void write_class_rows(const Window& window, TagSet following, const History& history, Out& out) {
  const TokenFacts& here = *window[2];
  const TokenFacts& after = *window[3];
  const TokenFacts& after2 = *window[4];
  const std::uint64_t t1 = u(history.previous);
  const std::uint64_t t12 = t1 | u(history.before_previous) << 5;
  const std::uint64_t classes = here.lexicon_tags;
  out.add(16, after.lexicon_tags);
  out.add(17, after2.lexicon_tags);
  out.add(18, classes, after.lexicon_tags);
  out.add(19, classes | std::uint64_t{after.lexicon_tags} << 32, after2.lexicon_tags);
  out.add(21, after.shape, after.name_kind);
  out.add(22, t1);
  out.add(23, t12);
  out.add(25, t12, classes);
  out.add(26, t1 | classes << 8, after.lexicon_tags);
  out.add(29, t1, kind_of(here));
  out.add(33, classes, std::uint64_t{history.finite} | std::uint64_t{history.auxiliary} << 1 | t1 << 2);
  out.add(35, classes | t1 << 32, following);
  out.add(37, here.says | t1 << 4, after.lexicon_tags);
  static_assert(class_template_count == 13);
}

template <class Out>
void write_word_rows(const Window& window, TagSet following, const History& history, Out& out) {
  const TokenFacts& before2 = *window[0];
  const TokenFacts& before = *window[1];
  const TokenFacts& here = *window[2];
  const TokenFacts& after = *window[3];
  const TokenFacts& after2 = *window[4];
  const std::uint64_t t1 = u(history.previous);
  const std::uint64_t t12 = t1 | u(history.before_previous) << 5;
  const std::uint64_t classes = here.lexicon_tags;
  // neighbours
  out.add(9, before.form);
  out.add(10, after.form);
  out.add(11, before2.form);
  out.add(12, after2.form);
  out.add(13, before.form, here.form);
  out.add(14, here.form, after.form);
  out.add(15, before.form, after.form);
  out.add(20, classes, after.tail >> 40);
  // "précise que": an adjective, were it not for what the verb can introduce
  out.add(36, classes | std::uint64_t{here.says} << 32, after.form);
  // tags chosen so far
  out.add(24, t1, here.form);
  out.add(27, t1, after.form);
  out.add(28, t12, here.tail >> 40);
  // farther back and farther on
  out.add(30, here.form, history.last_verb);
  out.add(31, classes | std::uint64_t{history.since_verb} << 32, history.last_verb);
  out.add(32, here.form,
          std::uint64_t{history.negated} | std::uint64_t{history.comparative} << 1 | u(history.noun) << 4 |
              std::uint64_t{history.finite} << 9);
  out.add(34, here.form, following);
  static_assert(word_template_count == 16);
}

}  // namespace

void add_form_scores(const TokenFacts& here, const TagWeights& weights, TagScores& scores) {
  RowAdder out(weights, scores);
  write_form_rows(here, out);
  scores = out.scores();
}

void add_class_scores(const Window& window, TagSet following, const History& history, const TagWeights& weights,
                      TagScores& scores) {
  RowAdder out(weights, scores);
  write_class_rows(window, following, history, out);
  scores = out.scores();
}

void add_word_scores(const Window& window, TagSet following, const History& history, const TagWeights& weights,
                     TagScores& scores) {
  RowAdder out(weights, scores);
  write_word_rows(window, following, history, out);
  scores = out.scores();
}

void find_rows(const Window& window, TagSet following, const History& history, unsigned bits, Rows& rows) {
  RowWriter out(rows, bits);
  write_form_rows(*window[window_reach], out);
  write_class_rows(window, following, history, out);
  write_word_rows(window, following, history, out);
}

}  // namespace selon
