// Counts function words, language by language, until French is certain or the text ends.
#include "text/language.hpp"

#include "lexicon/language_words.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace selon {

namespace {

constexpr std::size_t least_foreign = 8;    // occurrences of words that French lacks
constexpr std::size_t least_different = 5;  // of which different words
constexpr std::size_t times_french = 4;     // how far they must outnumber words that only French has
constexpr std::size_t certain_french =
    30;  // with that many French words more than foreign ones nothing else is possible
constexpr std::size_t least_letters = 20;  // of another script

/// What speaks for one language against French.
struct Evidence {
  std::size_t foreign = 0;    // words of the language that French lacks
  std::size_t different = 0;  // the same without repeats
  std::size_t french = 0;     // French words that the language lacks
};

class Counter {
 public:
  explicit Counter(const LanguageWords& words) : words_(words), is_seen_(words.size()) {}

  /// Whether French is certain now.
  bool add(std::string_view word) {
    const LanguageWords::Word* found = words_.find(folded(word, buffer_));
    if (found == nullptr) return false;
    const bool is_french = (found->languages & LanguageWords::french) != 0;
    for (std::size_t i = 1; i < words_.languages(); ++i) {
      const bool is_other = (found->languages >> i & 1) != 0;
      if (is_other == is_french) continue;
      Evidence& evidence = evidence_[i];
      if (is_french) {
        ++evidence.french;
      } else {
        ++evidence.foreign;
        if (!is_seen_[found->index]) ++evidence.different;
      }
    }
    is_seen_[found->index] = true;
    return is_french && is_surely_french();
  }

  /// The language that most speaks for, when it speaks against French loudly enough.
  [[nodiscard]] std::optional<std::string> other() const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < words_.languages(); ++i) {
      const Evidence& e = evidence_[i];
      if (e.foreign < least_foreign || e.different < least_different || e.foreign <= times_french * e.french) continue;
      if (best == 0 || e.foreign > evidence_[best].foreign) best = i;
    }
    return best == 0 ? std::nullopt : std::optional(words_.language(best));
  }

 private:
  [[nodiscard]] bool is_surely_french() const {
    for (std::size_t i = 1; i < words_.languages(); ++i) {
      if (evidence_[i].french < evidence_[i].foreign + certain_french) return false;
    }
    return true;
  }

  const LanguageWords& words_;
  std::array<Evidence, LanguageWords::most_languages> evidence_{};
  std::vector<bool> is_seen_;
  std::string buffer_;
};

/// "und-Cyrl" when nearly all letters are Cyrillic, and so of other scripts.
std::optional<std::string> other_script(std::string_view text) {
  std::map<UScriptCode, std::size_t> letters;
  std::size_t all = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    at += character.length;
    const auto code_point = static_cast<UChar32>(character.code_point);
    if (!u_isalpha(code_point)) continue;
    UErrorCode status = U_ZERO_ERROR;
    ++letters[uscript_getScript(code_point, &status)];
    ++all;
  }
  if (all < least_letters || 4 * letters[USCRIPT_LATIN] > all) return std::nullopt;
  UScriptCode most = USCRIPT_LATIN;
  for (const auto& [script, count] : letters) {
    if (count > letters[most]) most = script;
  }
  return std::string("und-") + uscript_getShortName(most);
}

}  // namespace

std::string guess_language(std::string_view text, const LanguageWords& words) {
  Counter counter(words);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    Character character = classify(text, at);
    while (is_letter(character.kind)) {
      at += character.length;
      character = classify(text, at);
    }
    if (at == start) {
      at += character.length;
      continue;
    }
    if (counter.add(text.substr(start, at - start))) return "fr";
  }
  if (std::optional<std::string> script = other_script(text)) return *script;
  return counter.other().value_or("fr");
}

}  // namespace selon
