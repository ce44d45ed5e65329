// Sentences that say whose the words just before were: "C'est ce qu'a annoncé la préfecture."
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"

#include <optional>
#include <vector>

namespace selon {

/// Cue and speaker of sentence `index` when it attributes what stands before it, without a statement:
/// {C'est ce qu'a annoncé X}, {Voilà ce qu'a dit X}, {Ces propos seraient ceux de X}.
[[nodiscard]] std::optional<Draft> look_back(const Analysis& analysis, std::uint32_t index);

/// The same behind a quotation in its own sentence: « … », {c'est ce qu'a répété l'accusé}.
[[nodiscard]] std::optional<Draft> look_back_at(const Analysis& analysis, TokenIndex first, TokenIndex last);

/// Appends a draft for each sentence without quotation that the next one looks back at: the whole sentence is the
/// statement.
void detect_look_back(const Analysis& analysis, std::vector<Draft>& drafts);

}  // namespace selon
