// Which files the command line names: files, folders, patterns.
#pragma once

#include "cli/options.hpp"

#include <string>
#include <vector>

namespace selon::cli {

struct InputPath {
  std::string path;  // "-" is standard input
  From from = From::text;
  std::string failure;  // why there is nothing to read
};

struct InputPaths {
  std::vector<InputPath> files;
  bool is_one_document = false;  // rather than a list of any length
};

/// A folder stands for the files in it and below whose names end in a known way, a pattern (`*.txt`) for what it
/// matches when no file is called so; both in the order of the bytes of their paths. Without --from the end of a name
/// says what is in a file, and text is in what ends otherwise.
InputPaths find_inputs(const Arguments& arguments);

}  // namespace selon::cli
