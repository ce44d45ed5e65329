// --from text: a file is one document.
#include "cli/whole_file_reader.hpp"

namespace selon::cli {

namespace {

class TextReader final : public WholeFileReader {
 public:
  using WholeFileReader::WholeFileReader;

 private:
  void fill(std::string bytes, Item& item) const override {
    item.failure = mend(bytes, arguments_.invalid);
    item.record.text = std::move(bytes);
  }
};

}  // namespace

std::unique_ptr<Reader> make_text_reader(std::string path, const Arguments& arguments) {
  return std::make_unique<TextReader>(std::move(path), arguments);
}

}  // namespace selon::cli
