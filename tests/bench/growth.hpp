// How time grows with the text.
#pragma once

#include "texts.hpp"

#include <selon/extractor.hpp>

#include <ostream>

namespace selon::bench {

/// Prints, for natural and for each hostile text, ns/byte at 256 kB and how much longer 4 times the text takes; only
/// those whose name holds `only`. The number of texts that grow more than 5 times.
int print_growth(std::ostream& out, const std::vector<Texts>& texts, const Extractor& extractor,
                 const std::string& only);

}  // namespace selon::bench
