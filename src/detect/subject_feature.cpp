// Feature templates: where a candidate stands, what it is, whether it agrees, what the verb wants.
#include "detect/subject_feature.hpp"

#include "detect/subject_rule.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace selon {
namespace {

using Value = std::uint64_t;

constexpr TokenIndex farthest_opener = 100;

template <class T>
Value value(T x) {
  return static_cast<Value>(x);
}

// Part of speech, form of a verb, the classes that open, join or govern; 0 outside the sentence.
Value kind_of(const Clauses& c, TokenIndex i) {
  if (i < c.first || i >= c.last) return 0;
  const Word& w = c.word(i);
  if (w.is(Upos::punct)) return feature_value(c.form(i));
  constexpr std::uint64_t classes = fw_que | fw_qui | fw_relative | fw_et | fw_coordination | fw_de | fw_a |
                                    fw_subject_clitic | fw_comme | fw_interrogative | fw_preposition | fw_ne | fw_dans;
  return feature_hash(0, {value(w.pos()), value(w.features.verb_form), w.function & classes});
}

enum class Agreement : std::uint8_t { unknown, yes, no };

Agreement agreement(const Clauses& c, const SubjectCandidate& s, const VerbGroup& group) {
  const Features& verb = c.word(group.finite).features;
  const Features& noun = c.word(s.phrase.head).features;
  const unsigned persons = s.clitic != nullptr && noun.persons != 0 ? noun.persons : unsigned{person_3};
  if (verb.persons != 0 && (verb.persons & persons) == 0) return Agreement::no;
  if (verb.number == Number::unknown || noun.number == Number::unknown) return Agreement::unknown;
  return verb.number == noun.number ? Agreement::yes : Agreement::no;
}

// People, institutions, documents and names speak, other things seldom.
Value kind_of_thing(const Clauses& c, TokenIndex head) {
  static constexpr std::array<SetName, 6> sets = {"role_noun",  "person_noun",   "organization_noun",
                                                  "group_noun", "document_noun", "quantity_noun"};
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (c.in_set(sets[i], head)) return i;
  }
  enum : Value { name = sets.size(), pronoun, capital, speaker, other };
  if (c.word(head).is(Upos::propn)) return name;
  if (c.word(head).is(Upos::pron)) return pronoun;
  if (c.analysis.tokens[head].has(shape_capital)) return capital;
  return can_speak(c, {c.analysis.tokens[head].span(), head, false, false}) ? speaker : other;
}

// What stands between a candidate and the verb; counts end at 3.
struct Between {
  Value distance = 0;
  Value finite = 0;   // verbs
  Value openers = 0;  // conjunctions and relative pronouns
  Value commas = 0;
  Value coordinations = 0;
  bool colon = false;  // or semicolon
};

Between look_between(const Clauses& c, TokenIndex begin, TokenIndex end) {
  constexpr std::array<TokenIndex, 8> steps = {0, 1, 2, 4, 7, 12, 20, 40};
  Between out;
  const TokenIndex tokens = end > begin ? end - begin : 0;
  while (out.distance < steps.size() && tokens > steps[out.distance]) ++out.distance;
  const auto count = [](Value& n) { n = std::min<Value>(n + 1, 3); };
  for (TokenIndex i = begin; i < end; ++i) {
    const std::string_view f = c.form(i);
    if (f == ",") count(out.commas);
    if (f == ":" || f == ";") out.colon = true;
    if (c.word(i).has(fw_coordination)) count(out.coordinations);
    if (opens_clause(c, i)) count(out.openers);
    const VerbGroup* g = c.group_of(i);
    if (g != nullptr && g->tokens.first == i && g->form == VerbForm::finite) count(out.finite);
  }
  return out;
}

class Describer {
 public:
  Describer(const Clauses& c, const VerbGroup& group, bool inverted, TokenIndex ruled)
      : c_(c), group_(group), inverted_(inverted), ruled_(ruled), before_(before_adverbs(c, group)) {
    for (TokenIndex i = before_; i > c.first && before_ - i < farthest_opener; --i) {
      const VerbGroup* g = c.group_of(i - 1);
      if (g != nullptr && g->form == VerbForm::finite) break;
      if (!opens_clause(c, i - 1)) continue;
      opener_ = i - 1;
      break;
    }
    const CueEntry* cue = c.word(group.head).cue;
    strength_ = cue == nullptr ? 0 : 1 + value(cue->strength);
    lemma_ = feature_value(c.analysis.lemma(group.head));
    kind_before_ = before_ > c.first ? kind_of(c, before_ - 1) : 0;
  }

