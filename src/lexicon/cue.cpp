// The cue lexicon: reading cue files, finding entries.
#include "lexicon/cue.hpp"

#include "lexicon/cue_line.hpp"
#include "text/hash.hpp"

#include <selon/extractor.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace selon {
std::uint32_t CueLexicon::first_of(std::string_view key) const {
  if (!outlines_.may_hold(key)) return none;
  const std::uint64_t hash = hash_bytes(key);
  const std::size_t mask = table_.size() - 1;
  for (std::size_t i = hash & mask; table_[i].first != none; i = (i + 1) & mask) {
    if (table_[i].hash == hash && entries_[table_[i].first]->key == key) return table_[i].first;
  }
  return none;
}

const CueEntry* CueLexicon::find(std::string_view lemma, CuePos pos, bool reflexive) const {
  for (std::uint32_t i = first_of(lemma); i != none; i = entries_[i]->next) {
    const CueEntry& entry = entries_[i]->entry;
    const bool locution = pos == CuePos::locution && entries_[i]->key.find(' ') != std::string::npos;
    if (locution && (entry.pos == CuePos::locution || entry.pos == CuePos::preposition)) return &entry;
    if (!locution && entry.pos == pos && entry.reflexive == reflexive) return &entry;
  }
  return nullptr;
}

bool CueLexicon::contains(std::string_view lemma) const { return first_of(lemma) != none; }

CueLexicon::Stored* CueLexicon::stored(std::string_view key, CuePos pos, bool reflexive) {
  for (std::uint32_t i = first_of(key); i != none; i = entries_[i]->next) {
    if (entries_[i]->entry.pos == pos && entries_[i]->entry.reflexive == reflexive) return entries_[i].get();
  }
  return nullptr;
}

void CueLexicon::grow() {
  std::vector<Slot> old(table_.empty() ? 64 : 2 * table_.size());
  old.swap(table_);
  const std::size_t mask = table_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.first == none) continue;
    std::size_t i = slot.hash & mask;
    while (table_[i].first != none) i = (i + 1) & mask;
    table_[i] = slot;
  }
}

void CueLexicon::insert(CueEntry entry, std::string key) {
  if (2 * (entries_.size() + 1) > table_.size()) grow();
  const auto index = static_cast<std::uint32_t>(entries_.size());
  const std::uint32_t first = first_of(key);
  auto fresh = std::make_unique<Stored>();
  fresh->entry = std::move(entry);
  fresh->key = std::move(key);
  outlines_.add(fresh->key);
  if (first != none) {
    fresh->next = entries_[first]->next;
    entries_[first]->next = index;
  } else {
    const std::uint64_t hash = hash_bytes(fresh->key);
    const std::size_t mask = table_.size() - 1;
    std::size_t i = hash & mask;
    while (table_[i].first != none) i = (i + 1) & mask;
    table_[i] = {hash, index};
  }
  entries_.push_back(std::move(fresh));
}

void CueLexicon::add(std::string_view tsv, std::string_view name) {
  std::set<const CueEntry*> seen;
  std::size_t number = 0;
  const auto refuse = [&](std::string_view reason) {
    throw LexiconError(std::string(name) + ":" + std::to_string(number) + ": " + std::string(reason));
  };
  while (!tsv.empty()) {
    const std::size_t end = tsv.find('\n');
    std::string_view line = tsv.substr(0, end);
    tsv = end == std::string_view::npos ? std::string_view() : tsv.substr(end + 1);
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    try {
      CueLine parsed = parse_cue_line(line);
      Stored* known = stored(parsed.key, parsed.entry.pos, parsed.entry.reflexive);
      if (known == nullptr) {
        insert(std::move(parsed.entry), std::move(parsed.key));
        known = entries_.back().get();
      } else if (seen.contains(&known->entry)) {
        refuse("\"" + parsed.entry.lemma + "\" stands in this file twice");
      } else {
        known->entry = std::move(parsed.entry);
      }
      seen.insert(&known->entry);
    } catch (const std::invalid_argument& error) {
      refuse(error.what());
    }
  }
  locutions_.clear();
  for (const auto& one : entries_) {
    const std::string_view key = one->key;
    const bool several = key.find(' ') != std::string_view::npos;
    if (several) locutions_.push_back(&one->entry);
    const CueEntry* locution = several ? find(key, CuePos::locution) : nullptr;
    const CueEntry* entry = locution != nullptr ? locution : find(key, CuePos::preposition);
    if (several || entry != nullptr) word_by_word_.add(key, entry);
  }
  std::ranges::stable_sort(locutions_, std::greater<>(), [](const CueEntry* entry) { return entry->lemma.size(); });
}

}  // namespace selon
