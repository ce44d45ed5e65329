// --to sqlite: results to a database, which grows from run to run.
#include "cli/results.hpp"

#include "sqlite/claim_database.hpp"

#include <fmt/core.h>

#include <optional>

namespace selon::cli {

namespace {

class DatabaseResults : public Results {
 public:
  explicit DatabaseResults(const std::string& path) : path_(path) {
    keeps([&] { database_.emplace(path_); });
  }

  [[nodiscard]] std::string render(const Document&, const Record&) const override { return {}; }
  bool add(Job& job) override {
    const Record& record = job.item.record;
    return keeps([&] { database_->add(job.document, record.text, {.url = record.url, .meta = record.meta}); });
  }
  bool finish() override {
    return keeps([&] { database_->commit(); });
  }
  [[nodiscard]] bool is_settled() const override { return database_ && database_->is_settled(); }
  [[nodiscard]] const std::string& error() const override { return error_; }

 private:
  template <typename Action>
  bool keeps(Action action) {
    try {
      action();
      return true;
    } catch (const sqlite::Error& error) {
      error_ = fmt::format("{}: {}", path_, error.what());
      return false;
    }
  }

  std::string path_;
  std::optional<sqlite::ClaimDatabase> database_;
  std::string error_;
};

}  // namespace

std::unique_ptr<Results> make_database_results(const std::string& path) {
  return std::make_unique<DatabaseResults>(path);
}

}  // namespace selon::cli
