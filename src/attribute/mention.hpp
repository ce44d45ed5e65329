// Mentions: what the words of one noun phrase say of whom they name.
#pragma once

#include "analysis.hpp"
#include "lexicon/entity_table.hpp"
#include "tag/phrase.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace selon {

enum class MentionType : std::uint8_t { name, description, pronoun };

/// What determines a description: "le ministre", "un ministre", "ce ministre", "son ministre", "deux ministres".
enum class Determination : std::uint8_t { none, definite, indefinite, demonstrative, possessive, cardinal };

/// A function, kinship or party that a mention tells.
struct ToldRole {
  std::string_view text;  // empty: a further head of the role before
  Span span;
  TokenIndex head = no_token;  // its noun
};

/// What an EntityRegister knows of a name.
struct KnownName;

/// One conjunct of a noun phrase, read from its own words alone. Its strings lie in the text or in the analysis's
/// arena.
struct MentionForm {
  Span span;
  TokenRange tokens;
  MentionType type = MentionType::description;
  Determination determination = Determination::none;
  TokenIndex head = no_token;  // head noun of a description or of the function before a name; the pronoun
  TokenRange name;             // the proper name, civility and article not included; empty when there is none
  std::string_view name_text;  // canonical name: proper name, or the description without its determiner
  KnownName* known = nullptr;  // of name_text; null until it is announced
  std::string_view acronym;    // "EMA" of "(EMA)" or ", ou OIC"; empty when none
  EntityMatch table;           // the table's entity when the name is in it
  EntityKind kind = EntityKind::person;
  bool kind_is_sure = false;  // told by the words, not assumed
  bool civility = false;      // "M.", "Mme", "Me" stands before the name
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  std::uint8_t persons = 0;  // of a pronoun: bits of Person
  std::vector<ToldRole> roles;
  std::uint32_t age = 0;  // "58 ans"; 0 when not told
  TokenRange complement;  // "l'agence de presse Sputnik" of "une source de l'agence …": whom it belongs to
};

/// The tokens that `span` touches: binary search over all tokens.
[[nodiscard]] TokenRange tokens_of(const Analysis& analysis, Span span);

/// Reads the mention at `span`: one form a conjunct, in order; at least one.
/// "Anna Roy et Paul Sol" → two; "le maire, Jean Sol, 58 ans" → one.
[[nodiscard]] std::vector<MentionForm> read_mention(const Analysis& analysis, Span span);

}  // namespace selon
