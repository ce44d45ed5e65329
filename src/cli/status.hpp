// --status: what became of each document, a line of JSON each.
#pragma once

#include "cli/job.hpp"

#include <set>
#include <string>
#include <utility>

namespace selon::cli {

/// The file named by --status. Lines wait in memory until flush(), so that no document is called done before its result
/// is where it will stay.
class StatusFile {
 public:
  /// `path` may be empty: then nothing is kept. With `resume` the lines that are there stay, and what they call done or
  /// skipped is_done(); a last line that a kill cut short is taken away. Throws std::runtime_error, "FILE:LINE:
  /// reason".
  StatusFile(const std::string& path, bool resume);
  ~StatusFile();
  StatusFile(const StatusFile&) = delete;
  StatusFile& operator=(const StatusFile&) = delete;

  /// Whether an earlier run was done with the document called `id`, the `occurrence`th of that name.
  [[nodiscard]] bool is_done(const std::string& id, std::size_t occurrence) const {
    return done_.contains({id, occurrence});
  }
  [[nodiscard]] bool has_done() const { return !done_.empty(); }

  void add(const Job& job);
  /// False when the lines could not be written: see error().
  bool flush();
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  void read_lines();
  void read_line(const std::string& line, std::size_t number);

  std::string path_;
  int file_ = -1;
  std::set<std::pair<std::string, std::size_t>> done_;
  std::string waiting_;
  std::string error_;
};

}  // namespace selon::cli
