// One document on its way from input to output.
#pragma once

#include "cli/reader.hpp"

#include <selon/document.hpp>

#include <string>

namespace selon::cli {

enum class Outcome { done, skipped, failed };

struct Job {
  Item item;
  Document document;
  std::string rendered;  // what Results::render made of it
  Outcome outcome = Outcome::done;
  std::string reason;  // of skipped and failed
};

}  // namespace selon::cli
