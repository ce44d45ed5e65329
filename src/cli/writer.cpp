// What the outputs of src/output need around them: headers, lists, blank lines.
#include "cli/writer.hpp"

#include <selon/output.hpp>

#include <unistd.h>

#include <cstdlib>

namespace selon::cli {

namespace {

/// For reading at a terminal. NO_COLOR is the convention of no-color.org: set and not empty.
class TextWriter : public Writer {
 public:
  explicit TextWriter(const Arguments& arguments) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing sets variables
    const char* no_color = std::getenv("NO_COLOR");
    has_color_ = arguments.output.empty() && isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
  }
  [[nodiscard]] std::string render(const Document& document, const Record& record) const override {
    return to_text(document, record.text, {.color = has_color_, .meta = record.meta});
  }
  std::string add(const Document&, const Record&, std::string rendered) override {
    const bool first = added_++ == 0;
    return (first ? "" : "\n\n") + std::move(rendered);
  }

 private:
  bool has_color_;
  std::size_t added_ = 0;
};

/// json, jsonl and what is JSON in other schemas: an object alone, one a line, or a list.
class JsonWriter : public Writer {
 public:
  JsonWriter(const Arguments& arguments, bool is_list) : arguments_(arguments), is_list_(is_list) {}

  [[nodiscard]] std::string begin() const override { return is_list_ ? "[" : ""; }
  [[nodiscard]] std::string render(const Document& document, const Record& record) const override {
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
                   {.offsets = arguments_.offsets,
                    .indent = indent,
                    .meta = record.meta,
                    .url = record.url,
                    .with_text = record.is_extracted});
  }
  std::string add(const Document&, const Record&, std::string rendered) override {
    const bool first = added_++ == 0;
    if (!is_list_) return std::move(rendered) + '\n';
    return (first ? "\n" : ",\n") + std::move(rendered);
  }
  [[nodiscard]] std::string end() const override {
    if (!is_list_) return {};
    return added_ > 0 ? "\n]\n" : "]\n";
  }

 private:
  const Arguments& arguments_;
  bool is_list_;
  std::size_t added_ = 0;
};

class CsvWriter : public Writer {
 public:
  explicit CsvWriter(const Arguments& arguments) : arguments_(arguments) {}

  [[nodiscard]] std::string begin() const override { return csv_header({.spreadsheet = arguments_.spreadsheet}); }
  [[nodiscard]] std::string render(const Document& document, const Record& record) const override {
    return to_csv(
        document, record.text,
        {.offsets = arguments_.offsets, .spreadsheet = arguments_.spreadsheet, .meta = record.meta, .url = record.url});
  }

 private:
  const Arguments& arguments_;
};

/// One page, which is whole only at the end.
class HtmlWriter : public Writer {
 public:
  [[nodiscard]] std::string render(const Document&, const Record&) const override { return {}; }
  std::string add(const Document& document, const Record& record, std::string) override {
    report_.add(document, record.text, record.url, record.meta);
    return {};
  }
  [[nodiscard]] std::string end() const override { return report_.page(); }

 private:
  HtmlReport report_;
};

class BratWriter : public Writer {
 public:
  [[nodiscard]] std::string render(const Document& document, const Record& record) const override {
    return to_brat(document, record.text, record.meta);
  }
};

/// --explain: what Extractor::explain says is all.
class ExplainWriter : public Writer {
 public:
  [[nodiscard]] std::string render(const Document&, const Record&) const override { return {}; }
};

}  // namespace

std::string Writer::add(const Document&, const Record&, std::string rendered) { return rendered; }

std::unique_ptr<Writer> make_writer(const Arguments& arguments, bool is_list) {
  if (arguments.explain) return std::make_unique<ExplainWriter>();
  switch (arguments.to) {
    case To::text:
      return std::make_unique<TextWriter>(arguments);
    case To::csv:
      return std::make_unique<CsvWriter>(arguments);
    case To::html:
      return std::make_unique<HtmlWriter>();
    case To::brat:
      return std::make_unique<BratWriter>();
    case To::jsonl:
      return std::make_unique<JsonWriter>(arguments, false);
    case To::label_studio:  // Label Studio imports lists
      return std::make_unique<JsonWriter>(arguments, true);
    case To::json:
    case To::annotation:
    case To::schema_org:
    case To::sqlite:  // no stream: make_database_results()
      break;
  }
  return std::make_unique<JsonWriter>(arguments, is_list);
}

}  // namespace selon::cli
