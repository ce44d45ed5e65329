// Results to standard output.
#include "cli/results.hpp"

#include "cli/output.hpp"
#include "cli/writer.hpp"

namespace selon::cli {

namespace {

/// One stream in one format.
class StreamResults : public Results {
 public:
  explicit StreamResults(std::unique_ptr<Writer> writer) : writer_(std::move(writer)) {}

  [[nodiscard]] std::string render(const Document& document, const Record& record) const override {
    return writer_->render(document, record);
  }
  bool add(Job& job) override {
    return begin() && output_.write(writer_->add(job.document, job.item.record, std::move(job.rendered)));
  }
  bool finish() override { return begin() && output_.write(writer_->end()); }
  [[nodiscard]] const std::string& error() const override { return output_.error(); }

 private:
  bool begin() {
    if (has_begun_) return true;
    has_begun_ = true;
    return output_.write(writer_->begin());
  }

  std::unique_ptr<Writer> writer_;
  Output output_;
  bool has_begun_ = false;
};

}  // namespace

std::unique_ptr<Results> make_results(const Arguments& arguments, bool is_list) {
  return std::make_unique<StreamResults>(make_writer(arguments, is_list));
}

}  // namespace selon::cli
