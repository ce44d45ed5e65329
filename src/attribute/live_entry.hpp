// Entries of a live report: "7h50. Le préfet réclame …", "14h02 - …", "18 h 30 : …".
#pragma once

#include <selon/document.hpp>

#include <optional>
#include <string_view>

namespace selon {

/// The hour with which `block` opens, when a mark sets it off from what follows; nothing else.
std::optional<Span> find_entry_hour(std::string_view text, Span block);

}  // namespace selon
