// From what a date expression says to days.
#pragma once

#include "attribute/calendar.hpp"
#include "attribute/date_match.hpp"

#include <optional>

namespace selon {

/// Which way an expression without a year looks: "mardi" under a past verb, "mardi" under a future one.
enum class DateDirection : std::uint8_t { past, future };

/// What relative expressions count from.
struct DateContext {
  std::optional<Day> document;
  bool document_inferred = false;
  std::optional<Period> previous;  // the last date of the text
  DateDirection direction = DateDirection::past;
  bool only_past = false;  // the day has begun: "avait dit en août"
};

struct ResolvedDate {
  std::optional<DateValue> value;  // none: impossible, or nothing to count from
  DateBy by = DateBy::explicit_;
  bool impossible = false;  // 31 février
};

ResolvedDate resolve(const DateReading& reading, const DateContext& context);

}  // namespace selon
