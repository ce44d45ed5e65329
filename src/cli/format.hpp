// Documents to what --to asks for, with what comes before, between and after them.
#pragma once

#include "cli/options.hpp"
#include "cli/record.hpp"

#include <string>

namespace selon::cli {

class Format {
 public:
  explicit Format(const Arguments& arguments);

  /// What stands before the first document.
  [[nodiscard]] std::string begin() const;
  /// `document`, which was read from `record`, with what parts it from the one before.
  std::string add(const Document& document, const Record& record);
  /// What stands after the last document.
  [[nodiscard]] std::string end() const;

 private:
  [[nodiscard]] std::string json(const Document& document, const Record& record) const;

  const Arguments& arguments_;
  bool is_array_ = false;
  bool color_;
  HtmlReport report_;
  std::size_t added_ = 0;
};

}  // namespace selon::cli
