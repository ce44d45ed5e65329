// --from html: a file is one web page, of which the article is the document.
#include "cli/reader.hpp"
#include "html/page.hpp"

#include <nlohmann/json.hpp>

namespace selon::cli {

namespace {

class HtmlReader : public Reader {
 public:
  HtmlReader(std::string path, const Arguments& arguments)
      : path_(std::move(path)), arguments_(arguments), source_(open_source(path_, arguments)) {}

  std::optional<Item> next() override {
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
      read_page(bytes, item);
    }
    return item;
  }
  [[nodiscard]] std::uint64_t offset() const override { return source_->offset(); }

 private:
  void read_page(std::string_view bytes, Item& item) const {
    try {
      std::string utf8 = arguments_.encoding.empty() ? html::to_utf8(bytes) : std::string(bytes);
      item.failure = mend(utf8, arguments_.invalid);
      if (item.failure.empty()) fill(html::read_page(utf8), item.record);
    } catch (const html::Error& error) {
      item.failure = error.what();
    }
  }

  static void fill(html::Page page, Record& record) {
    nlohmann::ordered_json meta;
    if (!page.title.empty()) meta["title"] = page.title;
    if (!page.authors.empty()) meta["author"] = page.authors;
    if (!page.publisher.empty()) meta["publisher"] = page.publisher;
    if (!meta.empty()) record.meta = meta.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    record.text = std::move(page.text);
    record.layout = std::move(page.layout);
    record.date = std::move(page.date);
    record.url = std::move(page.url);
    record.is_extracted = true;
  }

  std::string path_;
  const Arguments& arguments_;
  std::unique_ptr<ByteSource> source_;
  bool is_read_ = false;
};

}  // namespace

std::unique_ptr<Reader> make_html_reader(std::string path, const Arguments& arguments) {
  return std::make_unique<HtmlReader>(std::move(path), arguments);
}

}  // namespace selon::cli
