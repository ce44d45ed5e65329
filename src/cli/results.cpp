// Results to one stream, or to a folder with a file a document.
#include "cli/results.hpp"

#include "cli/file_name.hpp"
#include "cli/output.hpp"
#include "cli/writer.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <optional>

namespace selon::cli {

namespace {

namespace fs = std::filesystem;

/// One stream in one format.
class StreamResults : public Results {
 public:
  StreamResults(std::unique_ptr<Writer> writer, const std::string& path, bool goes_on)
      : writer_(std::move(writer)), has_begun_(goes_on) {
    if (path.empty()) {
      output_.emplace();
    } else {
      output_.emplace(path, goes_on ? Output::Old::kept : Output::Old::replaced);
    }
  }

  [[nodiscard]] std::string render(const Document& document, const Record& record) const override {
    return writer_->render(document, record);
  }
  bool add(Job& job) override {
    return begin() && output_->write(writer_->add(job.document, job.item.record, std::move(job.rendered)));
  }
  bool finish() override { return begin() && output_->write(writer_->end()) && output_->commit(); }
  [[nodiscard]] bool is_settled() const override { return output_->is_settled(); }
  [[nodiscard]] const std::string& error() const override { return output_->error(); }

 private:
  bool begin() {
    if (has_begun_) return true;
    has_begun_ = true;
    return output_->write(writer_->begin());
  }

  std::unique_ptr<Writer> writer_;
  std::optional<Output> output_;
  bool has_begun_;
};

std::string_view ending_of(const Arguments& arguments) {
  if (arguments.explain) return ".txt";
  switch (arguments.to) {
    case To::text:
      return ".txt";
    case To::jsonl:
      return ".jsonl";
    case To::csv:
      return ".csv";
    case To::html:
      return ".html";
    case To::brat:
      return ".ann";
    case To::json:
    case To::label_studio:
    case To::annotation:
    case To::schema_org:
    case To::sqlite:  // never a file a document
      break;
  }
  return ".json";
}

/// A folder with a file a document, called by the document's id. brat wants the text beside it.
class FolderResults : public Results {
 public:
  explicit FolderResults(const Arguments& arguments) : arguments_(arguments), folder_(arguments.output) {
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) error_ = fmt::format("{}: {}", arguments.output, error.message());
  }

  [[nodiscard]] std::string render(const Document& document, const Record& record) const override {
    const std::unique_ptr<Writer> writer = make_writer(arguments_, false);
    std::string out = writer->begin();
    out += writer->add(document, record, writer->render(document, record));
    return out + writer->end();
  }
  bool add(Job& job) override {
    const std::string name = names_.next(*job.item.record.id);
    return (arguments_.to != To::brat || write(name + ".txt", job.item.record.text)) &&
           write(name + std::string(ending_of(arguments_)), job.rendered);
  }
  void pass_over(const Job& job) override { names_.next(*job.item.record.id); }
  bool finish() override { return error_.empty(); }
  [[nodiscard]] bool is_settled() const override { return true; }
  [[nodiscard]] const std::string& error() const override { return error_; }

 private:
  bool write(const std::string& name, std::string_view bytes) {
    if (!error_.empty()) return false;
    Output file((folder_ / name).string(), Output::Old::not_followed);
    if (file.write(bytes) && file.commit()) return true;
    error_ = file.error();
    return false;
  }

  const Arguments& arguments_;
  fs::path folder_;
  FileNames names_;
  std::string error_;
};

}  // namespace

bool is_folder(const std::string& output) {
  std::error_code error;
  return output.ends_with('/') || fs::is_directory(output, error);
}

std::unique_ptr<Results> make_results(const Arguments& arguments, bool is_list, bool goes_on) {
  if (arguments.to == To::sqlite) return make_database_results(arguments.output);
  if (is_folder(arguments.output)) return std::make_unique<FolderResults>(arguments);
  return std::make_unique<StreamResults>(make_writer(arguments, is_list), arguments.output, goes_on);
}

}  // namespace selon::cli
