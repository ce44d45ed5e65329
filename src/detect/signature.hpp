// The line under a quotation that says whose it is: "— Anna Roy, maire".
#pragma once

#include "analysis.hpp"
#include "tag/phrase.hpp"

#include <optional>

namespace selon {

/// The speaker that the block behind `block` signs a quotation with; the quotation must end its block at token `end`.
[[nodiscard]] std::optional<Span> signature_behind(const Analysis& analysis, std::uint32_t block, TokenIndex end);

/// The speaker named by the signature in tokens [first, last), the dash included; nothing when it is no signature.
[[nodiscard]] std::optional<Span> read_signature(const Analysis& analysis, TokenRange range);

/// The tokens of a block.
[[nodiscard]] TokenRange tokens_of(const Analysis& analysis, std::uint32_t block);

}  // namespace selon
