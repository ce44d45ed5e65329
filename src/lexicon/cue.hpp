// The cue lexicon: which words introduce a statement, in which constructions, and what they do with it.
#pragma once

#include "lexicon/locution.hpp"
#include "text/outline.hpp"

#include <selon/document.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// The constructions a cue enters, as bits: the columns of data/cues.tsv name them in the same words.
enum Complement : std::uint32_t {
  takes_quote = 1U << 0,       // « … », dit X;  X dit : « … »
  takes_que = 1U << 1,         // affirme que P
  takes_si = 1U << 2,          // demande si P, pourquoi P
  takes_inf = 1U << 3,         // dit avoir vu
  takes_de_inf = 1U << 4,      // promet de livrer
  takes_a_inf = 1U << 5,       // appelle à voter
  takes_np = 1U << 6,          // dénonce la hausse
  takes_obj_de = 1U << 7,      // accuse X de …; target = X
  takes_obj_a = 1U << 8,       // exhorte X à …; target = X
  takes_dat_de = 1U << 9,      // demande à X de …; target = X
  takes_dat_np = 1U << 10,     // reproche à X son silence; target = X
  takes_attribute = 1U << 11,  // juge X inutile;  qualifie X de Y;  considère X comme Y
  takes_self = 1U << 12,       // se dit prêt, s'estime lésé
  takes_self_de = 1U << 13,    // se félicite de, se plaint de + infinitive or noun phrase
  takes_ce_que = 1U << 14,     // s'oppose à ce que, se plaint de ce que
  takes_prep_np = 1U << 15,    // plaide pour, table sur, fait état de + noun phrase (CueEntry::preposition)
  takes_obj_pour = 1U << 16,   // remercie X pour/de …; target = X
  takes_this_np = 1U << 17,    // rejette ces accusations: a noun phrase only when it points back to a statement
};

/// preposition: what stands before the speaker, in one word or several ("selon", "aux yeux de", "à en croire");
/// locution: a verb of several words ("faire savoir", "mettre en garde").
enum class CuePos : std::uint8_t { verb, noun, adjective, adverb, preposition, locution };

/// How far a cue can be trusted alone.
enum class CueStrength : std::uint8_t {
  strong,  // introduces speech wherever its complement stands: déclarer, affirmer
  weak,    // needs the construction: estimer, assurer, relever; a person or institution must be its subject
  quote,   // only with quoted words: sourire, soupirer, tonner
};

struct CueEntry {
  std::string lemma;  // as the file has it: "déclarer", "se dire", "s'insurger", "faire savoir", "selon"
  CuePos pos = CuePos::verb;
  bool reflexive = false;         // "se dire", "s'insurger", "se faire l'écho": the key is without its pronoun
  std::uint32_t complements = 0;  // bits of Complement
  CueStrength strength = CueStrength::strong;
  Act act = Act::assert_;
  Modality modality = Modality::asserted;
  std::string preposition;  // of takes_prep_np, of the quoted words (contre « … »), of takes_attribute ("de", "comme")
  [[nodiscard]] bool takes(std::uint32_t bits) const { return (complements & bits) != 0; }
};

/// Entries by lemma and part of speech. Immutable once loaded, then safe from many threads; pointers stay valid as long
/// as the lexicon lives, also when it is moved.
class CueLexicon {
 public:
  /// Adds the lines of a cue file (format: header of data/cues.tsv); an entry of the same lemma, part of speech and
  /// reflexive use replaces that of an earlier file. Throws LexiconError "NAME:LINE: reason"; a line that repeats
  /// another of the same file is refused.
  void add(std::string_view tsv, std::string_view name);

  /// The entry of `lemma` as `pos`, or null. A pronominal verb is asked for by its bare lemma: find("insurger", verb,
  /// true). A locution is its words with single spaces, l' and d' words of their own: "faire l' écho", "d' après";
  /// for locutions `reflexive` is not looked at, and a preposition of several words is found as a locution too.
  /// No allocation.
  [[nodiscard]] const CueEntry* find(std::string_view lemma, CuePos pos, bool reflexive = false) const;

  /// Whether any entry has this key: a quick no for most words.
  [[nodiscard]] bool contains(std::string_view lemma) const;

  /// The prepositions and the entries of several words, as find() gives them, to be followed word by word.
  [[nodiscard]] const Locutions& word_by_word() const { return word_by_word_; }

  /// All multi-word entries (locutions: "aux yeux de", "à en croire", "faire savoir"), longest first.
  [[nodiscard]] const std::vector<const CueEntry*>& locutions() const { return locutions_; }

  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Stored {
    CueEntry entry;
    std::string key;            // bare lemma; locutions: words with single spaces
    std::uint32_t next = none;  // the next entry of the same key
  };
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t first = none;  // index into entries_
  };
  [[nodiscard]] std::uint32_t first_of(std::string_view key) const;
  Stored* stored(std::string_view key, CuePos pos, bool reflexive);
  void insert(CueEntry entry, std::string key);
  void grow();

  std::vector<std::unique_ptr<Stored>> entries_;
  std::vector<Slot> table_;  // open addressing, power of two
  Outlines<12> outlines_;    // of the keys
  std::vector<const CueEntry*> locutions_;
  Locutions word_by_word_;
};

}  // namespace selon
