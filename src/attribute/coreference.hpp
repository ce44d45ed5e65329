// Which entity a mention stands for, given what was read before it.
#pragma once

#include "attribute/candidate.hpp"
#include "attribute/entity_register.hpp"

#include <optional>
#include <span>
#include <vector>

namespace selon {

/// One mention that was read, for looking back.
struct Occurrence {
  std::vector<EntityId> entities;
  Span span;
  std::uint32_t sentence = 0;
  Salience salience = Salience::oblique;
  bool speaker = false;  // of a claim that is not nested
  bool quoted = false;
};

/// What the resolution of a mention depends on beside its own words.
struct Setting {
  std::uint32_t sentence = 0;
  std::span<const Span> statement;  // the claim's own statement: its words are no antecedents
  bool in_entry = false;            // of a live ticker: nothing is carried over from another entry
  bool adds = false;                // the cue goes on from what was said before: "a-t-on ajouté"
};

struct Resolution {
  std::vector<EntityId> entities;  // empty: nobody can be told
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
  void remember(Occurrence occurrence) { read_.push_back(std::move(occurrence)); }

  /// The latest speaker of a claim in `sentence` or shortly before it; nothing when there is none.
  [[nodiscard]] const Occurrence* last_speaker() const;

 private:
  struct Wanted;
  EntityId resolve_description(const MentionForm& form, const Setting& setting, Resolution& out);
  EntityId explained_in_bracket(const MentionForm& form);
  [[nodiscard]] bool has_complement(const MentionForm& form) const;
  [[nodiscard]] std::string core_words(const MentionForm& form) const;
  EntityId by_function(const MentionForm& form) const;
  EntityId by_noun(const MentionForm& form, TokenIndex noun) const;
  EntityId by_wider_noun(const MentionForm& form, const Setting& setting) const;
  void resolve_pronoun(const MentionForm& form, const Setting& setting, Resolution& out);
  struct Found {
    std::vector<EntityId> entities;
    Span span;
  };
  [[nodiscard]] Found look_back(const Wanted& wanted, const Setting& setting) const;
  [[nodiscard]] std::vector<EntityId> meant(const Occurrence& o, const Wanted& wanted) const;
  [[nodiscard]] int score(const Occurrence& o, EntityId id, const Wanted& wanted, std::uint32_t sentence,
                          bool speaker_met) const;
  [[nodiscard]] bool fits(EntityId id, const Wanted& wanted) const;

  const Analysis& a_;
  EntityRegister& entities_;
  std::vector<Occurrence> read_;
};

}  // namespace selon
