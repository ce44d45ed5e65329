// What trails behind an incise and is the narrator's: "dit-elle, souriant", "dit-il d'un ton sec, en se levant".
#pragma once

#include "detect/clause.hpp"
#include "detect/draft.hpp"

namespace selon {

struct InciseTail {
  TokenIndex end = 0;    // first token behind what trails
  bool resumes = false;  // the reported words go on there
};

/// The tail that begins at `from`, behind cue and speaker of `incise`, which is the first thing in `clauses`. `speaker`
/// is the speaker's noun or pronoun, or no_token.
[[nodiscard]] InciseTail read_incise_tail(const Clauses& clauses, const Draft& incise, TokenIndex speaker,
                                          TokenIndex from);

}  // namespace selon
