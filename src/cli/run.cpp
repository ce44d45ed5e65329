// One document after the other: a bad one is reported and skipped, the rest goes on.
#include "cli/run.hpp"

#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/record.hpp"
#include "text/utf8.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>

namespace selon::cli {

namespace {

/// NO_COLOR is the convention of no-color.org: set and not empty.
bool wants_color() {
  const char* no_color = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
}

class Runner {
 public:
  explicit Runner(const Arguments& arguments)
      : arguments_(arguments),
        extractor_(arguments.extractor),
        is_array_(arguments.to == To::json && (arguments.files.size() > 1 || arguments.from == From::jsonl)) {}

  int run();

 private:
  bool read_text(const std::string& path);
  bool read_records(const std::string& path);
  bool mend(const std::string& place, std::string& bytes);
  bool process(const std::string& place, const Record& record);
  std::string format(const Document& document, const Record& record);
  void report(const std::string& place, std::string_view reason) {
    fmt::print(stderr, "selon: {}: {}\n", place, reason);
    failed_ = true;
  }

  const Arguments& arguments_;
  Extractor extractor_;
  Output output_;
  bool is_array_;
  bool color_ = wants_color();
  bool failed_ = false;
  std::size_t written_ = 0;
};

int Runner::run() {
  bool goes_on = !is_array_ || output_.write("[");
  for (const std::string& path : arguments_.files) {
    if (!goes_on) break;
    goes_on = arguments_.from == From::text ? read_text(path) : read_records(path);
  }
  if (goes_on && is_array_) output_.write(written_ > 0 ? "\n]\n" : "]\n");
  if (!output_.error().empty()) report("standard output", output_.error());
  return failed_ ? 1 : 0;
}

/// Whether the output still takes something.
bool Runner::read_text(const std::string& path) {
  InputFile file(path);
  Record record;
  record.id = path;
  record.text = file.read_all();
  if (!file.error().empty()) {
    report(path, file.error());
    return true;
  }
  return !mend(path, record.text) || process(path, record);
}

bool Runner::read_records(const std::string& path) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  InputFile file(path);
  std::string line;
  for (std::size_t number = 1; file.read_line(line); ++number) {
    if (number == 1 && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::string place = fmt::format("{}:{}", path, number);
    if (!mend(place, line)) continue;
    std::string reason;
    std::optional<Record> record = parse_record(line, reason);
    if (!record) {
      report(place, reason);
      continue;
    }
    if (!record->id) record->id = place;
    if (!process(place, *record)) return false;
  }
  if (!file.error().empty()) report(path, file.error());
  return true;
}

/// Whether `bytes` are UTF-8, or were made so.
bool Runner::mend(const std::string& place, std::string& bytes) {
  const std::optional<std::size_t> fault = first_invalid(bytes);
  if (!fault) return true;
  if (arguments_.invalid == Invalid::error) {
    report(place, fmt::format("invalid UTF-8 at byte {} (--invalid replace reads on)", *fault));
    return false;
  }
  bytes = replace_invalid(bytes);
  return true;
}

/// Whether the output still takes something. A failure in one document is that document's own.
bool Runner::process(const std::string& place, const Record& record) {
  std::string out;
  try {
    const std::string& date = record.date.empty() ? arguments_.date : record.date;
    out = format(extractor_.extract(record.text, {*record.id, date}), record);
  } catch (const std::exception& error) {
    report(place, error.what());
    return true;
  }
  ++written_;
  return output_.write(out);
}

std::string Runner::format(const Document& document, const Record& record) {
  if (arguments_.to == To::text) {
    return (written_ > 0 ? "\n\n" : "") + to_text(document, record.text, {.color = color_});
  }
  const int indent = arguments_.to == To::json ? 2 : -1;
  std::string json = to_json(document, record.text,
                             {.offsets = arguments_.offsets, .indent = indent, .meta = record.meta, .url = record.url});
  if (is_array_) return (written_ > 0 ? ",\n" : "\n") + json;
  return json + "\n";
}

}  // namespace

int run(const Arguments& arguments) { return Runner(arguments).run(); }

}  // namespace selon::cli
