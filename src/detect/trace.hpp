// What the detectors report of their work when somebody asks why: cues seen, reasons to refuse, readings that lost.
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"
#include "lexicon/cue.hpp"

#include <string_view>
#include <vector>

namespace selon {

/// Draft::rule: the reading that made a draft.
enum class DraftRule : std::uint8_t {
  none,
  direct,
  turn,
  look_back,
  signature,
  block_quotation,
  colon,
  que,
  question,
  control,
  infinitive,
  attribute,
  quoted_words,
  noun_phrase,
  nominal,
  adjective,
  incise,
  according_to,
  answer,
  conditional,
};

struct Trace {
  struct SeenCue {
    TokenIndex token;  // the one that bears its lemma
    const CueEntry* entry;
  };
  struct Refusal {
    TokenIndex token;  // of the cue
    DraftRule rule;
    std::string_view reason;
  };
  struct Dropped {
    Draft draft;
    Draft winner;
  };
  std::vector<SeenCue> cues;
  std::vector<Refusal> refusals;
  std::vector<Dropped> dropped;
};

inline void trace_cue(const Clauses& clauses, TokenIndex token, const CueEntry* entry) {
  if (clauses.trace != nullptr && entry != nullptr) clauses.trace->cues.push_back({token, entry});
}

/// Reports the refusal and is false, so that a detector can return it. `reason` is a literal.
inline bool refuse(const Clauses& clauses, TokenIndex token, DraftRule rule, std::string_view reason) {
  if (clauses.trace != nullptr) clauses.trace->refusals.push_back({token, rule, reason});
  return false;
}

/// Names the rule of the drafts from `first` on that have none yet.
inline void name_rule(std::vector<Draft>& drafts, std::size_t first, DraftRule rule) {
  for (std::size_t i = first; i < drafts.size(); ++i) {
    if (drafts[i].rule == 0) drafts[i].rule = static_cast<std::uint8_t>(rule);
  }
}

}  // namespace selon
