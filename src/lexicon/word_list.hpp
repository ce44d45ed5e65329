// Small closed sets of French words that rules ask for by name; the words live in data/words.tsv.
#pragma once

#include "text/arena.hpp"
#include "text/outline.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// A set of strings, by open addressing. Immutable once loaded; safe from many threads.
class WordSet {
 public:
  /// `word` is not copied: it must outlive the set.
  void add(std::string_view word);
  /// Whether exactly these bytes are in the set. No allocation.
  [[nodiscard]] bool contains(std::string_view word) const {
    return words_.may_hold(word) && !slots_[slot(word)].empty();
  }
  /// False when no member begins with the token `first`; true may be wrong. For sets of several-word members.
  [[nodiscard]] bool may_begin(std::string_view first) const { return first_tokens_.may_hold(first); }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  [[nodiscard]] std::size_t slot(std::string_view word) const;

  std::vector<std::string_view> slots_;  // a power of two; "" is free
  std::size_t size_ = 0;
  Outlines<10> words_;
  Outlines<10> first_tokens_;
};

/// The name of a set as rules ask for it: a literal, hashed when the program is compiled.
class SetName {
 public:
  template <std::size_t Size>
  consteval SetName(const char (&name)[Size]) : hash_(hash_of({name, Size - 1})) {}

  /// FNV-1a.
  static constexpr std::uint64_t hash_of(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
  }
  [[nodiscard]] std::uint64_t hash() const { return hash_; }

 private:
  std::uint64_t hash_;
};

/// A word looked up once, to be asked for many sets: 0 to WordLists::most_listed; `none` is in no set.
enum class ListedWord : std::uint16_t { none = 0 };

/// Named word sets. A line of data/words.tsv is `set <tab> word` (a word may be several tokens, single spaces).
class WordLists {
 public:
  /// Adds the lines of `tsv`; blank lines and lines that begin with # are skipped. Throws LexiconError "NAME:LINE:
  /// reason".
  void add(std::string_view tsv, std::string_view name);

  /// The set of that name, empty when unknown; the reference lives as long as the lists.
  [[nodiscard]] const WordSet& set(SetName name) const {
    for (std::size_t i = name.hash() & mask_;; i = (i + 1) & mask_) {
      if (index_[i].name == name.hash() || index_[i].set == &none_) return *index_[i].set;
    }
  }

  /// Whether the folded (lower-case, straight apostrophe) `word` is in `set`. An unknown set is empty.
  [[nodiscard]] bool contains(SetName name, std::string_view word) const { return set(name).contains(word); }

  /// The same of a word that listed() gave.
  [[nodiscard]] bool contains(SetName name, ListedWord word) const {
    const Listed& listed = listed_[static_cast<std::size_t>(word)];
    return (listed.sets & set_bit(name.hash())) != 0 && is_member(listed, name.hash());
  }

  /// `word` to ask contains() for. No allocation.
  static constexpr unsigned most_listed = 32767;
  [[nodiscard]] ListedWord listed(std::string_view word) const {
    return outlines_.may_hold(word) ? ListedWord{places_[place(word)].listed} : ListedWord::none;
  }

 private:
  struct Named {
    std::uint64_t name = 0;
    const WordSet* set = &none_;
  };
  struct Listed {
    std::string_view word;
    std::uint64_t sets = 0;             // set_bit() of each
    std::uint32_t last_membership = 0;  // index into memberships_; 0: none
  };
  struct Membership {
    std::uint64_t name = 0;
    std::uint32_t before = 0;  // of the same word
  };
  struct Place {
    std::uint16_t listed = 0;  // index into listed_; 0: free
    std::uint16_t tag = 0;     // of the word's hash
  };
  static constexpr std::uint64_t set_bit(std::uint64_t name) { return std::uint64_t{1} << (name >> 58); }
  [[nodiscard]] bool is_member(const Listed& listed, std::uint64_t name) const;
  [[nodiscard]] std::size_t place(std::string_view word) const;
  void list(std::string_view word, std::uint64_t name);
  void index();

  static const WordSet none_;
  Arena bytes_;  // of all words
  std::map<std::string, WordSet, std::less<>> sets_;
  std::vector<Named> index_ = std::vector<Named>(1);  // by hash of the name, never full: rules ask at every token
  std::size_t mask_ = 0;

  std::vector<Listed> listed_ = std::vector<Listed>(1);  // the first is none
  std::vector<Membership> memberships_ = std::vector<Membership>(1);
  std::vector<Place> places_ = std::vector<Place>(1);  // by open addressing
  Outlines<13> outlines_;
};

}  // namespace selon
