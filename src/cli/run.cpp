// One document after the other: a bad one is reported and skipped, the rest goes on.
#include "cli/run.hpp"

#include "cli/format.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/record.hpp"
#include "text/utf8.hpp"

#include <fmt/core.h>

#include <exception>

namespace selon::cli {

namespace {

class Runner {
 public:
  explicit Runner(const Arguments& arguments)
      : arguments_(arguments), extractor_(arguments.extractor), format_(arguments) {}

  int run();

 private:
  bool read_text(const std::string& path);
  bool read_records(const std::string& path);
  bool mend(const std::string& place, std::string& bytes);
  bool process(const std::string& place, const Record& record);
  void report(const std::string& place, std::string_view reason) {
    fmt::print(stderr, "selon: {}: {}\n", place, reason);
    failed_ = true;
  }

  const Arguments& arguments_;
  Extractor extractor_;
  Output output_;
  Format format_;
  bool failed_ = false;
};

int Runner::run() {
  bool goes_on = output_.write(format_.begin());
  for (const std::string& path : arguments_.files) {
    if (!goes_on) break;
    goes_on = arguments_.from == From::text ? read_text(path) : read_records(path);
  }
  if (goes_on) output_.write(format_.end());
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
    std::optional<Record> record = parse_record(line, reason, arguments_.fields);
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
    if (arguments_.explain) return output_.write(extractor_.explain(record.text));
    const std::string& date = record.date.empty() ? arguments_.date : record.date;
    out = format_.add(extractor_.extract(record.text, {*record.id, date}), record);
  } catch (const std::exception& error) {
    report(place, error.what());
    return true;
  }
  return output_.write(out);
}

}  // namespace

int run(const Arguments& arguments) { return Runner(arguments).run(); }

}  // namespace selon::cli
