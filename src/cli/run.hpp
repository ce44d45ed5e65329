// From arguments to results.
#pragma once

#include "cli/options.hpp"

namespace selon::cli {

/// Reads, extracts, writes. Gives the exit status: 0, or 1 when something could not be read, used or written.
int run(const Arguments& arguments);

}  // namespace selon::cli
