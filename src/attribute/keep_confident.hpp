// A document without the claims that are not confident enough.
#pragma once

#include <selon/document.hpp>

namespace selon {

/// Takes out the claims of a confidence below `least`, and the entities that only they pointed to. What was nested in a
/// claim that goes is nested in the next claim around it that stays; a reference to one that goes is dropped. Indexes
/// are renumbered; order, uids and mentions stay.
void keep_confident(Document& document, float least);

}  // namespace selon
