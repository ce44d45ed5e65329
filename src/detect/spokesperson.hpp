// Through whom somebody speaks: "Le Rwanda, par la voix de son porte-parole, a démenti".
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Sets `via` of the drafts whose speaker speaks through somebody; the speaker stays who is spoken for.
void name_spokespeople(const Analysis& analysis, std::vector<Draft>& drafts);

}  // namespace selon
