// What the noun phrase reader asks of words around a name.
#pragma once

#include "tag/phrase.hpp"

namespace selon {

/// "Jean-Marie Le Pen", "le quotidien français Le Figaro", "Ursula von der Leyen": not "a vu Paul Le maire".
[[nodiscard]] bool is_name_particle(const Analysis& analysis, TokenIndex token, TokenIndex limit);

/// Whether "et" stands within `tokens`.
[[nodiscard]] bool has_coordination(const Analysis& analysis, TokenRange tokens);

/// Whether the next finite verb, a few words from `at` on, is plural.
[[nodiscard]] bool plural_verb(const Analysis& analysis, TokenIndex at, TokenIndex limit);

}  // namespace selon
