// Word sets: reading data/words.tsv, looking words up.
#include "lexicon/word_list.hpp"

#include "text/hash.hpp"

#include <selon/extractor.hpp>

#include <cstdint>

namespace selon {
namespace {

[[noreturn]] void refuse(std::string_view name, std::size_t line, std::string_view reason) {
  throw LexiconError(std::string(name) + ":" + std::to_string(line) + ": " + std::string(reason));
}

}  // namespace

std::size_t WordSet::slot(std::string_view word) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash_bytes(word) & mask;
  while (!slots_[i].empty() && slots_[i] != word) i = (i + 1) & mask;
  return i;
}

void WordSet::add(std::string_view word) {
  if (word.empty() || contains(word)) return;
  if (2 * (size_ + 1) > slots_.size()) {
    std::vector<std::string_view> old(slots_.empty() ? 8 : 2 * slots_.size());
    old.swap(slots_);
    for (const std::string_view w : old) {
      if (!w.empty()) slots_[slot(w)] = w;
    }
  }
  slots_[slot(word)] = word;
  words_.add(word);
  first_tokens_.add(word.substr(0, word.find(' ')));
  ++size_;
}

void WordLists::add(std::string_view tsv, std::string_view name) {
  tsv = bytes_.copy(tsv);
  std::size_t line_number = 0;
  std::string_view last_name;
  WordSet* set = nullptr;
  while (!tsv.empty()) {
    ++line_number;
    const std::size_t end = tsv.find('\n');
    std::string_view line = tsv.substr(0, end);
    tsv = end == std::string_view::npos ? std::string_view() : tsv.substr(end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) refuse(name, line_number, "no tab between set and word");
    const std::string_view set_name = line.substr(0, tab);
    const std::string_view word = line.substr(tab + 1);
    if (set_name.empty()) refuse(name, line_number, "no set");
    if (word.empty()) refuse(name, line_number, "no word");
    if (word.find('\t') != std::string_view::npos) refuse(name, line_number, "more than two columns");
    if (word.front() == ' ' || word.back() == ' ' || word.find("  ") != std::string_view::npos) {
      refuse(name, line_number, "stray space in the word");
    }
    if (set == nullptr || set_name != last_name) set = &sets_.try_emplace(std::string(set_name)).first->second;
    last_name = set_name;
    set->add(word);
    list(word, SetName::hash_of(set_name));
  }
  index();
}

namespace {

std::uint16_t tag_of(std::uint64_t hash) { return static_cast<std::uint16_t>(hash >> 48); }

}  // namespace

std::size_t WordLists::place(std::string_view word) const {
  const std::uint64_t hash = hash_bytes(word);
  const std::size_t mask = places_.size() - 1;
  std::size_t i = hash & mask;
  while (places_[i].listed != 0 && (places_[i].tag != tag_of(hash) || listed_[places_[i].listed].word != word))
    i = (i + 1) & mask;
  return i;
}

void WordLists::list(std::string_view word, std::uint64_t name) {
  const auto put = [this](std::size_t number) {
    const std::string_view listed = listed_[number].word;
    places_[place(listed)] = {static_cast<std::uint16_t>(number), tag_of(hash_bytes(listed))};
  };
  std::size_t number = static_cast<std::size_t>(this->listed(word));
  if (number == 0) {
    number = listed_.size();
    if (number > most_listed) throw LexiconError("more than 32767 words in word lists");
    listed_.push_back({word});
    outlines_.add(word);
    if (2 * listed_.size() > places_.size()) {
      places_.assign(4 * listed_.size() < 1024 ? 1024 : 4 * places_.size(), Place());
      for (std::size_t n = 1; n <= number; ++n) put(n);
    } else {
      put(number);
    }
  }
  Listed& listed = listed_[number];
  if (is_member(listed, name)) return;
  listed.sets |= set_bit(name);
  memberships_.push_back({name, listed.last_membership});
  listed.last_membership = static_cast<std::uint32_t>(memberships_.size() - 1);
}

bool WordLists::is_member(const Listed& listed, std::uint64_t name) const {
  for (std::uint32_t i = listed.last_membership; i != 0; i = memberships_[i].before) {
    if (memberships_[i].name == name) return true;
  }
  return false;
}

void WordLists::index() {
  std::size_t size = 64;
  while (size < 2 * sets_.size()) size *= 2;
  index_.assign(size, Named{});
  mask_ = size - 1;
  for (const auto& [name, set] : sets_) {
    const std::uint64_t hash = SetName::hash_of(name);
    std::size_t i = hash & mask_;
    while (index_[i].set != &none_) i = (i + 1) & mask_;
    index_[i] = {hash, &set};
  }
}

const WordSet WordLists::none_;

}  // namespace selon
