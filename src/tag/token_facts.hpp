// What is known of a token before any tag is chosen, computed once: hashes, shape, the tags the lexicon allows.
#pragma once

#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/morphology.hpp"
#include "tag/tag_set.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace selon {

/// Frequent forms by hash: the tags that were seen, where the lexicon says too much or too little.
class FormTable {
 public:
  struct Entry {
    std::uint32_t hash = 0;
    TagSet tags = 0;  // with `replaces` where the lexicon's tags do not count
  };
  /// `bytes` is an open-addressing table of entries whose number is a power of two, never full, or empty. It must
  /// outlive this object.
  explicit FormTable(std::string_view bytes = {}) : bytes_(bytes.data()), mask_(bytes.size() / sizeof(Entry)) {
    if (mask_ != 0) --mask_;
  }

  static constexpr TagSet replaces = TagSet{1} << 31;

  /// The tags of the form, or 0.
  [[nodiscard]] TagSet find(std::uint64_t form_hash) const {
    if (mask_ == 0) return 0;
    const auto key = key_of(form_hash);
    for (std::size_t slot = key >> 1 & mask_;; slot = (slot + 1) & mask_) {
      Entry entry;
      std::memcpy(&entry, bytes_ + slot * sizeof entry, sizeof entry);
      if (entry.hash == key) return entry.tags;
      if (entry.hash == 0) return 0;
    }
  }
  static std::uint32_t key_of(std::uint64_t form_hash) { return static_cast<std::uint32_t>(form_hash >> 32) | 1U; }

 private:
  const char* bytes_;
  std::size_t mask_;
};

/// What facts are looked up in.
struct WordKnowledge {
  const Morphology& morphology;
  const FunctionWords& functions;
  const CueLexicon& cues;
  FormTable table;
};

/// What every token is asked for comes first.
struct TokenFacts {
  std::uint64_t function = 0;         // FunctionWord
  TagSet lexicon_tags = 0;            // the ambiguity class: what the lexicon allows
  TagSet candidates = 0;              // what is to be chosen from
  std::uint32_t verb = 0;             // hash of the lemma, for what may be a verb
  std::uint8_t shape = 0;             // bits of FactShape
  std::uint8_t name_kind = 0;         // FormKind of the lexicon
  std::uint8_t says = 0;              // FactCue of its verb
  std::uint64_t form = 0;             // hash of the folded form
  std::uint64_t tail = 0;             // its last eight bytes
  std::span<const Reading> readings;  // of the lexicon
  std::array<char, 3> head{};         // the first bytes of the folded form
};

enum FactShape : std::uint8_t {
  fact_capital = 1,
  fact_capitals = 2,
  fact_digit = 4,
  fact_hyphen = 8,
  fact_clitic = 16,
  fact_first = 32,    // first of its sentence, or first after an opening mark
  fact_unknown = 64,  // not in the lexicon
};

/// What a form says if it is a verb, from the cue lexicon.
enum FactCue : std::uint8_t {
  fact_takes_que = 1,    // affirmer que
  fact_takes_quote = 2,  // « … », dit
};

/// `first`: a capital says nothing here, the token begins a sentence or follows an opening mark.
TokenFacts find_facts(std::string_view form, bool address, bool first, const WordKnowledge& knowledge);

/// Whether a capital after this token says nothing: opening quotation marks, dashes, colons.
bool opens_sentence(std::string_view form);

}  // namespace selon
