// What the outputs have in common: arrays and headings. The writers themselves are in src/output.
#include "cli/format.hpp"

#include <unistd.h>

#include <cstdlib>

namespace selon::cli {

namespace {

/// NO_COLOR is the convention of no-color.org: set and not empty.
bool wants_color() {
  const char* no_color = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
}

}  // namespace

Format::Format(const Arguments& arguments) : arguments_(arguments), color_(wants_color()) {
  const bool several = arguments.files.size() > 1 || arguments.from == From::jsonl;
  switch (arguments.to) {
    case To::json:
    case To::annotation:
    case To::schema_org:
      is_array_ = several;
      break;
    case To::label_studio:
      is_array_ = true;  // Label Studio imports lists
      break;
    default:
      break;
  }
}

std::string Format::begin() const {
  if (arguments_.to == To::csv) return csv_header({.spreadsheet = arguments_.spreadsheet});
  return is_array_ ? "[" : "";
}

std::string Format::add(const Document& document, const Record& record) {
  const bool first = added_++ == 0;
  switch (arguments_.to) {
    case To::text:
      return (first ? "" : "\n\n") + to_text(document, record.text, {.color = color_});
    case To::csv:
      return to_csv(document, record.text,
                    {.offsets = arguments_.offsets,
                     .spreadsheet = arguments_.spreadsheet,
                     .meta = record.meta,
                     .url = record.url});
    case To::html:
      report_.add(document, record.text, record.url);
      return {};
    case To::brat:
      return to_brat(document, record.text);
    default:
      break;
  }
  if (is_array_) return (first ? "\n" : ",\n") + json(document, record);
  return json(document, record) + "\n";
}

std::string Format::json(const Document& document, const Record& record) const {
  const LinkedOptions linked{.indent = 2, .meta = record.meta, .url = record.url};
  switch (arguments_.to) {
    case To::label_studio:
      return to_label_studio(document, record.text, linked);
    case To::annotation:
      return to_annotation(document, record.text, linked);
    case To::schema_org:
      return to_schema_org(document, record.text, linked);
    default:
      break;
  }
  const int indent = arguments_.to == To::json ? 2 : -1;
  return to_json(document, record.text,
                 {.offsets = arguments_.offsets, .indent = indent, .meta = record.meta, .url = record.url});
}

std::string Format::end() const {
  if (arguments_.to == To::html) return report_.page();
  if (!is_array_) return {};
  return added_ > 0 ? "\n]\n" : "]\n";
}

}  // namespace selon::cli
