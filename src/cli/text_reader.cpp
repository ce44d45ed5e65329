// --from text: a file is one document.
#include "cli/reader.hpp"

namespace selon::cli {

namespace {

class TextReader : public Reader {
 public:
  TextReader(std::string path, const Arguments& arguments)
      : path_(std::move(path)), arguments_(arguments), source_(open_source(path_, arguments)) {}

  std::optional<Item> next() override {
    if (is_read_) return std::nullopt;
    is_read_ = true;
    Item item{path_, {}, {}};
    item.record.id = path_;
    if (read_all(*source_, arguments_.max_bytes, item.record.text) == Got::too_long) {
      item.failure = too_long(arguments_.max_bytes);
    } else if (!source_->error().empty()) {
      item.failure = source_->error();
    } else {
      item.failure = mend(item.record.text, arguments_.invalid);
    }
    return item;
  }
  [[nodiscard]] std::uint64_t offset() const override { return source_->offset(); }

 private:
  std::string path_;
  const Arguments& arguments_;
  std::unique_ptr<ByteSource> source_;
  bool is_read_ = false;
};

}  // namespace

std::unique_ptr<Reader> make_text_reader(std::string path, const Arguments& arguments) {
  return std::make_unique<TextReader>(std::move(path), arguments);
}

}  // namespace selon::cli
