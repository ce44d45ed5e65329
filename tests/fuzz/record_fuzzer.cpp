// Any line as a JSONL record: read, or refused with a reason on one line.
#include "cli/record.hpp"
#include "fuzz.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace selon;
  const std::string_view line = test::bytes(data, size);
  if (first_invalid(line)) return 0;
  std::string reason;
  const auto record = cli::parse_record(line, reason);
  if (!record) {
    if (reason.empty() || reason.find('\n') != std::string::npos) test::stop("no reason, or more than a line of it");
    return 0;
  }
  if (!record->meta.empty() && !nlohmann::json::accept(record->meta)) test::stop("meta is not JSON");
  if (first_invalid(record->text)) test::stop("a text that is not UTF-8");
  return 0;
}
