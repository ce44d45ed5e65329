// Where results go: a stream, or whatever --output asks for.
#pragma once

#include "cli/job.hpp"
#include "cli/options.hpp"

#include <memory>
#include <string>

namespace selon::cli {

class Results {
 public:
  virtual ~Results() = default;

  /// What of the output of one document can be made before its turn comes; add() gets it in Job::rendered. Called by
  /// many threads.
  [[nodiscard]] virtual std::string render(const Document& document, const Record& record) const = 0;

  /// Takes the next document. False when no more can be written: see error().
  virtual bool add(Job& job) = 0;

  /// The next document has no result.
  virtual void pass_over(const Job&) {}

  /// After the last document. False when not all could be written: see error().
  virtual bool finish() = 0;

  /// Whether what was added would stay if the program were killed now.
  [[nodiscard]] virtual bool is_settled() const = 0;

  /// "PLACE: No space left on device"; empty when all went well, and when the reader of a pipe went away.
  [[nodiscard]] virtual const std::string& error() const = 0;
};

/// `is_list`: formats that hold one object make a list of any number. `goes_on`: an earlier run began the output.
std::unique_ptr<Results> make_results(const Arguments& arguments, bool is_list, bool goes_on);

/// Of --to sqlite. A database that cannot be used is an error() from the beginning.
std::unique_ptr<Results> make_database_results(const std::string& path);

/// Whether --output names a folder: one that is there, or a name that ends with a slash.
bool is_folder(const std::string& output);

}  // namespace selon::cli
