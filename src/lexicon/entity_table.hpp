// The entity table: countries, organisations and places of power, and every name that French news gives them.
#pragma once

#include "lexicon/string_table.hpp"

#include <selon/document.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

struct EntityEntry {
  std::string name;  // canonical, without article: "Russie"
  EntityKind kind = EntityKind::organization;
  std::string wikidata;  // "Q159", or empty
  std::string english;   // for glosses; may be empty
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  const EntityEntry* part_of = nullptr;  // ministère russe de la Défense → Russie
};

/// How a name stands for its entity.
enum class NameSense : std::uint8_t {
  name,     // Russie, Fédération de Russie, ONU
  metonym,  // Moscou, Bercy: only where it speaks or acts
  demonym,  // russe: an adjective, or a noun for people
};

struct EntityMatch {
  const EntityEntry* entry = nullptr;
  NameSense sense = NameSense::name;
};

/// Entities by every name they go by. Immutable once loaded; entries keep their address as long as the table lives.
class EntityTable {
 public:
  /// Adds the lines of an entity file (format: header of data/entities.tsv). A later name or alias replaces an earlier
  /// one, but a name is never replaced by another entity's alias. Throws LexiconError "NAME:LINE: reason".
  void add(std::string_view tsv, std::string_view file_name);

  /// Adds the lines of a media file (format: header of data/media.tsv) as organisations. Throws the same.
  void add_media(std::string_view tsv, std::string_view file_name);

  /// The entity whose name with its article is meant by `words` after an article: "Figaro" of "au Figaro" → Le Figaro.
  [[nodiscard]] const EntityEntry* find_titled(std::string_view words) const;

  /// The entity that `words` names, as they stand in a text, without an article. A name with a capital needs a capital
  /// in the text, an acronym of up to three letters all of them: "FO" but not "fo".
  [[nodiscard]] EntityMatch find(std::string_view words) const;

  /// The entity whose demonym `word` is, in any number: "russes" → Russie; null when there is none.
  [[nodiscard]] const EntityEntry* find_demonym(std::string_view word) const;

  /// Entries added, in order.
  [[nodiscard]] const std::vector<std::unique_ptr<EntityEntry>>& entries() const { return entries_; }

 private:
  enum class Shape : std::uint8_t { lower, capital, acronym };
  struct Alias {
    const EntityEntry* entry = nullptr;
    NameSense sense = NameSense::name;
    Shape shape = Shape::lower;
    bool canonical = false;
  };
  void add_alias(std::string_view words, const EntityEntry* entry, NameSense sense, bool canonical);
  void add_typed_alias(std::string_view alias, const EntityEntry* entry);  // "capital:Paris", "Hexagone"
  void add_title(std::string_view name, const EntityEntry* entry, bool canonical);
  static Shape shape_of(std::string_view words);

  std::vector<std::unique_ptr<EntityEntry>> entries_;
  StringTable<Alias> names_;
  StringTable<const EntityEntry*> demonyms_;
  StringTable<const EntityEntry*> titled_;  // names without the article that belongs to them
};

}  // namespace selon
