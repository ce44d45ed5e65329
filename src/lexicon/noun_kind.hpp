// What nouns mean, as far as mentions ask: one look-up instead of one for each word set.
#pragma once

#include "lexicon/string_table.hpp"

#include <cstdint>
#include <string_view>

namespace selon {

/// Word sets of nouns, as bits.
enum NounKind : std::uint16_t {
  noun_role = 1U << 0,          // role_noun: ministre
  noun_person = 1U << 1,        // person_noun: femme
  noun_organization = 1U << 2,  // organization_noun: parti
  noun_group = 1U << 3,         // group_noun: élus
  noun_document = 1U << 4,      // document_noun: rapport
  noun_anonymous = 1U << 5,     // anonymous_noun: source
  noun_measure = 1U << 6,       // measure_noun: majorité
  noun_nearest = 1U << 7,       // nearest_noun: dernier
  noun_circumstance = 1U << 8,  // time_noun, weekday, month, circumstance_noun: veille, lundi, mai, tour
};

/// Immutable after loading; safe from many threads.
class NounKinds {
 public:
  /// Adds the lines `set <tab> word` of those sets; others are passed over. Throws LexiconError "NAME:LINE: reason".
  void add(std::string_view tsv, std::string_view name);

  /// The kinds of a lemma, bits of NounKind; a prefix before a hyphen does not count: "ex-députée", "vice-présidente".
  [[nodiscard]] std::uint16_t find(std::string_view lemma) const;

 private:
  StringTable<std::uint16_t> kinds_;
};

}  // namespace selon
