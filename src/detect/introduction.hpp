// What introduces a quotation from in front: a cue and its colon, a cue alone, a speaker and a colon.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"
#include "tag/phrase.hpp"

#include <optional>

namespace selon {

/// Where a quotation is introduced.
struct Opening {
  TokenRange lead;           // what stands before the quotation in its sentence, its colon left out
  bool colon = false;        // a colon stands between
  bool tight = false;        // only a verb of saying with nothing but circumstances between it and the colon will do
  bool marked = true;        // quotation marks or the layout show where the statement begins
  std::int32_t inside = -1;  // the quotation that all this stands in
};

struct Introduction {
  Draft draft;            // cue and speaker; no statement yet
  bool inherits = false;  // "Et d'ajouter : « … »": the speaker is that of the claim before
};

/// The cue and speaker that `opening` names for the quotation behind it. `clause`: the quotation is a whole clause.
/// [Le maire] {a déclaré} : « … ».   [Le syndicat] s'emporte, {accusant} : « … ».   [Castel] : « … ».
/// not: Il dénonce « un scandale » (a phrase without colon), Le film s'appelle « La Haine ».
[[nodiscard]] std::optional<Introduction> find_introduction(const Analysis& analysis, const Opening& opening,
                                                            bool clause);

}  // namespace selon
