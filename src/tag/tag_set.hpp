// The tags the perceptron chooses among: universal parts of speech, with verbs split by form.
#pragma once

#include "tag/word.hpp"

#include <bit>
#include <cstdint>

namespace selon {

/// The first 16 are scored; the rest follow from the token's characters alone.
enum class Tag : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  pron,
  propn,
  sconj,
  verb_finite,
  verb_infinitive,
  verb_past_participle,
  verb_present_participle,
  punct,
  sym,
  x,
  none
};

inline constexpr unsigned scored_tags = 16;

/// A set of tags, one bit each.
using TagSet = std::uint32_t;

constexpr TagSet bit(Tag tag) { return TagSet{1} << static_cast<unsigned>(tag); }
constexpr bool has(TagSet set, Tag tag) { return (set & bit(tag)) != 0; }
constexpr Tag first_of(TagSet set) { return static_cast<Tag>(std::countr_zero(set)); }

constexpr TagSet scored(TagSet set) { return set & ((TagSet{1} << scored_tags) - 1); }
constexpr bool is_choice(TagSet set) { return (set & (set - 1)) != 0; }

inline constexpr TagSet verb_tags = bit(Tag::verb_finite) | bit(Tag::verb_infinitive) | bit(Tag::verb_past_participle) |
                                    bit(Tag::verb_present_participle);

/// The tag of a reading. Auxiliaries are one tag: no two of their forms are spelled alike in two verb forms.
constexpr Tag tag_of(Upos pos, VerbForm form) {
  switch (pos) {
    case Upos::adj:
      return Tag::adj;
    case Upos::adp:
      return Tag::adp;
    case Upos::adv:
      return Tag::adv;
    case Upos::aux:
      return Tag::aux;
    case Upos::cconj:
      return Tag::cconj;
    case Upos::det:
      return Tag::det;
    case Upos::intj:
      return Tag::intj;
    case Upos::noun:
      return Tag::noun;
    case Upos::num:
      return Tag::num;
    case Upos::pron:
      return Tag::pron;
    case Upos::propn:
      return Tag::propn;
    case Upos::punct:
      return Tag::punct;
    case Upos::sconj:
      return Tag::sconj;
    case Upos::sym:
      return Tag::sym;
    case Upos::x:
      return Tag::x;
    case Upos::verb:
      break;
  }
  switch (form) {
    case VerbForm::infinitive:
      return Tag::verb_infinitive;
    case VerbForm::past_participle:
      return Tag::verb_past_participle;
    case VerbForm::present_participle:
      return Tag::verb_present_participle;
    case VerbForm::none:
    case VerbForm::finite:
      break;
  }
  return Tag::verb_finite;
}

/// The universal part of speech of a tag.
constexpr Upos upos_of(Tag tag) {
  constexpr Upos table[] = {Upos::adj,  Upos::adp,  Upos::adv,   Upos::aux,   Upos::cconj, Upos::det,  Upos::intj,
                            Upos::noun, Upos::num,  Upos::pron,  Upos::propn, Upos::sconj, Upos::verb, Upos::verb,
                            Upos::verb, Upos::verb, Upos::punct, Upos::sym,   Upos::x,     Upos::x};
  return table[static_cast<unsigned>(tag)];
}

/// The verb form that a tag says; `none` for auxiliaries, whose spelling says it.
constexpr VerbForm verb_form_of(Tag tag) {
  switch (tag) {
    case Tag::verb_finite:
      return VerbForm::finite;
    case Tag::verb_infinitive:
      return VerbForm::infinitive;
    case Tag::verb_past_participle:
      return VerbForm::past_participle;
    case Tag::verb_present_participle:
      return VerbForm::present_participle;
    default:
      return VerbForm::none;
  }
}

}  // namespace selon
