// Documents out of one file, one after the other.
#pragma once

#include "cli/byte_source.hpp"
#include "cli/input_path.hpp"
#include "cli/options.hpp"
#include "cli/record.hpp"

#include <exception>
#include <memory>
#include <optional>
#include <string>

namespace selon::cli {

/// A document as it was read, or why it could not be.
struct Item {
  std::string place;  // FILE or FILE:LINE, for messages
  Record record;
  std::string failure;  // empty when all went well
};

/// What is left of a document that cannot be read: it is called by its place.
Item failed_item(std::string place, std::string failure);

/// What a format of --from is read by. A document that cannot be used is an item with its failure, and the next call
/// goes on behind it.
class Reader {
 public:
  virtual ~Reader() = default;
  /// Nothing at the end of the file.
  virtual std::optional<Item> next() = 0;
  /// Bytes of the file read so far, packed ones where it is packed.
  [[nodiscard]] virtual std::uint64_t offset() const = 0;
};

std::unique_ptr<Reader> open_reader(const InputPath& input, const Arguments& arguments);

/// A reader a format; each is in a file of its own name.
std::unique_ptr<Reader> make_text_reader(std::string path, const Arguments& arguments);
std::unique_ptr<Reader> make_jsonl_reader(std::string path, const Arguments& arguments);
std::unique_ptr<Reader> make_csv_reader(std::string path, const Arguments& arguments);
std::unique_ptr<Reader> make_html_reader(std::string path, const Arguments& arguments);

/// Makes UTF-8 of `bytes` as --invalid asks for; or gives the reason why it is not UTF-8.
std::string mend(std::string& bytes, Invalid invalid);

/// What `error` says to people.
std::string reason_of(const std::exception& error);

/// Why a document of more than `most` bytes is refused.
std::string too_long(std::size_t most);

}  // namespace selon::cli
