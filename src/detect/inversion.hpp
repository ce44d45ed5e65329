// A reporting clause put behind or into the words that it reports: "a dit X", "dit-il", "de dire X".
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"
#include "tag/phrase.hpp"

#include <cstdint>
#include <optional>

namespace selon {

struct Incise {
  TokenRange tokens;     // the cue and its speaker, in whatever order
  Draft draft;           // cue and speaker, everything that the cue tells; no statement yet
  TokenIndex end = 0;    // first token behind it and what trails behind it: "d'un ton sec", "en se levant"
  bool resumes = false;  // the reported words go on at `end`
};

/// What stands before the place where an incise may begin.
enum class IncisePlace : std::uint8_t {
  after_quote,  // a closing mark: the inversion alone is proof enough
  in_speech,    // a comma, "?", "!" within the words: the verb must be one of saying
};

/// The incise whose first token is `at`, if one begins there; it ends before `limit`.
/// « Non », {a répondu hier, devant la presse, le maire}.   « Oui, {fit-elle}, je viens. »   not: « Oui », il répond.
[[nodiscard]] std::optional<Incise> incise_at(const Analysis& analysis, TokenIndex at, TokenIndex limit,
                                              IncisePlace place);

/// The first quotation that may reach into the tokens from `first` on.
[[nodiscard]] std::size_t first_quote_reaching(const Analysis& analysis, TokenIndex first);

}  // namespace selon
