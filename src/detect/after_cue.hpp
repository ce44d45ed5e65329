// What stands between a cue and its complement: object, addressee, circumstances.
#pragma once

#include "detect/clause.hpp"

#include <optional>

namespace selon {

/// The phrases behind a verb group, up to the place where its complement may begin.
struct AfterCue {
  std::optional<TokenRange> object;     // "accuse [Kiev] de"
  std::optional<TokenRange> addressee;  // "demande [à Paris] de": without the preposition
  TokenIndex next = 0;                  // the first token that is none of them
};

/// Reads the phrases behind a cue. `from` is the first token after the cue.
[[nodiscard]] AfterCue read_after_cue(const Clauses& clauses, TokenIndex from, bool with_object);

/// Skips adverbs, bare time phrases and circumstances ("à l'issue de la séance", ", un peu gênée,") from `from`.
[[nodiscard]] TokenIndex skip_circumstances(const Clauses& clauses, TokenIndex from);

/// The que that introduces the complement of a cue whose last token is before `from`; no_token when there is none.
[[nodiscard]] TokenIndex find_que(const Clauses& clauses, TokenIndex from);

/// An infinitive at `at`, its preposition, negation and clitics before it: the first token after the preposition.
struct InfinitiveStart {
  TokenIndex preposition = no_token;
  TokenIndex begin = no_token;
};
[[nodiscard]] std::optional<InfinitiveStart> infinitive_at(const Clauses& clauses, TokenIndex at);

/// "demande à sa sœur [qui vit à Mons] de partir": the preposition of the infinitive behind a relative clause of one
/// verb that begins at `at`; `at` when there is none.
[[nodiscard]] TokenIndex behind_relative(const Clauses& clauses, TokenIndex at);

}  // namespace selon
