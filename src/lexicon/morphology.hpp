// The full-form lexicon: every inflected French form with its readings.
#pragma once

#include "tag/word.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace selon {

/// Facts about a form that stand beside its readings, as bits of Forms::kind.
enum FormKind : std::uint8_t {
  form_given_name = 1,  // Jean
  form_surname = 2,     // Dupont
  form_place = 4,       // Paris, and other proper names of the dictionary
  form_title = 8,       // Mme, Dr
  form_name_only = 16,  // known as a name and as nothing else
  form_prefix = 32,     // makes compounds that are like their last part: ex-ministre, franco-allemand
  form_person = 64,     // a noun for people: agricultrice, glaciologue, Américains
};

/// What a verb takes, as bits of Reading::frames; 0 for other parts of speech.
enum VerbFrame : std::uint8_t {
  frame_transitive = 1,        // dénoncer quelque chose
  frame_intransitive = 2,      // partir
  frame_indirect = 4,          // obéir à
  frame_pronominal = 8,        // also pronominal: se laver
  frame_pronominal_only = 16,  // never without its pronoun: s'insurger
  frame_auxiliary_be = 32,     // compound tenses with être: venir
};

struct Reading {
  Features features;
  std::uint8_t frames = 0;         // bits of VerbFrame
  std::uint8_t lemma_cut = 0;      // bytes to take off the form's end …
  std::string_view lemma_ending;   // … and what to put there
  std::string_view lemma_initial;  // what replaces the form's first letter: "é" for "Etat"; mostly empty
};

/// All readings of one form; `readings` is empty for an unknown form.
struct Forms {
  std::span<const Reading> readings;
  std::uint8_t kind = 0;
};

/// The compiled lexicon. Immutable after construction; safe from many threads.
class Morphology {
 public:
  /// Reads the compiled image (data/morphology.bin), which must outlive this object. Throws LexiconError when it is
  /// damaged.
  explicit Morphology(std::string_view image);
  ~Morphology();
  Morphology(Morphology&&) noexcept;

  /// Readings of `form` as it stands in a text: any case, straight or curly apostrophe, "oe" for "œ", combining
  /// accents. A capitalised form has the readings of its lower case and those of names, an unaccented capital ("Etat")
  /// also those of the accented word; a form in capitals has those of acronyms too; names are not found in lower case.
  /// A clitic is found with its hyphens ("-t-il"), a compound with a prefix ("ex-ministre") by its last part.
  /// No allocation.
  [[nodiscard]] Forms find(std::string_view form) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

/// The lemma of `form` under `reading` (of Morphology::find(form)), appended to `out`: lower case, with "œ", unless the
/// reading is a proper noun, whose lemma is the form as it stands.
void append_lemma(std::string_view form, const Reading& reading, std::string& out);

}  // namespace selon
