// The name inside one part of a mention.
#pragma once

#include "analysis.hpp"
#include "lexicon/entity_table.hpp"
#include "tag/phrase.hpp"

#include <cstdint>
#include <optional>

namespace selon {

/// The name of a person in `run`, the capitals after a complement of the function `head`: "[ministre] de la Santé
/// [Agnès Buzyn]"; empty when the capitals belong to the complement ("de l'agence Sputnik").
[[nodiscard]] TokenRange name_after_complement(const Analysis& analysis, TokenRange part, TokenIndex head,
                                               TokenRange run);

/// A name of the entity table in the text.
struct Title {
  TokenRange tokens;
  const EntityEntry* entry = nullptr;
};

/// The longest name of the table that begins where `within` does, ends in it and behind `short_end`: "[Le] Canard
/// enchaîné", "France info". `definite`: an article stands before it and may belong to it.
[[nodiscard]] std::optional<Title> title_at(const Analysis& analysis, TokenRange within, TokenIndex short_end,
                                            bool definite);

/// Whether token `i` of `part` is the noun of a people ("la Suédoise", "six Français") and no name of its own.
[[nodiscard]] bool is_demonym_noun(const Analysis& analysis, TokenRange part, TokenIndex i);

/// `name` as it is called in a part that begins at `begin`: with the capital article before it ("le journal [Le
/// Monde]"), without the sort of a known body that an acronym tells ("l'ONG [Human Rights Watch]").
[[nodiscard]] TokenRange title_with_article(const Analysis& analysis, TokenRange name, TokenIndex begin);

/// The years of an age that begins with token `number`, which has a token behind it: "58 ans"; nothing for others.
[[nodiscard]] std::optional<std::uint32_t> age_at(const Analysis& analysis, TokenIndex number);

/// `tokens`, a phrase with the noun `head`, without a participle at its end that belongs to no noun right before it:
/// "le patron de l'usine | contacté", not "le ministre délégué".
[[nodiscard]] TokenRange without_participle(const Analysis& analysis, TokenRange tokens, TokenIndex head);

/// The first of the names that `name` holds, in a part whose head noun is `head` (or no_token).
[[nodiscard]] TokenRange one_name(const Analysis& analysis, TokenRange name, TokenIndex head);

}  // namespace selon
