// --from csv: a row is one document, the first row names the fields.
#include "cli/csv_rows.hpp"
#include "cli/reader.hpp"
#include "day.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace selon::cli {

namespace {

class CsvReader : public Reader {
 public:
  CsvReader(std::string path, const Arguments& arguments)
      : path_(std::move(path)),
        arguments_(arguments),
        source_(open_source(path_, arguments)),
        rows_(*source_, arguments.max_bytes) {}

  std::optional<Item> next() override {
    if (is_over_) return std::nullopt;
    CsvRow row;
    if (names_.empty() && rows_.next(row)) {
      if (std::string failure = take_names(row); !failure.empty()) return end(fmt::format("{}:1", path_), failure);
    }
    if (!rows_.next(row)) return end(path_, source_->error());
    Item item{fmt::format("{}:{}", path_, row.line), {}, std::move(row.failure)};
    if (item.failure.empty()) item.failure = read_cells(row.cells, item.record);
    if (!item.record.id) item.record.id = item.place;
    return item;
  }
  [[nodiscard]] std::uint64_t offset() const override { return source_->offset(); }

 private:
  std::optional<Item> end(const std::string& place, const std::string& failure) {
    is_over_ = true;
    if (failure.empty()) return std::nullopt;
    return failed_item(place, failure);
  }

  /// What is wrong with the row of names.
  std::string take_names(CsvRow& row) {
    if (!row.failure.empty()) return row.failure;
    names_ = std::move(row.cells);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (std::string failure = mend(names_[i], arguments_.invalid); !failure.empty()) return failure;
      const auto end = names_.begin() + static_cast<std::ptrdiff_t>(i);
      if (std::find(names_.begin(), end, names_[i]) != end) return fmt::format("two columns are called {}", names_[i]);
    }
    if (std::find(names_.begin(), names_.end(), arguments_.fields.text) != names_.end()) return {};
    return fmt::format("no column {} (--field text=NAME)", arguments_.fields.text);
  }

  /// What is wrong with the cells, else they are in `record`. An empty cell is as if left out.
  std::string read_cells(std::vector<std::string>& cells, Record& record) {
    if (cells.size() != names_.size()) return fmt::format("{} cells under {} names", cells.size(), names_.size());
    const FieldNames& known = arguments_.fields;
    nlohmann::ordered_json meta = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string& name = names_[i];
      if (std::string reason = mend(cells[i], arguments_.invalid); !reason.empty())
        return fmt::format("{}: {}", name, reason);
      bool is_known = name == known.text;
      if (name == known.id && !cells[i].empty()) record.id = cells[i];
      if (name == known.url) record.url = cells[i];
      if (name == known.date) {
        if (!cells[i].empty() && !is_day(cells[i])) return name + " is not a day (YYYY-MM-DD)";
        record.date = cells[i];
      }
      if (name == known.text) record.text = cells[i];
      is_known = is_known || name == known.id || name == known.url || name == known.date;
      if (!is_known) meta[name] = std::move(cells[i]);
    }
    if (!meta.empty()) record.meta = meta.dump();
    return {};
  }

  std::string path_;
  const Arguments& arguments_;
  std::unique_ptr<ByteSource> source_;
  CsvRows rows_;
  std::vector<std::string> names_;
  bool is_over_ = false;
};

}  // namespace

std::unique_ptr<Reader> make_csv_reader(std::string path, const Arguments& arguments) {
  return std::make_unique<CsvReader>(std::move(path), arguments);
}

}  // namespace selon::cli
