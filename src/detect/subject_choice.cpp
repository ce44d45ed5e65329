// Candidates for the subject of a verb.
#include "detect/subject_choice.hpp"

#include "detect/subject_feature.hpp"
#include "detect/subject_rule.hpp"

#include <algorithm>
#include <optional>

namespace selon {
namespace {

constexpr TokenIndex farthest = 100;      // tokens between a verb and a candidate
constexpr std::size_t most_phrases = 16;  // before a verb, and as many clitics

void add_phrases(const Clauses& c, const VerbGroup& group, std::vector<SubjectCandidate>& out) {
  const TokenIndex verb = group.tokens.first;
  auto p = c.phrases().begin() + static_cast<std::ptrdiff_t>(c.phrases_until(verb));
  int brackets = 0;  // closed between the phrase and the verb
  TokenIndex seen = verb;
  for (std::size_t n = 0; p != c.phrases().begin() && n < most_phrases; ++n) {
    --p;
    if (verb - p->phrase.tokens.last > farthest) break;
    for (; seen > p->phrase.tokens.last; --seen) {
      if (c.form(seen - 1) == ")") ++brackets;
      if (c.form(seen - 1) == "(" && brackets > 0) --brackets;
    }
    seen = p->phrase.tokens.first;
    if (brackets > 0 || p->temporal || c.quote_of(p->phrase.head) != c.quote_of(group.finite)) continue;
    out.push_back({p->phrase, p->governed, false, nullptr});
  }
}

// "il a dit et répété": the clitic of a verb before.
void add_clitics(const Clauses& c, const VerbGroup& group, std::vector<SubjectCandidate>& out) {
  const auto groups = groups_before(c, group);
  std::size_t n = 0;
  for (auto g = groups.rbegin(); g != groups.rend() && n < most_phrases; ++g) {
    const TokenIndex clitic = g->subject_clitic;
    if (clitic == no_token || clitic > group.tokens.first) continue;
    if (group.tokens.first - clitic > farthest) break;
    if (c.quote_of(clitic) != c.quote_of(group.finite)) continue;
    out.push_back({{{clitic, clitic + 1}, clitic}, false, false, &*g});
    ++n;
  }
}

// What the rules chose, as they cut it.
NounPhrase phrase_of(const Clauses& c, const Subject& subject) {
  NounPhrase out{{subject.head, subject.head + 1}, subject.head};
  const auto& tokens = c.analysis.tokens;
  while (out.tokens.first > c.first && tokens[out.tokens.first - 1].start >= subject.span->start) --out.tokens.first;
  while (out.tokens.last < c.last && tokens[out.tokens.last].end <= subject.span->end) ++out.tokens.last;
  return out;
}

std::vector<SubjectCandidate> find_candidates(const Clauses& c, const VerbGroup& group) {
  std::vector<SubjectCandidate> out;
  add_phrases(c, group, out);
  add_clitics(c, group, out);
  std::sort(out.begin(), out.end(), [](const SubjectCandidate& a, const SubjectCandidate& b) {
    return a.phrase.tokens.first > b.phrase.tokens.first;
  });
  if (const auto after = phrase_after(c, group)) out.push_back({*after, false, true, nullptr});
  return out;
}

}  // namespace

SubjectChoice subject_choice(const Clauses& c, const VerbGroup& group, bool inverted, const Subject& ruled) {
  SubjectChoice out{find_candidates(c, group), {}, 0};
  out.proposed = out.candidates.size();
  if (ruled.span) {
    const auto same = std::find_if(out.candidates.begin(), out.candidates.end(),
                                   [&](const SubjectCandidate& s) { return s.phrase.head == ruled.head; });
    out.proposed = static_cast<std::size_t>(same - out.candidates.begin());
    if (same == out.candidates.end()) out.candidates.push_back({phrase_of(c, ruled), false, ruled.after, nullptr});
  }
  out.features = subject_features(c, group, inverted, out.candidates, ruled.span ? ruled.head : no_token);
  out.features.emplace_back();
  return out;
}

}  // namespace selon
