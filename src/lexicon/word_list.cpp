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
    std::vector<std::string> old(slots_.empty() ? 8 : 2 * slots_.size());
    old.swap(slots_);
    for (std::string& w : old) {
      if (w.empty()) continue;
      const std::size_t i = slot(w);
      slots_[i] = std::move(w);
    }
  }
  slots_[slot(word)] = word;
  words_.add(word);
  first_tokens_.add(word.substr(0, word.find(' ')));
  ++size_;
}

void WordLists::add(std::string_view tsv, std::string_view name) {
  std::size_t line_number = 0;
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
    sets_.try_emplace(std::string(set_name)).first->second.add(word);
  }
  index();
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
