// Counts function words, language by language, until French is certain or the text ends.
#include "text/language.hpp"

#include "lexicon/language_words.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/letter_run.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <bit>
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
  std::size_t shared = 0;     // words that it has in common with French
};

class Counter {
 public:
  explicit Counter(const LanguageWords& words) : words_(words), is_seen_(words.size()) {}

  /// Whether French is certain now.
  bool add(std::string_view word) {
    const LanguageWords::Word* found = words_.find(folded(word, buffer_));
    if (found == nullptr) return false;
    const bool is_french = (found->languages & LanguageWords::french) != 0;
    const bool is_new = !is_seen_[found->index];
    is_seen_[found->index] = true;
    for (Languages others = found->languages & ~LanguageWords::french; others != 0; others &= others - 1) {
      Evidence& evidence = evidence_[static_cast<std::size_t>(std::countr_zero(others))];
      ++(is_french ? evidence.shared : evidence.foreign);
      if (!is_french && is_new) ++evidence.different;
      most_ = std::max(most_, evidence.foreign + evidence.shared);
    }
    if (is_french) ++french_;
    return is_french && french_ >= most_ + certain_french;
  }

  /// The language that most speaks for, when it speaks against French loudly enough.
  [[nodiscard]] std::optional<std::string> other() const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < words_.languages(); ++i) {
      const Evidence& e = evidence_[i];
      const std::size_t only_french = french_ - e.shared;
      if (e.foreign < least_foreign || e.different < least_different || e.foreign <= times_french * only_french)
        continue;
      if (best == 0 || e.foreign > evidence_[best].foreign) best = i;
    }
    return best == 0 ? std::nullopt : std::optional(words_.language(best));
  }

 private:
  const LanguageWords& words_;
  std::array<Evidence, LanguageWords::most_languages> evidence_{};
  std::size_t french_ = 0;  // words that French has
  std::size_t most_ = 0;    // the most that any other language has
  std::vector<bool> is_seen_;
  std::string buffer_;
};

/// A character in four or more is a plain Latin letter: the end of what other_script() looks for.
bool is_plainly_latin(std::string_view text) {
  const auto letters = std::count_if(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>((static_cast<unsigned char>(c) | 0x20U) - 'a') < 26;
  });
  return 4 * static_cast<std::size_t>(letters) > text.size();
}

/// "und-Cyrl" when nearly all letters are Cyrillic, and so of other scripts.
std::optional<std::string> other_script(std::string_view text) {
  if (is_plainly_latin(text)) return std::nullopt;
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
    at += character.length;
    if (!is_letter(character.kind)) continue;
    at = letter_run(text, at).end;
    for (character = classify(text, at); is_letter(character.kind); character = classify(text, at)) {
      at += character.length;
    }
    if (counter.add(text.substr(start, at - start))) return "fr";
  }
  if (std::optional<std::string> script = other_script(text)) return *script;
  return counter.other().value_or("fr");
}

}  // namespace selon
