// --from jsonl: a line is one document.
#include "cli/reader.hpp"

#include <fmt/core.h>

namespace selon::cli {

namespace {

class JsonlReader : public Reader {
 public:
  JsonlReader(std::string path, const Arguments& arguments)
      : path_(std::move(path)), arguments_(arguments), source_(open_source(path_, arguments)) {}

  std::optional<Item> next() override {
    std::string line;
    while (!is_over_) {
      const Got got = read_line(*source_, arguments_.max_bytes, line);
      if (got == Got::nothing) return end();
      if (++number_ == 1) line.erase(0, line.starts_with("\xEF\xBB\xBF") ? 3 : 0);
      if (got == Got::all && line.find_first_not_of(" \t\r") == std::string::npos) continue;
      Item item{fmt::format("{}:{}", path_, number_), {}, {}};
      item.failure = got == Got::too_long ? too_long(arguments_.max_bytes) : mend(line, arguments_.invalid);
      if (item.failure.empty()) {
        if (std::optional<Record> record = parse_record(line, item.failure, arguments_.fields)) {
          item.record = std::move(*record);
        }
      }
      if (!item.record.id) item.record.id = item.place;
      return item;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::uint64_t offset() const override { return source_->offset(); }

 private:
  std::optional<Item> end() {
    is_over_ = true;
    if (source_->error().empty()) return std::nullopt;
    return failed_item(path_, source_->error());
  }

  std::string path_;
  const Arguments& arguments_;
  std::unique_ptr<ByteSource> source_;
  std::size_t number_ = 0;
  bool is_over_ = false;
};

}  // namespace

std::unique_ptr<Reader> make_jsonl_reader(std::string path, const Arguments& arguments) {
  return std::make_unique<JsonlReader>(std::move(path), arguments);
}

}  // namespace selon::cli
