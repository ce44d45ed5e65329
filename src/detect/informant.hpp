// Who told the one who learns: "a appris l'AFP de source policière", "a-t-on appris auprès du parquet"; and who is
// behind "on": "indique-t-on de source policière".
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Makes the informant the speaker of drafts whose cue is a verb of learning, for the learner only relays, and of those
/// that "on" says "de source". Takes out drafts that read the same "de source" as a cue of its own.
void name_informants(const Analysis& analysis, std::vector<Draft>& drafts);

}  // namespace selon
