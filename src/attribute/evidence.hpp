// The traits of finished claims.
#pragma once

#include "attribute/trait.hpp"

#include <selon/document.hpp>

#include <string_view>
#include <vector>

namespace selon {

struct Lexicon;

/// What each claim of `document` is, once its entities are known. Time in proportion to the claims and warnings.
[[nodiscard]] std::vector<Evidence> evidence_of(const Document& document, std::string_view text,
                                                const Lexicon& lexicon);

}  // namespace selon
