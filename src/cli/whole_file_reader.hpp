// What the formats share in which a file is one document.
#pragma once

#include "cli/reader.hpp"

namespace selon::cli {

class WholeFileReader : public Reader {
 public:
  WholeFileReader(std::string path, const Arguments& arguments)
      : arguments_(arguments), path_(std::move(path)), source_(open_source(path_, arguments)) {}

  std::optional<Item> next() final {
    if (is_read_) return std::nullopt;
    is_read_ = true;
    Item item{path_, {}, {}};
    item.record.id = path_;
    std::string bytes;
    if (read_all(*source_, arguments_.max_bytes, bytes) == Got::too_long) {
      item.failure = too_long(arguments_.max_bytes);
    } else if (!source_->error().empty()) {
      item.failure = source_->error();
    } else {
      fill(std::move(bytes), item);
    }
    return item;
  }
  [[nodiscard]] std::uint64_t offset() const final { return source_->offset(); }

 protected:
  /// Makes the document of the file's bytes, or sets the failure.
  virtual void fill(std::string bytes, Item& item) const = 0;

  const Arguments& arguments_;

 private:
  std::string path_;
  std::unique_ptr<ByteSource> source_;
  bool is_read_ = false;
};

}  // namespace selon::cli
