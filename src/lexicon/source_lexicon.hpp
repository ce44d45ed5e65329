// What statements are made in and relayed by: nouns (communiqué, entretien) and the names of media.
#pragma once

#include "lexicon/string_table.hpp"

#include <selon/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// The prepositions that make a noun a source, as bits: "dans un communiqué", "devant les députés".
enum SourcePreposition : std::uint16_t {
  source_dans = 1,
  source_sur = 2,
  source_a = 4,
  source_par = 8,
  source_via = 16,
  source_devant = 32,
  source_lors = 64,
  source_cours = 128,
  source_pendant = 256,
  source_aupres = 512,
  source_en = 1024,
  source_depuis = 2048,
  source_de = 4096
};

struct SourceNoun {
  SourceRelation relation = SourceRelation::channel;
  SourceKind kind = SourceKind::other;
  std::uint16_t prepositions = 0;
};

/// A news agency, newspaper, broadcaster or network.
struct Medium {
  std::string name;  // "Le Monde"
  SourceKind kind = SourceKind::press;
  std::string country;
  std::string wikidata;
  bool article = false;  // the name has a French article: au Monde
};

/// Immutable once loaded; safe from many threads.
class SourceLexicon {
 public:
  SourceLexicon();
  /// Reads data/source_prepositions.tsv, data/source_nouns.tsv and data/media.tsv. Throws LexiconError "NAME:LINE:
  /// reason".
  SourceLexicon(std::string_view prepositions, std::string_view nouns, std::string_view media);

  /// The bit of a preposition's folded words ("au cours d'"), 0 for others.
  [[nodiscard]] std::uint16_t preposition(std::string_view words) const;

  /// What the noun with this lemma is after that preposition, or null.
  [[nodiscard]] const SourceNoun* noun(std::string_view lemma, std::uint16_t preposition) const;
  /// Whether the date of `lemma` is when it spoke: "le communiqué de mardi", "l'édition de lundi"; not "la
  /// manifestation de mardi".
  [[nodiscard]] bool is_dated(std::string_view lemma) const { return noun(lemma, source_dans) != nullptr; }
  /// The medium of that name, without French article, folded, or null.
  [[nodiscard]] const Medium* medium(std::string_view name) const;
  /// The medium whose name as data/media.tsv writes it, with its article, is `name`, or null.
  [[nodiscard]] const Medium* titled_medium(std::string_view name) const;
  /// Whether any medium's name begins with this folded word.
  [[nodiscard]] bool begins_medium(std::string_view word) const { return first_words_.contains(word); }
  [[nodiscard]] const std::vector<Medium>& media() const { return media_; }

 private:
  void add_preposition(const std::vector<std::string_view>& columns);
  void add_noun(const std::vector<std::string_view>& columns);
  void add_medium(const std::vector<std::string_view>& columns);
  void add_name(std::string_view name, std::size_t medium);

  StringTable<std::uint16_t> prepositions_;
  StringTable<std::vector<SourceNoun>> nouns_;
  std::vector<Medium> media_;
  StringTable<std::size_t> names_;
  StringTable<bool> first_words_;
};

}  // namespace selon
