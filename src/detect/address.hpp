// Whom words speak to.
#pragma once

#include "analysis.hpp"

namespace selon {

/// Whether the words at `words` call the one named at `name`, who then is not the one who says them: "Écoutez, Paul, je
/// pars." for "Paul" and "Paul Sol"; not "Paul est parti."
[[nodiscard]] bool calls_by_name(const Analysis& analysis, Span words, Span name);

}  // namespace selon
