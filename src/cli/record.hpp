// One line of a JSONL file.
#pragma once

#include <selon/document.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace selon::cli {

struct Record {
  std::optional<std::string> id;
  std::string text;
  std::string date;           // YYYY-MM-DD or empty
  std::string url;            // empty when there is none
  std::vector<Block> layout;  // what the markup says of the text
  bool is_extracted = false;  // the text was made from a page: whoever reads the output has no other copy
  std::string meta;           // every other field as a JSON object, byte for byte as it came; empty when there is none
};

/// What the fields of a record are called that selon reads.
struct FieldNames {
  std::string text = "text";
  std::string id = "id";
  std::string date = "date";
  std::string url = "url";
};

/// Reads `line`, which is well-formed UTF-8. On a record that cannot be used gives nothing and says why in `reason`.
std::optional<Record> parse_record(std::string_view line, std::string& reason, const FieldNames& names = {});

}  // namespace selon::cli
