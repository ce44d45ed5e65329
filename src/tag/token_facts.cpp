// Facts of one token.
#include "tag/token_facts.hpp"

#include "tag/form_shape.hpp"

#include <algorithm>

namespace selon {

namespace {

constexpr TagSet open_tags =
    bit(Tag::noun) | bit(Tag::adj) | bit(Tag::adv) | verb_tags | bit(Tag::propn) | bit(Tag::intj);
constexpr TagSet number_like = bit(Tag::num) | bit(Tag::adj) | bit(Tag::noun) | bit(Tag::propn);

/// The lemma's hash and cue, from the form's folded bytes: never touches the heap.
void find_verb(const FormShape& folded, const Reading& reading, const CueLexicon& cues, TokenFacts& facts) {
  FormShape lemma;
  const std::size_t stem = folded.size - std::min<std::size_t>(reading.lemma_cut, folded.size);
  const std::size_t ending = std::min(reading.lemma_ending.size(), FormShape::capacity - stem);
  std::memcpy(lemma.bytes + 8, folded.data(), stem);
  std::memcpy(lemma.bytes + 8 + stem, reading.lemma_ending.data(), ending);
  if (!reading.lemma_initial.empty() && stem != 0) lemma.bytes[8] = reading.lemma_initial.back();
  lemma.size = stem + ending;
  facts.verb = static_cast<std::uint32_t>(lemma.hash() >> 32);
  const CueEntry* cue = cues.find(lemma.view(), CuePos::verb);
  if (cue == nullptr) cue = cues.find(lemma.view(), CuePos::verb, true);
  if (cue == nullptr) return;
  facts.says = static_cast<std::uint8_t>((cue->takes(takes_que) ? fact_takes_que : 0) |
                                         (cue->takes(takes_quote) ? fact_takes_quote : 0));
}

TagSet tags_of_readings(const FormShape& folded, const CueLexicon& cues, TokenFacts& facts) {
  TagSet tags = 0;
  for (const Reading& reading : facts.readings) {
    const Tag tag = tag_of(reading.features.pos, reading.features.verb_form);
    tags |= bit(tag);
    if (facts.verb == 0 && has(verb_tags | bit(Tag::aux), tag)) find_verb(folded, reading, cues, facts);
  }
  return tags;
}

/// The tags of what has no letter or is no word of the lexicon.
TagSet tags_of_shape(const FormShape& folded, bool address) {
  if (address) return bit(Tag::propn);
  if (folded.digit_first) return folded.letter ? number_like : bit(Tag::num);
  if (!folded.letter) return folded.digit ? bit(Tag::num) : bit(folded.currency ? Tag::sym : Tag::punct);
  return open_tags;
}

}  // namespace

bool opens_sentence(std::string_view form) {
  if (form.empty()) return false;
  const auto c = static_cast<unsigned char>(form[0]);
  if (static_cast<unsigned char>((c | 0x20U) - 'a') < 26) return false;
  if (c < 0x80) return c == ':' || c == '"' || c == '(' || c == '[' || c == '.' || c == '-' || c == '*' || c == '<';
  // « is C2 AB; the dashes and curly quotation marks are E2 80 90..9F, … is E2 80 A6
  return (c == 0xC2 && form.size() > 1 && static_cast<unsigned char>(form[1]) == 0xAB) ||
         (c == 0xE2 && form.size() > 1 && static_cast<unsigned char>(form[1]) == 0x80);
}

TokenFacts find_facts(std::string_view form, bool address, bool first, const WordKnowledge& knowledge) {
  FormShape folded;
  find_shape(form, folded);
  TokenFacts facts;
  facts.form = folded.hash();
  facts.tail = folded.tail();
  std::copy_n(folded.data(), facts.head.size(), facts.head.begin());
  facts.shape = static_cast<std::uint8_t>((folded.capital ? fact_capital : 0) | (folded.capitals ? fact_capitals : 0) |
                                          (folded.digit ? fact_digit : 0) | (folded.hyphen ? fact_hyphen : 0) |
                                          (folded.clitic ? fact_clitic : 0) | (first ? fact_first : 0));

  const TagSet known = knowledge.table.find(facts.form);
  facts.function = knowledge.functions.classes(form);
  if (folded.letter && !address) {
    const Forms forms = knowledge.morphology.find(without_hyphens(form));
    facts.readings = forms.readings;
    facts.name_kind = forms.kind;
    facts.lexicon_tags = tags_of_readings(folded, knowledge.cues, facts);
  }
  TagSet tags = facts.lexicon_tags;
  if ((known & FormTable::replaces) != 0) {
    tags = known & ~FormTable::replaces;
  } else {
    tags |= known;
    if (tags == 0) {
      facts.shape |= fact_unknown;
      tags = tags_of_shape(folded, address);
    }
  }
  if (facts.lexicon_tags == 0) facts.lexicon_tags = tags;
  // "Pierre" begins a sentence as a stone or as a man; "Les" only if the lexicon knows it as a name
  const bool capital_speaks = !first || folded.capitals || facts.name_kind != 0;
  if (folded.capital && folded.letter && capital_speaks) tags |= bit(Tag::propn);
  facts.candidates = tags;
  return facts;
}

}  // namespace selon
