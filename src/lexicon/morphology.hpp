// The full-form lexicon: every inflected French form with its readings.
#pragma once

#include "tag/word.hpp"

#include <array>
#include <memory>
#include <cstddef>
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
};

struct Reading {
  Features features;
  std::uint8_t lemma_cut = 0;       // bytes to take off the form's end …
  std::string_view lemma_ending;    // … and what to put there
};

/// All readings of one form; `readings` is empty for an unknown form.
struct Forms {
  std::span<const Reading> readings;
  std::uint8_t kind = 0;
};

/// The compiled lexicon. Immutable after construction; safe from many threads.
class Morphology {
 public:
  /// Reads the compiled image (data/morphology.bin), which must outlive this object. Throws LexiconError when it is damaged.
  explicit Morphology(std::string_view image);
  ~Morphology();
  Morphology(Morphology&&) noexcept;

  /// Readings of `form` as it stands in a text: any case, straight or curly apostrophe; a capitalised form is looked up
  /// as it is and in lower case (the union), an unaccented capital ("Etat") also with its accent. No allocation.
  [[nodiscard]] Forms find(std::string_view form) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

/// The lemma of `form` under `reading`, appended to `out`, lower case unless the reading is a proper noun.
void append_lemma(std::string_view form, const Reading& reading, std::string& out);

}  // namespace selon
