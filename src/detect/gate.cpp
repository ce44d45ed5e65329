// The gate before the detectors: the words that they start from.
#include "detect/gate.hpp"

#include "detect/according_to.hpp"
#include "detect/nominal.hpp"
#include "detect/verb_cue.hpp"

#include <algorithm>

namespace selon {

bool may_claim(const Clauses& c) {
  const auto speaks = [&](const VerbGroup& group) {
    return group.conditional || find_verb_cue(c, group) || find_adjective_of(c, group);
  };
  if (std::any_of(c.groups.begin(), c.groups.end(), speaks)) return true;
  for (TokenIndex i = c.first; i < c.last; ++i) {
    const Word& word = c.word(i);
    if ((word.is(Upos::noun) && word.cue != nullptr) || opens_attribution(c, i)) return true;
  }
  return false;
}

}  // namespace selon
