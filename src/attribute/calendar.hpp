// Calendar arithmetic: days, ISO weeks, movable feasts, and their ISO 8601 spelling.
#pragma once

#include <selon/document.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace selon {

/// A day of the proleptic Gregorian calendar.
using Day = std::chrono::sys_days;

enum class CalendarUnit : std::uint8_t { day, week, weekend, month, year };

/// A stretch of whole days that has a name of its own: 2017-10-04, 2017-W40, 2017-10, 2017; a week-end is
/// 2017-10-07/2017-10-08.
struct Period {
  CalendarUnit unit = CalendarUnit::day;
  Day first;
  Day last;
  friend bool operator==(const Period&, const Period&) = default;
};

/// What a date expression stands for: one period, two, or one with an open side.
struct DateValue {
  Period from;
  std::optional<Period> to;
  bool open_end = false;    // 2015/..
  bool open_start = false;  // ../2015
};

/// The day, or nothing when there is none: 31 February, year 0 excepted (years run from -9999 to 9999).
std::optional<Day> make_day(int year, int month, int day);
/// Reads YYYY-MM-DD.
std::optional<Day> parse_day(std::string_view iso);

int year_of(Day day);
int month_of(Day day);
/// 1 Monday … 7 Sunday.
int weekday_of(Day day);

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher); before 1583 of the Julian one (Meeus), as it was
/// kept.
Day easter(int year);

/// The period of `unit` that holds `day`. A week begins on Monday; the week-end of a weekday is that of its week.
Period period_of(Day day, CalendarUnit unit);
/// `period` moved by `count` of its own units.
Period shifted(const Period& period, int count);
/// `day` moved by `count` units; the last of a month stays in the month it reaches (31 May - 3 months = 28 February).
Day shifted(Day day, CalendarUnit unit, int count);

std::string format(Day day);
std::string format(const Period& period);
std::string format(const DateValue& value);
DatePrecision precision_of(const DateValue& value);

}  // namespace selon
