// The way through: the file to read first.
#include <selon/extractor.hpp>

namespace selon {

struct Lexicon {};

Extractor::Extractor(const Options&) : lexicon_(std::make_unique<const Lexicon>()) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

Document Extractor::extract(std::string_view, const Context& context) const {
  Document document;
  document.id = context.id;
  if (!context.date.empty()) document.date = DocumentDate{context.date, DocumentDateBy::given};
  return document;
}

}  // namespace selon
