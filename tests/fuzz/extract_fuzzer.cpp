// Any bytes: no invariant of the claim model breaks, the JSON is JSON, and a second run gives the same.
#include "../property/invariants.hpp"
#include "fuzz.hpp"

#include <nlohmann/json.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace selon;
  const std::string_view text = test::bytes(data, size);
  const Document document = test::extractor().extract(text, {.id = "f", .date = "2024-03-05"});
  for (const std::string& line : test::broken_invariants(document, text)) test::stop(line);
  for (const Offsets offsets : {Offsets::codepoint, Offsets::byte, Offsets::utf16}) {
    if (!nlohmann::json::accept(to_json(document, text, {.offsets = offsets}))) test::stop("the JSON is not JSON");
  }
  for (const char c : to_text(document, text)) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') test::stop("a control character in the terminal view");
  }
  const Document again = test::extractor().extract(text, {.id = "f", .date = "2024-03-05"});
  if (to_json(again, text) != to_json(document, text)) test::stop("a second run differs");
  return 0;
}
