// A text alone and the same text before a section break and another text: its claims do not change.
#include "fuzz.hpp"
#include "text/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace selon;
  const std::string text(test::bytes(data, size));
  if (first_invalid(text)) return 0;
  const std::string both =
      text + "\n\n* * *\n\nLa mairie a rouvert ses portes. Le conseil se réunira vendredi, a annoncé Zoé Quivy.\n";
  const std::string alone = test::told(test::extractor().extract(text), text);
  Document document = test::extractor().extract(both);
  std::erase_if(document.claims, [&](const Claim& claim) { return claim.span.start >= text.size(); });
  if (const std::string found = test::told(document, both); found != alone)
    test::stop("what follows changes the claims\n" + alone + "--\n" + found);
  return 0;
}
