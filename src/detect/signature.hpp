// The line under a quotation that says whose it is: "— Anna Roy, maire".
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"
#include "tag/phrase.hpp"

#include <optional>
#include <vector>

namespace selon {

/// The speaker that the block behind `block` signs a quotation with; the quotation must end its block at token `end`.
[[nodiscard]] std::optional<Span> signature_behind(const Analysis& analysis, std::uint32_t block, TokenIndex end);

/// The speaker named by the signature in tokens [first, last), the dash included; nothing when it is no signature.
[[nodiscard]] std::optional<Span> read_signature(const Analysis& analysis, TokenRange range);

/// Appends a draft for each paragraph without quotation marks that someone speaks ("je", "nous") and signs in the next
/// line. A signature under narration is the author's.
void detect_signed(const Analysis& analysis, std::vector<Draft>& drafts);

/// The tokens of a block.
[[nodiscard]] TokenRange tokens_of(const Analysis& analysis, std::uint32_t block);

/// The tokens of each block: one pass, where many blocks are asked for.
[[nodiscard]] std::vector<TokenRange> tokens_of_blocks(const Analysis& analysis);

}  // namespace selon
