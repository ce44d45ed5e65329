// The templates, hashed.
#include "tag/features.hpp"

namespace selon {

void History::push(Tag tag, const TokenFacts& facts) {
  before_previous = previous;
  previous = tag;
  since_verb = since_verb < 7 ? static_cast<std::uint8_t>(since_verb + 1) : since_verb;
  if (comparative != 0 && comparative < 7) ++comparative;
  // "plus" compares, but in "ne … plus" it closes the negation
  if ((facts.function & fw_negation) != 0 && negated) {
    negated = false;
  } else if ((facts.function & fw_comparative) != 0) {
    comparative = 1;
  }
  if ((facts.function & fw_ne) != 0) negated = true;
  switch (tag) {
    case Tag::aux:
    case Tag::verb_finite:
    case Tag::verb_infinitive:
    case Tag::verb_past_participle:
    case Tag::verb_present_participle:
      last_verb = facts.verb;
      since_verb = 0;
      auxiliary = tag == Tag::aux;
      finite = finite || tag == Tag::aux || tag == Tag::verb_finite;
      break;
    case Tag::punct:
    case Tag::cconj:
    case Tag::sconj:
      finite = false;
      if (tag != Tag::cconj) comparative = 0;
      if (tag == Tag::sconj) negated = false;
      break;
    case Tag::noun:
    case Tag::propn:
    case Tag::pron:
      noun = tag;
      break;
    default:
      break;
  }
}

namespace {

/// Hands out one row a template; `first` is the number of the first.
class RowWriter {
 public:
  RowWriter(std::uint32_t* rows, unsigned first, unsigned bits) : next_(rows), number_(first), shift_(64 - bits) {}

  void add(std::uint64_t a, std::uint64_t b = 0) {
    const std::uint64_t seed = (std::uint64_t{number_++} + 1) * 0x9E3779B97F4A7C15ULL;
    const std::uint64_t h = ((a + seed) ^ (b * 0xC2B2AE3D27D4EB4FULL)) * 0xD6E8FEB86659FD93ULL;
    *next_++ = static_cast<std::uint32_t>((h ^ (h << 32)) >> shift_);
  }

 private:
  std::uint32_t* next_;
  unsigned number_;
  unsigned shift_;
};

constexpr std::uint64_t u(Tag tag) { return static_cast<std::uint64_t>(tag); }

std::uint64_t kind_of(const TokenFacts& here) { return std::uint64_t{here.shape} | std::uint64_t{here.name_kind} << 8; }

void write_form_rows(const TokenFacts& here, unsigned bits, std::uint32_t* rows) {
  const std::uint64_t kind = kind_of(here);
  const std::uint64_t classes = here.lexicon_tags;
  RowWriter out(rows, 0, bits);
  out.add(here.form);
  out.add(here.form, kind);
  out.add(here.tail >> 56);
  out.add(here.tail >> 48);
  out.add(here.tail >> 40);
  out.add(here.tail >> 32);
  out.add(here.head);
  out.add(kind, classes);
  out.add(classes);
  static_assert(form_template_count == 9);
}

void write_context_rows(const Window& window, TagSet following, const History& history, unsigned bits,
                        std::uint32_t* rows) {
  const TokenFacts& before2 = *window[0];
  const TokenFacts& before = *window[1];
  const TokenFacts& here = *window[2];
  const TokenFacts& after = *window[3];
  const TokenFacts& after2 = *window[4];
  const std::uint64_t t1 = u(history.previous);
  const std::uint64_t t2 = u(history.before_previous);
  const std::uint64_t t12 = t1 | t2 << 5;
  const std::uint64_t kind = kind_of(here);
  const std::uint64_t classes = here.lexicon_tags;

  RowWriter out(rows, form_template_count, bits);
  // neighbours
  out.add(before.form);
  out.add(after.form);
  out.add(before2.form);
  out.add(after2.form);
  out.add(before.form, here.form);
  out.add(here.form, after.form);
  out.add(before.form, after.form);
  out.add(after.lexicon_tags);
  out.add(after2.lexicon_tags);
  out.add(classes, after.lexicon_tags);
  out.add(classes | std::uint64_t{after.lexicon_tags} << 32, after2.lexicon_tags);
  out.add(classes, after.tail >> 40);
  out.add(after.shape, after.name_kind);
  // tags chosen so far
  out.add(t1);
  out.add(t12);
  out.add(t1, here.form);
  out.add(t12, classes);
  out.add(t1 | classes << 8, after.lexicon_tags);
  out.add(t1, after.form);
  out.add(t12, here.tail >> 40);
  out.add(t1, kind);
  // farther back and farther on
  out.add(here.form, history.last_verb);
  out.add(classes | std::uint64_t{history.since_verb} << 32, history.last_verb);
  out.add(here.form, std::uint64_t{history.negated} | std::uint64_t{history.comparative} << 1 | u(history.noun) << 4 |
                         std::uint64_t{history.finite} << 9);
  out.add(classes, std::uint64_t{history.finite} | std::uint64_t{history.auxiliary} << 1 | t1 << 2);
  out.add(here.form, following);
  out.add(classes | t1 << 32, following);
  // "précise que": an adjective, were it not for what the verb can introduce
  out.add(classes | std::uint64_t{here.says} << 32, after.form);
  out.add(here.says | t1 << 4, after.lexicon_tags);
  static_assert(context_template_count == 29);
}

}  // namespace

void find_form_rows(const TokenFacts& here, unsigned bits, FormRows& rows) { write_form_rows(here, bits, rows.data()); }

void find_context_rows(const Window& window, TagSet following, const History& history, unsigned bits,
                       ContextRows& rows) {
  write_context_rows(window, following, history, bits, rows.data());
}

void find_rows(const Window& window, TagSet following, const History& history, unsigned bits, Rows& rows) {
  write_form_rows(*window[window_reach], bits, rows.data());
  write_context_rows(window, following, history, bits, rows.data() + form_template_count);
}

}  // namespace selon
