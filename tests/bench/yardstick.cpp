// ICU and RE2 as yardsticks.
#include "yardstick.hpp"

#include <array>
#include <stdexcept>

#include <re2/re2.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace selon::bench {

struct Yardstick::Tools {
  std::unique_ptr<icu::BreakIterator> sentences;
  UText* text = nullptr;
  std::array<RE2, 4> expressions = {
      RE2("(?i)(?:selon|d[’']après|pour) ((?:l[ae] |les |l[’'])?[\\pL’' -]+),"),
      RE2("(?i)([\\pL’' -]+) (?:a|ont|avait) (?:déclaré|affirmé|dit|annoncé|estimé|précisé|expliqué|assuré) qu[e’']"),
      RE2("(?i), (?:a-t-(?:il|elle) |a )?(?:dit|déclaré|ajouté|répondit|affirme|explique|précise)(?:-(?:il|elle))? "
          "([\\pL’' -]+)[.,]"),
      RE2("[«“\"]([^»”\"]+)[»”\"]")};
};

Yardstick::Yardstick() : tools_(std::make_unique<Tools>()) {
  UErrorCode status = U_ZERO_ERROR;
  tools_->sentences.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getFrench(), status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no sentence iterator");
}

Yardstick::~Yardstick() { utext_close(tools_->text); }

std::size_t Yardstick::icu_sentences(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  tools_->text = utext_openUTF8(tools_->text, text.data(), static_cast<std::int64_t>(text.size()), &status);
  tools_->sentences->setText(tools_->text, status);
  std::size_t count = 0;
  while (tools_->sentences->next() != icu::BreakIterator::DONE) ++count;
  return count;
}

std::size_t Yardstick::icu_and_re2(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  tools_->text = utext_openUTF8(tools_->text, text.data(), static_cast<std::int64_t>(text.size()), &status);
  tools_->sentences->setText(tools_->text, status);
  std::size_t count = 0;
  std::int32_t start = 0;
  for (std::int32_t end = tools_->sentences->next(); end != icu::BreakIterator::DONE; end = tools_->sentences->next()) {
    const std::string_view sentence =
        text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    for (const RE2& expression : tools_->expressions) {
      re2::StringPiece found;
      if (RE2::PartialMatch(re2::StringPiece(sentence.data(), sentence.size()), expression, &found)) ++count;
    }
    start = end;
  }
  return count;
}

}  // namespace selon::bench
