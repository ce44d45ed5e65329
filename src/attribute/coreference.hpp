// Which entity a mention stands for, given what was read before it.
#pragma once

#include "attribute/candidate.hpp"
#include "attribute/entity_register.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// One mention that was read, for looking back.
struct Occurrence {
  std::span<const EntityId> entities;  // kept by the analysis's arena, as those of a Resolution are
  Span span;
  std::uint32_t sentence = 0;
  Salience salience = Salience::oblique;
  bool speaker = false;  // of a claim that is not nested
  bool quoted = false;
  bool possessed = false;           // "son aide": less in the foreground than whose it is
  Gender gender = Gender::unknown;  // of a thing, which is no entity
  Number number = Number::unknown;
  bool someone = false;  // "celui que la presse appelait le Sage": a person, and no entity
};

/// What the resolution of a mention depends on beside its own words.
struct Setting {
  [[nodiscard]] bool in_statement(Span span) const {
    return std::any_of(statement.begin(), statement.end(), [&](Span s) { return s.contains(span); });
  }

  std::uint32_t sentence = 0;
  std::span<const Span> statement;  // the claim's own statement: its words are no antecedents
  std::span<const EntityId> apart;  // who is meant with somebody else: "Il lui demande" asks not himself
  bool speaks = false;              // or is spoken to: no thing
  bool quoted = false;              // inside a quotation
  bool in_entry = false;            // of a live ticker: nothing is carried over from another entry
  bool adds = false;                // the cue goes on from what was said before: "a-t-on ajouté"
};

struct Resolution {
  std::span<const EntityId> entities;  // empty: nobody can be told
  SpeakerBy by = SpeakerBy::name;
  std::optional<Span> antecedent;
};

/// Reads mentions in order and resolves each from what came before. Looks back over a bounded number of mentions.
class Coreference {
 public:
  Coreference(const Analysis& analysis, EntityRegister& entities) : a_(analysis), entities_(entities) {}

  /// The entities of `forms` (one mention, its conjuncts), which are marked as seen.
  [[nodiscard]] Resolution resolve(const std::vector<MentionForm>& forms, const Setting& setting);

  /// Remembers a resolved mention for the ones after it.
  void remember(const Occurrence& occurrence);

  /// The latest speaker of a claim in `sentence` or shortly before it; nothing when there is none.
  [[nodiscard]] const Occurrence* last_speaker() const;

 private:
  /// What a pronoun or description asks of whom it stands for.
  struct Wanted {
    Gender gender = Gender::unknown;
    Number number = Number::unknown;
    bool person_only = false;
    bool organization_only = false;
    bool no_medium = false;  // "le syndicat" is no newspaper
    bool nearest = false;    // "ce dernier", "celui-ci": recency alone
    bool speaks = false;     // the subject of a verb of saying, or who is spoken to
    bool quoted = false;     // the pronoun is: not who speaks the quotation
    bool may_be_thing = false;
    bool behind_adjunct = false;    // "En présence de Jean Sol, il": not who stands in the adjunct of its own clause
    std::uint32_t subject_end = 0;  // of the subject right before an object clitic, which is another; 0: none
    bool talked_of = false;         // "l'intéressé": not who talked, and in a quotation as well
    bool named_only = false;
    bool speaker_only = false;                 // who spoke last
    bool unknown_function = false;             // an entity that nothing was said of yet
    const EntityEntry* nationality = nullptr;  // "la Suédoise"
    std::vector<EntityId> among;               // only these; all when empty
    std::span<const EntityId> apart;           // none of these
    const EntityEntry* origin = nullptr;       // "la star brésilienne", "l'association européenne"
    std::uint32_t sentences = 6;               // how far back
  };
  [[nodiscard]] bool is_titled(const Occurrence& o) const;
  [[nodiscard]] bool is_answer_label(const std::vector<MentionForm>& forms) const;
  EntityId resolve_description(const MentionForm& form, const Setting& setting, Resolution& out);
  EntityId explained_in_bracket(const MentionForm& form, const Setting& setting);
  [[nodiscard]] const EntityEntry* origin_of(const MentionForm& form) const;
  [[nodiscard]] bool has_complement(const MentionForm& form) const;
  [[nodiscard]] bool bearer_is_theirs(const MentionForm& form) const;
  [[nodiscard]] std::string_view core_words(const MentionForm& form) const;
  EntityId by_function(const MentionForm& form, const Setting& setting) const;
  EntityId by_noun(const MentionForm& form, TokenIndex noun, const Setting& setting) const;
  /// The words of a description, to be compared with those told before.
  struct Told {
    std::vector<std::string> words;  // keys
    std::string head;                // the key of its noun
    bool head_alone = false;         // nothing but its noun can tell who is meant
    bool names = false;              // a name stands behind its noun
  };
  [[nodiscard]] Told told_by(const MentionForm& form, TokenIndex noun) const;
  [[nodiscard]] bool agrees_in_gender(const MentionForm& form, EntityId id) const;
  [[nodiscard]] bool bears(const KnownEntity& known, const MentionForm& form, const Told& told) const;
  [[nodiscard]] bool is_medium(const KnownEntity& known, const MentionForm& form) const;
  EntityId by_medium(const MentionForm& form, const Setting& setting) const;
  [[nodiscard]] EntityId of_headline(const MentionForm& form) const;
  EntityId by_wider_noun(const MentionForm& form, const Setting& setting) const;
  static constexpr std::size_t most_looked_back = 40;  // mentions
  void resolve_pronoun(const MentionForm& form, const Setting& setting, Resolution& out);
  struct Found {
    std::span<const EntityId> entities;
    Span span;
  };
  [[nodiscard]] std::span<const EntityId> only(EntityId id) const;
  [[nodiscard]] Found look_back(const Wanted& wanted, const Setting& setting) const;
  [[nodiscard]] std::span<const EntityId> meant(const Occurrence& o, const Wanted& wanted) const;
  [[nodiscard]] static int score_place(const Occurrence& o, const Wanted& wanted, std::uint32_t sentence);
  [[nodiscard]] int score(const Occurrence& o, EntityId id, const Wanted& wanted, std::uint32_t sentence,
                          bool speaker_met) const;
  [[nodiscard]] bool fits(EntityId id, const Wanted& wanted) const;

  const Analysis& a_;
  EntityRegister& entities_;
  std::vector<Occurrence> read_;     // at least the latest that are looked back to
  std::vector<Occurrence> opening_;  // headline and body down to the first who speaks in the body
  bool body_speaks_ = false;
};

}  // namespace selon
