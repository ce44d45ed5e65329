// Documents to one stream of a format of --to, with what comes before, between and after them.
#pragma once

#include "cli/options.hpp"
#include "cli/record.hpp"

#include <selon/document.hpp>

#include <memory>
#include <string>

namespace selon::cli {

class Writer {
 public:
  virtual ~Writer() = default;

  /// What stands before the first document.
  [[nodiscard]] virtual std::string begin() const { return {}; }
  /// `document` alone, which was read from `record`. Called by many threads.
  [[nodiscard]] virtual std::string render(const Document& document, const Record& record) const = 0;
  /// What goes out for the next document, whose render() gave `rendered`: itself with what parts it from the one
  /// before.
  virtual std::string add(const Document& document, const Record& record, std::string rendered);
  /// What stands after the last document.
  [[nodiscard]] virtual std::string end() const { return {}; }
};

/// `is_list`: formats that hold one object make a list of any number.
std::unique_ptr<Writer> make_writer(const Arguments& arguments, bool is_list);

}  // namespace selon::cli
