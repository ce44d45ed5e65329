// The way through: the file to read first.
#include <selon/extractor.hpp>

#include "lexicon/lexicon.hpp"

namespace selon {
}
