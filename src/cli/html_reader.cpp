// --from html: a file is one web page, of which the article is the document.
#include "cli/whole_file_reader.hpp"
#include "html/page.hpp"

#include <nlohmann/json.hpp>

namespace selon::cli {

namespace {

class HtmlReader final : public WholeFileReader {
 public:
  using WholeFileReader::WholeFileReader;

 private:
  void fill(std::string bytes, Item& item) const override {
    try {
      std::string utf8 = arguments_.encoding.empty() ? html::to_utf8(bytes) : std::move(bytes);
      item.failure = mend(utf8, arguments_.invalid);
      if (item.failure.empty()) take(html::read_page(utf8), item.record);
    } catch (const html::Error& error) {
      item.failure = error.what();
    }
  }

  static void take(html::Page page, Record& record) {
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
};

}  // namespace

std::unique_ptr<Reader> make_html_reader(std::string path, const Arguments& arguments) {
  return std::make_unique<HtmlReader>(std::move(path), arguments);
}

}  // namespace selon::cli
