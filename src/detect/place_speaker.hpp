// Who "on" is when the sentence names the house that speaks.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <vector>

namespace selon {

/// Gives the drafts whose speaker is "on" to the institution or circle that the sentence names beside it: "Du côté de
/// [la mairie], on explique que", "fait-on savoir à [Bercy]"; not "dit-on au village", where nobody is named.
void name_speaking_places(const Analysis& analysis, std::vector<Draft>& drafts);

}  // namespace selon
