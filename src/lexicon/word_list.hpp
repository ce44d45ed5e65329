// Small closed sets of French words that rules ask for by name; the words live in data/words.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// A set of strings, by open addressing. Immutable once loaded; safe from many threads.
class WordSet {
 public:
  void add(std::string_view word);
  /// Whether exactly these bytes are in the set. No allocation.
  [[nodiscard]] bool contains(std::string_view word) const;
  /// False when no member begins with the token `first`; true may be wrong. For sets of several-word members.
  [[nodiscard]] bool may_begin(std::string_view first) const;
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  [[nodiscard]] std::size_t slot(std::string_view word) const;
  std::vector<std::string> slots_;  // a power of two; "" is free
  std::size_t size_ = 0;
  std::size_t longest_ = 0;
  // which pairs of first byte and length occur, folded to 256: turns most words away before any hashing
  std::array<std::uint64_t, 4> words_{};
  std::array<std::uint64_t, 4> first_tokens_{};
};

/// Named word sets. A line of data/words.tsv is `set <tab> word` (a word may be several tokens, single spaces).
class WordLists {
 public:
  /// Adds the lines of `tsv`; blank lines and lines that begin with # are skipped. Throws LexiconError "NAME:LINE:
  /// reason".
  void add(std::string_view tsv, std::string_view name);

  /// The set of that name, empty when unknown; the reference lives as long as the lists. Keep it where a rule asks
  /// often.
  [[nodiscard]] const WordSet& set(std::string_view name) const;

  /// Whether the folded (lower-case, straight apostrophe) `word` is in `set`. An unknown set is empty.
  [[nodiscard]] bool contains(std::string_view set_name, std::string_view word) const {
    return set(set_name).contains(word);
  }

 private:
  using Sets = std::map<std::string, WordSet, std::less<>>;
  void index();

  Sets sets_;
  std::vector<const Sets::value_type*> index_;  // by hash of the name: rules ask by name at every token
};

}  // namespace selon
