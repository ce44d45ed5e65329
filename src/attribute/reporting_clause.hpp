// Which attributions an adverbial of their sentence belongs to: "mardi", "dans un communiqué", "interrogé par Reuters".
#pragma once

#include "detect/draft.hpp"
#include "lexicon/word_list.hpp"
#include "tag/phrase.hpp"

#include <functional>
#include <span>
#include <vector>

namespace selon {

/// How closely an adverbial is tied to an attribution, loosest first.
enum class Tie : std::uint8_t {
  none,
  shared,    // it belongs to the clause that the cue depends on: "a reculé mardi, précisant que"
  fronted,   // it opens the clause: "Mardi, le maire a dit"
  attached,  // it hangs on a word that says where or when the speaking was: "interrogé mardi", "une note du 9 avril"
  cue,       // it stands with the cue: "a dit mardi"
};

/// What an adverbial stands with.
struct Governor {
  enum class Kind : std::uint8_t {
    verb,         // "a dit mardi"
    noun,         // "une note du 9 avril"
    clause,       // "Mardi, …"
    subordinate,  // "alors que mardi …": the clause that a conjunction or relative opens
    bracket,      // "(mars 2016)", "(la veille, elle a dit …)"
  } kind = Kind::clause;
  const VerbGroup* verb = nullptr;
  TokenIndex noun = no_token;
};

/// The attributions of one sentence and the verb groups between them.
/// Holds references into the analysis and the drafts: neither may move while it lives.
class ReportingClauses {
 public:
  /// `drafts` are all of the document; `holding`: those with a piece of statement in `sentence`; `own`: those to be
  /// asked about.
  ReportingClauses(const Analysis& analysis, std::uint32_t sentence, std::span<const Draft> drafts,
                   std::span<const std::uint32_t> holding);

  [[nodiscard]] const Sentence& sentence() const { return sentence_; }
  [[nodiscard]] const std::vector<VerbGroup>& groups() const { return groups_; }
  [[nodiscard]] const VerbGroup* group_of(TokenIndex token) const;

  /// How tokens [first, last), without their preposition, are tied to draft number `d`, which has its cue in the
  /// sentence.
  [[nodiscard]] Tie tie(TokenIndex first, TokenIndex last, std::uint32_t d) const;

  /// What tokens from `first` on stand with.
  [[nodiscard]] Governor governor(TokenIndex first) const;

  /// Whether `span` is told in the voice that reports draft `d`: outside its statement, inside the same statements as
  /// its cue.
  [[nodiscard]] bool same_voice(Span span, std::uint32_t d) const;

 private:
  [[nodiscard]] std::int32_t quote_at(Span span) const;
  [[nodiscard]] bool holds(std::uint32_t draft, Span span) const;
  [[nodiscard]] const VerbGroup* cue_group(const Draft& draft) const;
  [[nodiscard]] const VerbGroup* next_group(TokenIndex token) const;
  [[nodiscard]] bool is_verb_boundary(TokenIndex token) const;
  [[nodiscard]] bool in_set(SetName set, TokenIndex token) const { return analysis_.in_set(set, token); }
  [[nodiscard]] Tie tie_by_noun(TokenIndex noun, std::uint32_t d) const;
  [[nodiscard]] bool concerns_speaking(const VerbGroup& verb, const Draft& draft) const;
  [[nodiscard]] TokenIndex head_of_source(TokenIndex last) const;
  [[nodiscard]] bool is_issue(TokenIndex last, const Draft& draft) const;
  [[nodiscard]] Tie tie_by_verb(const VerbGroup& verb, TokenIndex first, std::uint32_t d) const;
  [[nodiscard]] Tie tie_fronted(TokenIndex first, TokenIndex last, bool subordinate, std::uint32_t d) const;

  const Analysis& analysis_;
  const Sentence& sentence_;
  std::span<const Draft> drafts_;
  std::span<const std::uint32_t> holding_;
  std::vector<VerbGroup> groups_;
};

/// Calls `use(clauses, drafts)` for each sentence that has the cue of a draft; `drafts` are the numbers of those.
void each_reporting_sentence(const Analysis& analysis, std::span<const Draft> drafts,
                             const std::function<void(const ReportingClauses&, std::span<const std::uint32_t>)>& use);

}  // namespace selon
