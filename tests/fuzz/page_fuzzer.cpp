// Any bytes as a web page: read, or refused with a reason; the layout is in order and inside the text.
#include "fuzz.hpp"
#include "html/page.hpp"
#include "text/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace selon;
  const std::string utf8 = replace_invalid(html::to_utf8(test::bytes(data, size)));
  html::Page page;
  try {
    page = html::read_page(utf8);
  } catch (const html::Error& error) {
    if (std::string_view(error.what()).empty()) test::stop("no reason");
    return 0;
  }
  if (first_invalid(page.text)) test::stop("a text that is not UTF-8");
  std::uint32_t end = 0;
  for (const Block& block : page.layout) {
    if (block.span.start < end || block.span.empty() || block.span.end > page.text.size()) test::stop("layout");
    end = block.span.end;
  }
  const Document document = test::extractor().extract(page.text, {.layout = page.layout});
  for (const Claim& claim : document.claims) {
    if (claim.span.end > page.text.size()) test::stop("a claim outside the text");
  }
  return 0;
}
