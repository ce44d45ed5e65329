// The table of function words.
#include "lexicon/function_word.hpp"

#include "text/hash.hpp"

#include <selon/extractor.hpp>

#include <array>
#include <utility>

#include <fmt/format.h>

namespace selon {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint64_t>, 43> class_names{{
    {"que", fw_que},
    {"si", fw_si},
    {"de", fw_de},
    {"a", fw_a},
    {"en", fw_en},
    {"pour", fw_pour},
    {"par", fw_par},
    {"preposition", fw_preposition},
    {"qui", fw_qui},
    {"relative", fw_relative},
    {"et", fw_et},
    {"coordination", fw_coordination},
    {"ne", fw_ne},
    {"negation", fw_negation},
    {"subject_clitic", fw_subject_clitic},
    {"reflexive", fw_reflexive},
    {"object_clitic", fw_object_clitic},
    {"dative_clitic", fw_dative_clitic},
    {"clitic", fw_clitic},
    {"on", fw_on},
    {"ce", fw_ce},
    {"interrogative", fw_interrogative},
    {"comme", fw_comme},
    {"subordinator", fw_subordinator},
    {"definite", fw_definite},
    {"indefinite", fw_indefinite},
    {"possessive", fw_possessive},
    {"demonstrative", fw_demonstrative},
    {"aussi", fw_aussi},
    {"impersonal", fw_impersonal},
    {"first_person", fw_first_person},
    {"fused_article", fw_fused_article},
    {"strong_pronoun", fw_strong_pronoun},
    {"sentence_adverb", fw_sentence_adverb},
    {"ou", fw_ou},
    {"mais", fw_mais},
    {"ni", fw_ni},
    {"dont", fw_dont},
    {"agent", fw_agent},
    {"comparative", fw_comparative},
    {"lequel", fw_lequel},
    {"dans", fw_dans},
    {"attribution", fw_attribution},
}};

constexpr std::size_t longest_word = 24;

// Lower case and straight apostrophe for the letters that function words have: ASCII, and U+00C0…U+00DE.
// Leading hyphens and the euphonic t of a clitic are dropped: "-t-il" is "il".
std::string_view fold(std::string_view form, std::array<char, longest_word>& buffer) {
  if (form.size() > 3 && (form.starts_with("-t-") || form.starts_with("-T-"))) form.remove_prefix(3);
  if (form.size() > 1 && form.front() == '-') form.remove_prefix(1);
  if (form.size() > longest_word) return {};
  std::size_t n = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const char c = form[i];
    if (c >= 'A' && c <= 'Z') {
      buffer[n++] = static_cast<char>(c + 32);
    } else if (c == '\xC3' && i + 1 < form.size() && static_cast<unsigned char>(form[i + 1]) < 0x9F) {
      buffer[n++] = c;
      buffer[n++] = static_cast<char>(form[++i] + 0x20);
    } else if (c == '\xE2' && form.substr(i).starts_with("\u2019")) {
      buffer[n++] = '\'';
      i += 2;
    } else {
      buffer[n++] = c;
    }
  }
  return {buffer.data(), n};
}

}  // namespace

void FunctionWords::add(std::string_view tsv, std::string_view name) {
  if (table_.empty()) table_.resize(1024);
  std::size_t line_number = 0;
  const auto fail = [&](std::string_view reason) {
    throw LexiconError(fmt::format("{}:{}: {}", name, line_number, reason));
  };
  while (!tsv.empty()) {
    ++line_number;
    const std::size_t end = tsv.find('\n');
    const std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(end == std::string_view::npos ? tsv.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == 0 || tab == std::string_view::npos) fail("expected word<TAB>classes");
    if (tab > longest_word) fail("the word is too long");
    std::uint64_t classes = 0;
    for (std::string_view rest = line.substr(tab + 1); !rest.empty();) {
      const std::size_t comma = rest.find(',');
      const std::string_view wanted = rest.substr(0, comma);
      rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
      std::uint64_t bit = 0;
      for (const auto& [class_name, value] : class_names) {
        if (class_name == wanted) bit = value;
      }
      if (bit == 0) fail(fmt::format("unknown class '{}'", wanted));
      classes |= bit;
    }
    if (2 * ++count_ > table_.size()) fail("too many function words");
    std::size_t at = hash_bytes(line.substr(0, tab)) & (table_.size() - 1);
    while (!table_[at].word.empty() && table_[at].word != line.substr(0, tab)) at = (at + 1) & (table_.size() - 1);
    if (!table_[at].word.empty()) fail(fmt::format("'{}' stands twice", line.substr(0, tab)));
    table_[at] = {std::string(line.substr(0, tab)), classes};
  }
}

std::uint64_t FunctionWords::classes(std::string_view form) const {
  std::array<char, longest_word> buffer;
  const std::string_view folded = fold(form, buffer);
  if (folded.empty() || table_.empty()) return 0;
  for (std::size_t at = hash_bytes(folded) & (table_.size() - 1); !table_[at].word.empty();
       at = (at + 1) & (table_.size() - 1)) {
    if (table_[at].word == folded) return table_[at].classes;
  }
  return 0;
}

}  // namespace selon
