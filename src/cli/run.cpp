// One document after the other: a bad one is reported and passed over, the rest goes on.
#include "cli/run.hpp"

#include "cli/input_path.hpp"
#include "cli/interrupt.hpp"
#include "cli/pipeline.hpp"
#include "cli/progress.hpp"
#include "cli/results.hpp"
#include "cli/status.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <unordered_map>

namespace selon::cli {

namespace {

constexpr int interrupted_status = 130;  // what shells give after Ctrl-C

/// Bytes of all files; 0 when they are not known beforehand.
std::uint64_t size_of(const InputPaths& inputs) {
  std::uint64_t sum = 0;
  for (const InputPath& input : inputs.files) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(input.path, error);
    if (error && input.failure.empty()) return 0;
    sum += error ? 0 : size;
  }
  return sum;
}

/// One line, whatever names of files and fields hold.
void print_message(std::string line) {
  std::replace_if(
      line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, '?');
  fmt::print(stderr, "selon: {}\n", line);
}

bool shows_progress(const Arguments& arguments) {
  return isatty(STDERR_FILENO) != 0 && (isatty(STDOUT_FILENO) == 0 || !arguments.output.empty());
}

class Runner {
 public:
  Runner(const Arguments& arguments, InputPaths inputs)
      : arguments_(arguments),
        inputs_(std::move(inputs)),
        extractor_(arguments.extractor),
        status_(arguments.status, arguments.resume),
        results_(make_results(arguments, !inputs_.is_one_document, status_.has_done())),
        progress_(shows_progress(arguments), size_of(inputs_)) {}

  int run();

 private:
  std::optional<Job> next();
  std::optional<Item> next_item();
  void work(Job& job) const;
  bool finish(Job& job);
  void say(const std::string& line) {
    progress_.clear();
    print_message(line);
  }
  void report(const std::string& line) {
    say(line);
    has_failed_ = true;
  }

  const Arguments& arguments_;
  const InputPaths inputs_;
  Extractor extractor_;
  StatusFile status_;
  std::unique_ptr<Results> results_;
  Progress progress_;
  std::size_t input_ = 0;                                     // of inputs_: the one that is read
  std::uint64_t read_before_ = 0;                             // bytes of the inputs before that one
  std::unique_ptr<Reader> reader_;                            // of that input once it is open
  std::unordered_map<std::string, std::size_t> occurrences_;  // of ids, for --status
  bool has_failed_ = false;
};

int Runner::run() {
  bool is_open = results_->error().empty();
  if (is_open) {
    run_in_order(arguments_.jobs, {[this] { return next(); }, [this](Job& job) { work(job); },
                                   [this, &is_open](Job& job) { return is_open = finish(job); }});
  }
  if (is_open && results_->finish()) status_.flush();
  progress_.clear();
  for (const std::string& error : {results_->error(), status_.error()}) {
    if (!error.empty()) report(error);
  }
  if (interrupted()) return interrupted_status;
  return has_failed_ ? 1 : 0;
}

/// A document that cannot be read, for want of memory even, is an item that failed; its file is left.
std::optional<Item> Runner::next_item() {
  while (input_ < inputs_.files.size()) {
    const InputPath& input = inputs_.files[input_];
    std::string failure = input.failure;
    if (failure.empty()) {
      try {
        if (!reader_) reader_ = open_reader(input, arguments_);
        if (std::optional<Item> item = reader_->next()) return item;
      } catch (const std::exception& error) {
        failure = reason_of(error);
      }
    }
    read_before_ += reader_ ? reader_->offset() : 0;
    reader_.reset();
    ++input_;
    if (!failure.empty()) return failed_item(input.path, std::move(failure));
  }
  return std::nullopt;
}

std::optional<Job> Runner::next() {
  if (interrupted()) return std::nullopt;
  std::optional<Item> item = next_item();
  if (!item || interrupted()) return std::nullopt;  // what a read that was interrupted gave is not whole
  Job job;
  job.item = std::move(*item);
  job.read = read_before_ + (reader_ ? reader_->offset() : 0);
  if (!arguments_.status.empty()) {
    job.occurrence = ++occurrences_[*job.item.record.id];
    job.is_done_before = status_.is_done(*job.item.record.id, job.occurrence);
  }
  return job;
}

/// Whether the library has warned that the text is plainly not French.
bool skip_other_language(Job& job) {
  const std::vector<Warning>& warnings = job.document.warnings;
  const auto warning = std::find_if(warnings.begin(), warnings.end(),
                                    [](const Warning& w) { return w.code == WarningCode::not_french; });
  if (warning == warnings.end()) return false;
  job.outcome = Outcome::skipped;
  job.reason = "not French (" + warning->message + ")";
  return true;
}

/// A failure in one document is that document's own.
void Runner::work(Job& job) const {
  if (job.is_done_before) return;
  const Record& record = job.item.record;
  std::string failure = std::move(job.item.failure);
  try {
    if (failure.empty() && arguments_.explain) {
      job.rendered = extractor_.explain(record.text, {.layout = record.layout});
    } else if (failure.empty()) {
      const std::string& date = record.date.empty() ? arguments_.date : record.date;
      job.document = extractor_.extract(record.text, {*record.id, date, record.layout});
      if (!arguments_.any_language && skip_other_language(job)) return;
      job.rendered = results_->render(job.document, record);
    }
  } catch (const std::exception& error) {
    failure = reason_of(error);
  }
  if (failure.empty()) return;
  job.outcome = Outcome::failed;
  job.reason = std::move(failure);
}

/// Whether there is a point in going on: the output and the status file still take something.
bool Runner::finish(Job& job) {
  if (job.is_done_before) {
    results_->pass_over(job);
    progress_.pass_over(job.read);
    return true;
  }
  if (job.outcome == Outcome::failed) report(job.item.place + ": " + job.reason);
  if (job.outcome == Outcome::skipped) say(job.item.place + ": skipped: " + job.reason);
  if (job.outcome != Outcome::done) results_->pass_over(job);
  if (job.outcome == Outcome::done && !results_->add(job)) return false;
  progress_.add(job.item.record.text.size(), job.read);
  status_.add(job);
  return !results_->is_settled() || status_.flush();
}

/// What cannot be asked for with this input and output, or nothing.
std::string conflict(const Arguments& arguments, const InputPaths& inputs) {
  const bool is_file_each = is_folder(arguments.output);
  if (arguments.to == To::sqlite && (arguments.output.empty() || is_file_each)) {
    return "--to sqlite writes to a file: --output FILE";
  }
  const bool is_one_text = inputs.is_one_document && inputs.files.front().from == From::text;
  if (arguments.to == To::brat && !is_one_text && !is_file_each) {
    return "--to brat writes several documents, and pages, to a folder only (--output DIR/): its standoff says nothing "
           "of which "
           "document it is of";
  }
  if (arguments.resume && !is_file_each && arguments.to != To::jsonl && arguments.to != To::csv &&
      arguments.to != To::sqlite) {
    return "--resume goes on with --to jsonl, --to csv, --to sqlite, or a folder (--output DIR/)";
  }
  return {};
}

}  // namespace

int run(const Arguments& arguments) {
  InputPaths inputs = find_inputs(arguments);
  if (const std::string why = conflict(arguments, inputs); !why.empty()) {
    print_message(why);
    return usage_error;
  }
  return Runner(arguments, std::move(inputs)).run();
}

}  // namespace selon::cli
