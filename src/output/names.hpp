// How every output writes the enumerators of document.hpp.
#pragma once

#include <selon/document.hpp>

#include <array>
#include <string_view>

namespace selon {

namespace detail {

/// The name of `value` in a list that has the enumerators' order; a value outside the enumeration has no name.
template <typename Enum, std::size_t N>
constexpr std::string_view pick(Enum value, const std::array<std::string_view, N>& names) {
  const auto index = static_cast<std::size_t>(value);
  return index < N ? names[index] : std::string_view{};
}

}  // namespace detail

constexpr std::string_view name_of(Form value) {
  return detail::pick(value, std::array<std::string_view, 3>{"direct", "indirect", "mixed"});
}

constexpr std::string_view name_of(Frame value) {
  return detail::pick(value, std::array<std::string_view, 9>{"verb", "incise", "colon", "according_to", "nominal",
                                                             "copula", "turn", "floating", "conditional"});
}

constexpr std::string_view name_of(Act value) {
  return detail::pick(value, std::array<std::string_view, 20>{"assert",   "report",    "deny",   "confirm", "admit",
                                                              "accuse",   "criticise", "praise", "warn",    "promise",
                                                              "threaten", "demand",    "ask",    "advise",  "announce",
                                                              "deplore",  "hope",      "doubt",  "believe", "decline"});
}

constexpr std::string_view name_of(CueTense value) {
  return detail::pick(value, std::array<std::string_view, 5>{"none", "present", "past", "future", "conditional"});
}

constexpr std::string_view name_of(Polarity value) {
  return detail::pick(value, std::array<std::string_view, 2>{"positive", "negative"});
}

constexpr std::string_view name_of(Modality value) {
  return detail::pick(
      value, std::array<std::string_view, 6>{"asserted", "denied", "possible", "asked", "demanded", "promised"});
}

constexpr std::string_view name_of(SpeakerBy value) {
  return detail::pick(value, std::array<std::string_view, 4>{"name", "description", "pronoun", "inherited"});
}

constexpr std::string_view name_of(DatePrecision value) {
  return detail::pick(value, std::array<std::string_view, 5>{"year", "month", "week", "day", "interval"});
}

constexpr std::string_view name_of(DateBy value) {
  return detail::pick(value, std::array<std::string_view, 4>{"explicit", "document", "previous", "inferred"});
}

constexpr std::string_view name_of(SourceRelation value) {
  return detail::pick(value, std::array<std::string_view, 4>{"channel", "outlet", "relay", "occasion"});
}

constexpr std::string_view name_of(SourceKind value) {
  return detail::pick(value,
                      std::array<std::string_view, 11>{"agency", "press", "broadcast", "social", "communique", "report",
                                                       "speech", "interview", "court", "parliament", "other"});
}

constexpr std::string_view name_of(EntityKind value) {
  return detail::pick(
      value, std::array<std::string_view, 6>{"person", "organization", "place", "group", "document", "unnamed"});
}

/// "m", "f", or empty when unknown.
constexpr std::string_view name_of(Gender value) {
  return detail::pick(value, std::array<std::string_view, 3>{"", "m", "f"});
}

/// "sg", "pl", or empty when unknown.
constexpr std::string_view name_of(Number value) {
  return detail::pick(value, std::array<std::string_view, 3>{"", "sg", "pl"});
}

constexpr std::string_view name_of(BlockKind value) {
  return detail::pick(
      value, std::array<std::string_view, 13>{"title", "dateline", "paragraph", "heading", "quote", "question",
                                              "answer", "turn", "caption", "credit", "signature", "entry", "debris"});
}

constexpr std::string_view name_of(DocumentDateBy value) {
  return detail::pick(value, std::array<std::string_view, 3>{"given", "dateline", "inferred"});
}

constexpr std::string_view name_of(DocumentSourceRelation value) {
  return detail::pick(value, std::array<std::string_view, 3>{"publisher", "agency", "photo"});
}

constexpr std::string_view name_of(WarningCode value) {
  return detail::pick(value, std::array<std::string_view, 7>{"unclosed-quote", "unopened-quote", "invalid-utf8",
                                                             "impossible-date", "not-french", "too-deep", "truncated"});
}

}  // namespace selon
