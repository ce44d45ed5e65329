// The order and spelling of the hand-made files of data/.
#include "lexicon/embedded_data.hpp"

#include <doctest/doctest.h>
#include <unicode/unistr.h>
#include <unicode/unorm2.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace selon;

namespace {

constexpr std::string_view sorted_files[] = {
    "abbreviations.tsv",   "confidence.tsv",     "cues.tsv",        "debris.tsv", "entities.tsv",
    "entity_words.tsv",    "language_words.tsv", "media.tsv",       "page.tsv",   "morphology_extra.tsv",
    "nominalizations.tsv", "predicates.tsv",     "wider_nouns.tsv", "words.tsv"};

std::vector<std::string_view> lines_of(std::string_view tsv) {
  std::vector<std::string_view> lines;
  while (!tsv.empty()) {
    const std::size_t end = tsv.find('\n');
    lines.push_back(tsv.substr(0, end));
    tsv = end == std::string_view::npos ? std::string_view() : tsv.substr(end + 1);
  }
  return lines;
}

bool is_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  return unorm2_isNormalized(nfc, wide.getBuffer(), wide.length(), &status) != 0 && U_SUCCESS(status);
}

}  // namespace

TEST_CASE("hand-made data is sorted, without repeats, and composed") {
  for (const std::string_view name : sorted_files) {
    CAPTURE(name);
    const std::string_view tsv = embedded_data(name);
    REQUIRE(tsv.starts_with('#'));
    REQUIRE(tsv.ends_with('\n'));
    std::set<std::string_view> seen;
    std::string_view previous;
    for (const std::string_view line : lines_of(tsv)) {
      if (line.starts_with('#')) continue;
      CHECK_MESSAGE(seen.insert(line).second, "twice: ", line);
      CHECK_MESSAGE(!line.empty(), "an empty line");
      // The order of readings of one form is kept, so that file is sorted by form alone.
      const std::string_view key = name == "morphology_extra.tsv" ? line.substr(0, line.find('\t')) : line;
      CHECK_MESSAGE(previous <= key, "out of order: ", line);
      CHECK_MESSAGE(is_nfc(line), "not composed: ", line);
      previous = key;
    }
  }
}
