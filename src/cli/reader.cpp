// What the readers share.
#include "cli/reader.hpp"

#include "cli/encoding.hpp"
#include "text/utf8.hpp"

#include <fmt/core.h>

#include <new>

namespace selon::cli {

Item failed_item(std::string place, std::string failure) {
  Item item;
  item.record.id = place;
  item.place = std::move(place);
  item.failure = std::move(failure);
  return item;
}

std::unique_ptr<Reader> open_reader(const InputPath& input, const Arguments& arguments) {
  switch (input.from) {
    case From::jsonl:
      return make_jsonl_reader(input.path, arguments);
    case From::csv:
      return make_csv_reader(input.path, arguments);
    case From::html:
      return make_html_reader(input.path, arguments);
    case From::text:
      break;
  }
  return make_text_reader(input.path, arguments);
}

std::string mend(std::string& bytes, Invalid invalid) {
  const std::optional<std::size_t> fault = first_invalid(bytes);
  if (!fault) return {};
  if (invalid == Invalid::error) return fmt::format("invalid UTF-8 at byte {} ({})", *fault, encoding_advice(bytes));
  bytes = replace_invalid(bytes);
  return {};
}

std::string reason_of(const std::exception& error) {
  return dynamic_cast<const std::bad_alloc*>(&error) != nullptr ? "not enough memory" : error.what();
}

std::string too_long(std::size_t most) { return fmt::format("longer than {} bytes (--max-bytes)", most); }

}  // namespace selon::cli
