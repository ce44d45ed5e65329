// The form table.
#include "form_counts.hpp"

#include "tag/form_shape.hpp"

#include <array>
#include <bit>
#include <map>

namespace selon::tools {

namespace {

constexpr unsigned tag_count = static_cast<unsigned>(Tag::none);

struct Counts {
  std::array<unsigned, tag_count> of{};
  unsigned all = 0;
  TagSet lexicon = 0;  // without the table
  bool letter = false;
};

TagSet seen_at_least(const Counts& counts, double least) {
  TagSet tags = 0;
  for (unsigned tag = 0; tag < tag_count; ++tag) {
    if (counts.of[tag] != 0 && counts.of[tag] >= least) tags |= TagSet{1} << tag;
  }
  return tags;
}

TagSet most_seen(const Counts& counts) {
  unsigned best = 0;
  for (unsigned tag = 1; tag < tag_count; ++tag) {
    if (counts.of[tag] > counts.of[best]) best = tag;
  }
  return TagSet{1} << best;
}

/// Tags of a form, or 0 when the lexicon says all there is to say.
TagSet make_entry(const Counts& counts, const TrainingOptions& options) {
  constexpr TagSet scored = (TagSet{1} << scored_tags) - 1;
  const bool foreign = counts.of[static_cast<unsigned>(Tag::x)] * 5 > counts.all * 4;
  if (!counts.letter || foreign) {
    const TagSet tag = most_seen(counts);
    return counts.all >= 3 && tag != counts.lexicon ? tag | FormTable::replaces : 0;
  }
  if (counts.all >= options.replace_from) {
    const TagSet tags = seen_at_least(counts, std::max(2.0, counts.all * 0.001)) & scored;
    return tags != 0 && tags != counts.lexicon ? tags | FormTable::replaces : 0;
  }
  return seen_at_least(counts, options.add_from) & scored & ~counts.lexicon;
}

}  // namespace

std::vector<FormTable::Entry> make_form_table(std::span<const TreebankSentence* const> sentences,
                                              const WordKnowledge& lexicon, const TrainingOptions& options) {
  std::map<std::uint64_t, Counts> by_form;
  for (const TreebankSentence* sentence : sentences) {
    for (const TreebankToken& token : *sentence) {
      FormShape folded;
      find_shape(token.form, folded);
      // a capital allows a proper noun anyhow: "La" of "La Rochelle" says nothing of "la"
      if (folded.capital && (token.tag == Tag::propn || token.tag == Tag::x)) continue;
      Counts& counts = by_form[folded.hash()];
      if (counts.all == 0) {
        const TokenFacts facts = find_facts(token.form, false, true, lexicon);
        counts.letter = folded.letter;
        counts.lexicon = (facts.shape & fact_unknown) != 0 && folded.letter ? 0 : facts.lexicon_tags;
      }
      ++counts.of[static_cast<unsigned>(token.tag)];
      ++counts.all;
    }
  }
  std::map<std::uint32_t, TagSet> entries;
  for (const auto& [hash, counts] : by_form) {
    const TagSet entry = make_entry(counts, options);
    if (entry != 0) entries[FormTable::key_of(hash)] = entry;
  }
  std::vector<FormTable::Entry> table(std::bit_ceil(entries.size() * 2 + 2));
  for (const auto& [key, entry] : entries) {
    std::size_t slot = key >> 1 & (table.size() - 1);
    while (table[slot].hash != 0) slot = (slot + 1) & (table.size() - 1);
    table[slot] = {key, entry};
  }
  return table;
}

}  // namespace selon::tools
