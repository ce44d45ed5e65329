// One document after the other: a bad one is reported and passed over, the rest goes on.
#include "cli/run.hpp"

#include "cli/input_path.hpp"
#include "cli/pipeline.hpp"
#include "cli/results.hpp"

#include <fmt/core.h>

#include <exception>

namespace selon::cli {

namespace {

class Runner {
 public:
  Runner(const Arguments& arguments, InputPaths inputs)
      : arguments_(arguments),
        inputs_(std::move(inputs)),
        extractor_(arguments.extractor),
        results_(make_results(arguments, !inputs_.is_one_document)) {}

  int run();

 private:
  std::optional<Job> next();
  void work(Job& job) const;
  bool finish(Job& job);
  void report(const std::string& line) {
    fmt::print(stderr, "selon: {}\n", line);
    has_failed_ = true;
  }

  const Arguments& arguments_;
  const InputPaths inputs_;
  Extractor extractor_;
  std::unique_ptr<Results> results_;
  std::size_t input_ = 0;           // of inputs_: the one that is read
  std::unique_ptr<Reader> reader_;  // of that input once it is open
  bool has_failed_ = false;
};

int Runner::run() {
  bool is_open = true;
  run_in_order(arguments_.jobs, {[this] { return next(); }, [this](Job& job) { work(job); },
                                 [this, &is_open](Job& job) { return is_open = finish(job); }});
  if (is_open) results_->finish();
  if (!results_->error().empty()) report(results_->error());
  return has_failed_ ? 1 : 0;
}

/// A document that cannot be read, for want of memory even, is a job that failed.
std::optional<Job> Runner::next() {
  for (; input_ < inputs_.files.size(); ++input_, reader_.reset()) {
    const InputPath& input = inputs_.files[input_];
    std::string failure = input.failure;
    if (failure.empty()) {
      try {
        if (!reader_) reader_ = open_reader(input, arguments_);
        if (std::optional<Item> item = reader_->next()) return Job{std::move(*item), {}, {}, {}, {}};
        continue;
      } catch (const std::exception& error) {
        failure = error.what();
      }
    }
    ++input_;
    reader_.reset();
    return Job{failed_item(input.path, std::move(failure)), {}, {}, {}, {}};
  }
  return std::nullopt;
}

/// A failure in one document is that document's own.
void Runner::work(Job& job) const {
  const Record& record = job.item.record;
  std::string failure = std::move(job.item.failure);
  try {
    if (failure.empty() && arguments_.explain) {
      job.rendered = extractor_.explain(record.text);
    } else if (failure.empty()) {
      const std::string& date = record.date.empty() ? arguments_.date : record.date;
      job.document = extractor_.extract(record.text, {*record.id, date});
      job.rendered = results_->render(job.document, record);
    }
  } catch (const std::bad_alloc&) {
    failure = "not enough memory";
  } catch (const std::exception& error) {
    failure = error.what();
  }
  if (failure.empty()) return;
  job.outcome = Outcome::failed;
  job.reason = std::move(failure);
}

/// Whether the output still takes something.
bool Runner::finish(Job& job) {
  if (job.outcome == Outcome::done) return results_->add(job);
  if (job.outcome == Outcome::failed) report(job.item.place + ": " + job.reason);
  return true;
}

}  // namespace

int run(const Arguments& arguments) {
  InputPaths inputs = find_inputs(arguments);
  if (arguments.to == To::brat && !inputs.is_one_document) {
    fmt::print(stderr, "selon: --to brat takes one text file: its standoff says nothing of which document it is of\n");
    return usage_error;
  }
  return Runner(arguments, std::move(inputs)).run();
}

}  // namespace selon::cli
