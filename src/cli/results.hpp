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

  /// After the last document. False when not all could be written: see error().
  virtual bool finish() = 0;

  /// "PLACE: No space left on device"; empty when all went well, and when the reader of a pipe went away
  /// (`selon … | head`): then there is just nothing left to do.
  [[nodiscard]] virtual const std::string& error() const = 0;
};

std::unique_ptr<Results> make_results(const Arguments& arguments, bool is_list);

}  // namespace selon::cli
