// The cue lexicon: which words introduce a statement, in which constructions, and what they do with it.
#pragma once

#include <selon/document.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace selon {

/// The constructions a cue enters, as bits: the columns of data/cues.tsv name them in the same words.
enum Complement : std::uint32_t {
  takes_quote = 1U << 0,        // « … », dit X;  X dit : « … »
  takes_que = 1U << 1,          // affirme que P
  takes_si = 1U << 2,           // demande si P, pourquoi P
  takes_inf = 1U << 3,          // dit avoir vu
  takes_de_inf = 1U << 4,       // promet de livrer
  takes_a_inf = 1U << 5,        // appelle à voter
  takes_np = 1U << 6,           // dénonce la hausse
  takes_obj_de = 1U << 7,       // accuse X de …; target = X
  takes_obj_a = 1U << 8,        // exhorte X à …; target = X
  takes_dat_de = 1U << 9,       // demande à X de …; target = X
  takes_dat_np = 1U << 10,      // reproche à X son silence; target = X
  takes_attribute = 1U << 11,   // juge X inutile;  qualifie X de Y;  considère X comme Y
  takes_self = 1U << 12,        // se dit prêt, s'estime lésé
  takes_self_de = 1U << 13,     // se félicite de, se plaint de + infinitive or noun phrase
  takes_ce_que = 1U << 14,      // s'oppose à ce que, se plaint de ce que
  takes_prep_np = 1U << 15,     // plaide pour, table sur, fait état de + noun phrase (CueEntry::preposition)
  takes_obj_pour = 1U << 16,    // remercie X pour/de …; target = X
};

enum class CuePos : std::uint8_t { verb, noun, adjective, adverb, preposition, locution };

/// How far a cue can be trusted alone.
enum class CueStrength : std::uint8_t {
  strong,  // introduces speech wherever its complement stands: déclarer, affirmer
  weak,    // needs the construction: estimer, assurer, relever; a person or institution must be its subject
  quote,   // only with quoted words: sourire, soupirer, tonner
};

struct CueEntry {
  std::string lemma;                 // "déclarer", "se dire" (pronominal verbs with se), "faire savoir", "selon"
  CuePos pos = CuePos::verb;
  std::uint32_t complements = 0;     // bits of Complement
  CueStrength strength = CueStrength::strong;
  Act act = Act::assert_;
  Modality modality = Modality::asserted;
  std::string preposition;           // for takes_prep_np: "pour", "sur", "de"
  [[nodiscard]] bool takes(std::uint32_t bits) const { return (complements & bits) != 0; }
};

/// Entries by lemma and part of speech. Immutable once loaded; pointers stay valid as long as the lexicon lives.
class CueLexicon {
 public:
  /// Adds the lines of a cue file (format: header of data/cues.tsv); a later entry of the same lemma and part of speech
  /// replaces an earlier one. Throws LexiconError "NAME:LINE: reason".
  void add(std::string_view tsv, std::string_view name);

  /// The entry of `lemma` as `pos`, or null.
  [[nodiscard]] const CueEntry* find(std::string_view lemma, CuePos pos, bool reflexive = false) const;

  /// All multi-word entries (locutions: "aux yeux de", "à en croire", "faire savoir"), longest first.
  [[nodiscard]] const std::vector<const CueEntry*>& locutions() const { return locutions_; }

 private:
  std::vector<std::unique_ptr<CueEntry>> entries_;
  std::unordered_map<std::string_view, std::vector<const CueEntry*>> by_lemma_;
  std::vector<const CueEntry*> locutions_;
};

}  // namespace selon
