// The entities of one document while it is being read, and the indices by which later mentions find them.
#pragma once

#include "attribute/mention.hpp"
#include "text/hash.hpp"

#include <selon/document.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace selon {

/// Index into EntityRegister: not yet an EntityIndex, as only what claims point to is put out.
using EntityId = std::uint32_t;
constexpr EntityId no_entity = 0xFFFFFFFF;

struct KnownEntity {
  Entity entity;
  const EntityEntry* entry = nullptr;        // of the table
  const EntityEntry* nationality = nullptr;  // "russe": what a demonym said of it
  bool kind_is_sure = false;
  bool named = false;                      // has a proper name
  bool spoke = false;                      // in a claim
  bool seen = false;                       // mentioned already, in reading order
  std::uint32_t short_since = 0xFFFFFFFF;  // where it was first called by less than its full name: "Vernet"
  std::uint32_t age = 0;
  std::vector<std::string_view> heads;         // lemmas of the nouns that told its functions: "ministre", "élu"
  std::vector<std::string_view> descriptions;  // keys of those descriptions: "ministre malgache de la peche"
  Span last_span;                              // the latest mention that is no pronoun
  TokenRange affiliation_words;                // where its affiliation is told
};

/// The latest entities that were added, latest first.
template <std::size_t Most>
class Latest {
 public:
  void add(EntityId id) {
    if (size_ != 0 && ids_[0] == id) return;
    size_ = std::min(size_ + 1, Most);
    std::copy_backward(ids_.begin(), ids_.begin() + static_cast<std::ptrdiff_t>(size_ - 1),
                       ids_.begin() + static_cast<std::ptrdiff_t>(size_));
    ids_[0] = id;
  }
  [[nodiscard]] std::span<const EntityId> all() const { return {ids_.data(), size_}; }

 private:
  std::array<EntityId, Most> ids_{};
  std::size_t size_ = 0;
};

/// Who bears a short name.
struct NameList {
  EntityId announced = no_entity;  // the first with this name in the whole document
  Latest<8> seen;
};

/// What follows from the words of a name alone, found once for all its mentions.
struct KnownName {
  std::vector<std::string> words;
  std::string_view key;              // the words joined
  bool is_full = false;              // long enough for a person's whole name
  std::vector<NameList*> of_person;  // the lists of its shorter names, when it names a person …
  std::vector<NameList*> of_body;    // … or an organization or document; both empty until they are asked for
};

/// Owns the entities. All look-ups and additions are constant time on average: every index keeps short lists.
class EntityRegister {
 public:
  /// The analysis must outlive the register; its arena keeps the names.
  explicit EntityRegister(const Analysis& analysis) : a_(analysis) {}

  /// First reading: makes the names of `form` known, so that a headline's short name finds the body's full one.
  void announce(MentionForm& form);

  /// The entity a proper name stands for: the same name, a longer one seen before (latest first), or one announced;
  /// made new when there is none.
  EntityId named(const MentionForm& form);

  /// A new entity for a description or a pronoun.
  EntityId described(const MentionForm& form);

  /// A new entity as it is given.
  EntityId add(Entity entity);

  /// Adds what `form` says of `id`: roles, gender, mention, names to find it by.
  void see(EntityId id, const MentionForm& form);

  /// The latest entities seen with a function whose head noun is `lemma`, latest first; may repeat one.
  [[nodiscard]] std::span<const EntityId> with_head(std::string_view lemma) const;

  /// Who bears, anywhere in the document, this very function of several words: the headline's "le maire de Lons" is the
  /// body's "le maire de Lons, Jean Sol".
  [[nodiscard]] EntityId with_role(const MentionForm& form) const;

  [[nodiscard]] KnownEntity& operator[](EntityId id) { return entities_[id]; }
  [[nodiscard]] const KnownEntity& operator[](EntityId id) const { return entities_[id]; }
  [[nodiscard]] std::size_t size() const { return entities_.size(); }

 private:
  struct Hash {
    std::size_t operator()(std::string_view word) const { return hash_bytes(word); }
  };
  template <typename Value>
  using ByWord = std::unordered_map<std::string_view, Value, Hash>;

  EntityId create(const MentionForm& form);
  EntityId find_name(std::string_view key, const MentionForm& form) const;
  KnownName& known_name(const MentionForm& form);
  NameList& list_of(std::string_view key);
  std::span<NameList* const> short_names(const MentionForm& form);
  void index_names(EntityId id, const MentionForm& form, bool seen);
  void add_role(KnownEntity& known, const ToldRole& role) const;
  void enter_head(EntityId id, const MentionForm& form, TokenIndex head);

  const Analysis& a_;
  std::deque<KnownEntity> entities_;  // large, and never moved
  ByWord<KnownName> names_;           // as the text has them
  ByWord<EntityId> full_;             // name key → entity
  ByWord<NameList> short_;            // shorter names
  std::unordered_map<const EntityEntry*, EntityId> by_entry_;
  ByWord<Latest<12>> by_head_;
  ByWord<EntityId> by_role_;  // announced functions of several words
};

/// "Nintendo 3DS", "Airbus A320": a last word with a digit names a thing that is made.
[[nodiscard]] bool is_product_name(std::string_view name);

/// Whether two genders, or two numbers, can be of one entity: unknown goes with all.
template <typename T>
[[nodiscard]] constexpr bool agree(T a, T b) {
  return a == T::unknown || b == T::unknown || a == b;
}

}  // namespace selon
