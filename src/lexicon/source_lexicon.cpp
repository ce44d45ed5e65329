// Reads data/source_nouns.tsv and data/media.tsv.
#include "lexicon/source_lexicon.hpp"

#include "lexicon/embedded_data.hpp"
#include "lexicon/tsv.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace selon {

namespace {

constexpr std::array<std::string_view, 13> prepositions = {
    "dans", "sur", "a", "par", "via", "devant", "lors", "cours", "pendant", "aupres", "en", "depuis", "de"};
constexpr std::array<std::string_view, 11> kinds = {"agency",     "press",      "broadcast", "social",
                                                    "communique", "report",     "speech",    "interview",
                                                    "court",      "parliament", "other"};
constexpr std::array<std::string_view, 4> relations = {"channel", "outlet", "relay", "occasion"};

template <std::size_t n>
std::size_t index_in(const std::array<std::string_view, n>& names, std::string_view word) {
  for (std::size_t i = 0; i < n; ++i) {
    if (names[i] == word) return i;
  }
  throw std::invalid_argument("unknown word: " + std::string(word));
}

std::uint16_t preposition_bit(std::string_view name) {
  return static_cast<std::uint16_t>(1U << index_in(prepositions, name));
}

/// "Le Monde" -> "Monde"; "Les Échos", "L'Équipe"
std::string_view without_article(std::string_view name) {
  for (const std::string_view article : {"Le ", "La ", "Les ", "L'"}) {
    if (name.substr(0, article.size()) == article) return name.substr(article.size());
  }
  return name;
}

}  // namespace

SourceLexicon::SourceLexicon()
    : SourceLexicon(embedded_data("source_prepositions.tsv"), embedded_data("source_nouns.tsv"),
                    embedded_data("media.tsv")) {}

SourceLexicon::SourceLexicon(std::string_view preposition_lines, std::string_view nouns, std::string_view media) {
  each_tsv_line(preposition_lines, "source_prepositions.tsv",
                [this](const std::vector<std::string_view>& columns) { add_preposition(columns); });
  each_tsv_line(nouns, "source_nouns.tsv", [this](const std::vector<std::string_view>& columns) { add_noun(columns); });
  each_tsv_line(media, "media.tsv", [this](const std::vector<std::string_view>& columns) { add_medium(columns); });
}

void SourceLexicon::add_preposition(const std::vector<std::string_view>& columns) {
  if (columns.size() != 2) throw std::invalid_argument("a line has a preposition and its name");
  prepositions_.try_emplace(columns[0], preposition_bit(columns[1]));
}

void SourceLexicon::add_noun(const std::vector<std::string_view>& columns) {
  if (columns.size() != 4) throw std::invalid_argument("a line has a noun, a relation, a kind and prepositions");
  SourceNoun noun{static_cast<SourceRelation>(index_in(relations, columns[1])),
                  static_cast<SourceKind>(index_in(kinds, columns[2])), 0};
  for (const std::string_view name : split(columns[3], ','))
    noun.prepositions = static_cast<std::uint16_t>(noun.prepositions | preposition_bit(name));
  nouns_.try_emplace(columns[0]).first->push_back(noun);
}

void SourceLexicon::add_medium(const std::vector<std::string_view>& columns) {
  if (columns.size() != 5)
    throw std::invalid_argument("a line has a name, a kind, a country, a Wikidata id and aliases");
  const bool article = without_article(columns[0]).size() != columns[0].size();
  media_.push_back({std::string(columns[0]), static_cast<SourceKind>(index_in(kinds, columns[1])),
                    std::string(columns[2]), std::string(columns[3]), article});
  add_name(columns[0], media_.size() - 1);
  for (const std::string_view alias : split(columns[4], ';')) add_name(alias, media_.size() - 1);
}

void SourceLexicon::add_name(std::string_view name, std::size_t medium) {
  std::string folded;
  fold(without_article(name), folded);
  names_.try_emplace(folded, medium);
  first_words_.try_emplace(folded.substr(0, folded.find_first_of(" ")));
}

std::uint16_t SourceLexicon::preposition(std::string_view words) const {
  const std::uint16_t* const found = prepositions_.find(words);
  return found == nullptr ? std::uint16_t{0} : *found;
}

const SourceNoun* SourceLexicon::noun(std::string_view lemma, std::uint16_t preposition) const {
  const std::vector<SourceNoun>* const nouns = nouns_.find(lemma);
  if (nouns == nullptr) return nullptr;
  const auto found = std::find_if(nouns->begin(), nouns->end(),
                                  [&](const SourceNoun& noun) { return (noun.prepositions & preposition) != 0; });
  return found == nouns->end() ? nullptr : &*found;
}

const Medium* SourceLexicon::titled_medium(std::string_view name) const {
  std::string folded;
  fold(without_article(name), folded);
  return medium(folded);
}

const Medium* SourceLexicon::medium(std::string_view name) const {
  const std::size_t* const found = names_.find(name);
  return found == nullptr ? nullptr : &media_[*found];
}

}  // namespace selon
