// Documents through several threads, out in the order they came in.
#pragma once

#include "cli/job.hpp"

#include <functional>
#include <optional>

namespace selon::cli {

/// What is done with each document. None of the three may throw.
struct Steps {
  std::function<std::optional<Job>()> next;  // the next document, or nothing at the end; called by one thread
  std::function<void(Job&)> work;            // called by many threads
  std::function<bool(Job&)> finish;          // in the order of next(), by the calling thread; false ends it all
};

/// Returns when all is finished or finish() said so. How far reading runs ahead of the oldest document in work is
/// bounded, in documents and in bytes. With one thread everything happens on the calling one.
void run_in_order(unsigned threads, const Steps& steps);

}  // namespace selon::cli
