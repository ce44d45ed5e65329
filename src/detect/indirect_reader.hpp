// Reads what one verb cue introduces, complement by complement; a cue has at most one of them.
#pragma once

#include "detect/after_cue.hpp"
#include "detect/clause.hpp"
#include "detect/draft.hpp"
#include "detect/verb_cue.hpp"

#include <optional>
#include <vector>

namespace selon {

/// One for each sentence; `drafts` gets what is found.
class IndirectReader {
 public:
  IndirectReader(const Clauses& clauses, std::vector<Draft>& drafts) : c_(clauses), drafts_(drafts) {}

  void read(const VerbGroup& group);

 private:
  const VerbGroup& group() const { return *cue_.group; }
  const CueEntry& entry() const { return *cue_.entry; }
  bool takes(std::uint32_t bits) const { return entry().takes(bits); }
  [[nodiscard]] std::optional<TokenRange> enabled_speaker() const;
  bool give_speaker(Draft& draft) const;
  bool add(TokenIndex begin, const Draft& model, Government government);
  bool add_antecedent(Draft& draft) const;
  bool read_que();
  [[nodiscard]] bool has_object() const;
  [[nodiscard]] bool learns(const Draft& draft) const;
  TokenIndex find_impersonal_que() const;
  bool read_fronted();
  bool read_question();
  bool read_control();
  [[nodiscard]] bool asks_people(const Subject& asked) const;
  [[nodiscard]] bool heralds(TokenIndex begin) const;
  [[nodiscard]] bool is_past_infinitive(TokenIndex begin) const;
  bool read_infinitive();
  bool read_attribute();
  bool is_attitude(TokenIndex i) const;
  bool read_object_attribute();
  bool read_passive_attribute();
  bool read_judging_participle();
  void part_attribute(AfterCue& after) const;
  [[nodiscard]] bool nicknames(TokenIndex mark) const;
  bool read_quoted_words();
  bool shares_mute_subject() const;
  bool names_only() const;
  bool read_noun_phrase();
  [[nodiscard]] bool is_own_standing(TokenIndex i) const;
  bool read_resumption();
  [[nodiscard]] bool is_own_preposition(TokenIndex i) const;
  bool read_passive_subject();
  bool read_pointing_noun();
  TokenIndex noun_head(TokenIndex i) const;
  bool read_clitic_object();

  const Clauses& c_;
  std::vector<Draft>& drafts_;
  VerbCue cue_;
};

}  // namespace selon
