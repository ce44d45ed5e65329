// Mentions: what the words of one noun phrase say of whom they name.
#pragma once

#include "analysis.hpp"
#include "lexicon/entity_table.hpp"
#include "tag/phrase.hpp"

#include <optional>
#include <string>
#include <vector>

namespace selon {

enum class MentionType : std::uint8_t { name, description, pronoun };

/// What determines a description: "le ministre", "un ministre", "ce ministre", "son ministre", "deux ministres".
enum class Determination : std::uint8_t { none, definite, indefinite, demonstrative, possessive, cardinal };

/// One conjunct of a noun phrase, read from its own words alone.
struct MentionForm {
  Span span;
  TokenRange tokens;
  MentionType type = MentionType::description;
  Determination determination = Determination::none;
  TokenIndex head = no_token;  // head noun of a description or of the function before a name; the pronoun
  TokenRange name;             // the proper name, civility and article not included; empty when there is none
  std::string name_text;       // canonical name: proper name, or the description without its determiner
  std::string acronym;         // "EMA" of "(EMA)" or ", ou OIC"; empty when none
  EntityMatch table;           // the table's entity when the name is in it
  EntityKind kind = EntityKind::person;
  bool kind_is_sure = false;  // told by the words, not assumed
  bool civility = false;      // "M.", "Mme", "Me" stands before the name
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  std::uint8_t persons = 0;  // of a pronoun: bits of Person
  std::vector<Role> roles;
  std::vector<TokenIndex> role_heads;  // the nouns of those roles
  std::uint32_t age = 0;               // "58 ans"; 0 when not told
  TokenRange complement;  // "l'agence de presse Sputnik" of "une source de l'agence …": whom it belongs to
};

/// The tokens that `span` touches: binary search over all tokens.
[[nodiscard]] TokenRange tokens_of(const Analysis& analysis, Span span);

/// Reads the mention at `span`: one form a conjunct, in order; at least one. Its sentence must be tagged.
/// "Anna Roy et Paul Sol" → two; "le maire, Jean Sol, 58 ans" → one.
[[nodiscard]] std::vector<MentionForm> read_mention(const Analysis& analysis, Span span);

}  // namespace selon