  // `nearer` candidates stand between it and the verb, `free` of them governed by nothing and agreeing.
  CandidateFeatures describe(const SubjectCandidate& s, std::size_t nearer, std::size_t free) const {
    const auto [first, last] = s.phrase.tokens;
    const Between b = s.after ? look_between(c_, group_.tokens.last, first) : look_between(c_, last, before_);
    constexpr std::uint32_t sides = 8;  // each has templates of its own
    const std::uint32_t side = (s.after ? 2U : s.clitic != nullptr ? 1U : 0U) + (inverted_ ? 4U : 0U);
    const Value agrees = value(agreement(c_, s, group_));
    const Value governed = s.governed ? 1 : 0;
    const Value thing = kind_of_thing(c_, s.phrase.head);
    const Value open = 3 + b.finite - b.openers;  // 3: each clause between has its verb
    const Value left = first > c_.first ? kind_of(c_, first - 1) : 0;
    const Value right = kind_of(c_, last);
    const Value within = opener_ == no_token ? 0 : 1 + (first > opener_ ? 1U : 0U) + 2 * kind_of(c_, opener_);
    const Value determiner =
        c_.word(first).function & (fw_definite | fw_indefinite | fw_possessive | fw_demonstrative | fw_fused_article);
    const Value voice = (group_.passive ? 1U : 0U) + (group_.reflexive ? 2U : 0U);
    const Value rank = std::min<Value>(nearer, 5);
    const Value rivals = std::min<Value>(free, 3);
    const Features& verb = c_.word(group_.finite).features;

    CandidateFeatures out;
    constexpr std::size_t templates = 33;
    out.reserve(templates);
    std::uint32_t number = 0;
    const auto add = [&](std::initializer_list<Value> values) {
      out.push_back(feature_hash(number++ * sides + side, values));
    };
    add({});
    add({b.distance});
    add({rank, governed});
    add({b.finite, b.openers});
    add({open, governed});
    add({governed, agrees});
    add({value(c_.word(s.phrase.head).pos()), agrees});
    add({left});
    add({right});
    add({right, kind_before_});
    add({b.commas, b.coordinations});
    add({b.commas, open, governed});
    add({b.colon ? 1U : 0U});
    add({thing});
    add({thing, strength_});
    add({determiner, governed});
    add({first == c_.first ? 1U : 0U, open});
    add({lemma_});
    add({kind_before_, std::min<Value>(rank, 2)});
    add({kind_before_, b.finite, b.openers});
    add({within});
    add({within, open, governed});
    add({voice, thing});
    add({left, open});
    add({value(verb.mood), value(verb.tense), verb.persons});
    add({rivals, governed, agrees});
    add({rivals, open});
    add({b.distance, governed, b.commas});

    const Value ruled = ruled_ == no_token ? 0 : s.phrase.head == ruled_ ? 1 : s.phrase.tokens.contains(ruled_) ? 2 : 3;
    add({ruled});
    add({ruled, open, governed});
    add({ruled, agrees});
    add({ruled, kind_before_});
    add({ruled, strength_});
    return out;
  }

  [[nodiscard]] bool is_free(const SubjectCandidate& s) const {
    return !s.governed && agreement(c_, s, group_) != Agreement::no;
  }

 private:
  const Clauses& c_;
  const VerbGroup& group_;
  bool inverted_;
  TokenIndex ruled_;
  TokenIndex before_;             // the end of what stands before the verb
  TokenIndex opener_ = no_token;  // of the verb's own clause
  Value strength_ = 0;            // of the cue
  Value lemma_ = 0;
  Value kind_before_ = 0;
};

}  // namespace

std::vector<CandidateFeatures> subject_features(const Clauses& c, const VerbGroup& group, bool inverted,
                                                const std::vector<SubjectCandidate>& candidates, TokenIndex ruled) {
  const Describer describer(c, group, inverted, ruled);
  std::vector<CandidateFeatures> out;
  std::size_t nearer = 0;
  std::size_t free = 0;
  for (const SubjectCandidate& s : candidates) {
    out.push_back(describer.describe(s, s.after ? 0 : nearer, free));
    ++nearer;
    if (describer.is_free(s)) ++free;
  }
  return out;
}

}  // namespace selon
