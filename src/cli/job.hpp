// One document on its way from input to output.
#pragma once

#include "cli/reader.hpp"

#include <selon/document.hpp>

#include <cstdint>
#include <string>

namespace selon::cli {

enum class Outcome { done, skipped, failed };

struct Job {
  Item item;
  std::size_t occurrence = 1;  // of documents with the same id, from 1
  std::uint64_t read = 0;      // bytes of all input that were read up to here, packed ones where it is packed
  Document document;
  std::string rendered;         // what Results::render made of it
  bool is_done_before = false;  // by an earlier run that --resume goes on with
  Outcome outcome = Outcome::done;
  std::string reason;  // of skipped and failed
};

}  // namespace selon::cli
