// Calendar arithmetic: days, ISO weeks, movable feasts, and their ISO 8601 spelling.
#include "attribute/calendar.hpp"

#include <fmt/format.h>

namespace selon {

namespace chrono = std::chrono;

namespace {

chrono::year_month_day civil(Day day) { return chrono::year_month_day{day}; }

Day first_of_month(int year, int month) {
  return Day{chrono::year{year} / chrono::month{static_cast<unsigned>(month)} / 1};
}

Day last_of_month(int year, int month) {
  return Day{chrono::year{year} / chrono::month{static_cast<unsigned>(month)} / chrono::last};
}

/// Whole-number division that rounds down, for months before the year 0.
int floor_div(int a, int b) { return a / b - (a % b < 0 ? 1 : 0); }

std::string pad(int value, int width) { return fmt::format("{:0{}}", value, value < 0 ? width + 1 : width); }

std::string format_week(Day monday) {
  const Day thursday = monday + chrono::days{3};  // ISO 8601: a week belongs to the year of its Thursday
  const int year = year_of(thursday);
  const int week = static_cast<int>((thursday - first_of_month(year, 1)).count()) / 7 + 1;
  return pad(year, 4) + "-W" + pad(week, 2);
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (year < -9999 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const chrono::year_month_day date{chrono::year{year}, chrono::month{static_cast<unsigned>(month)},
                                    chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  int parts[3] = {0, 0, 0};
  for (std::size_t i = 0, part = 0; i < iso.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
    } else if (iso[i] < '0' || iso[i] > '9') {
      return std::nullopt;
    } else {
      parts[part] = parts[part] * 10 + (iso[i] - '0');
    }
  }
  return make_day(parts[0], parts[1], parts[2]);
}

int year_of(Day day) { return static_cast<int>(civil(day).year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).month())); }
int weekday_of(Day day) { return static_cast<int>(chrono::weekday{day}.iso_encoding()); }

Day easter(int year) {
  if (year < 1583) {
    const int d = (19 * (year % 19) + 15) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const int f = d + e + 114;
    const int julian_lag = year / 100 - year / 400 - 2;  // the Julian day as the proleptic Gregorian calendar counts it
    return *make_day(year, f / 31, f % 31 + 1) + chrono::days{julian_lag};
  }
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int g = (8 * b + 13) / 25;
  const int h = (19 * a + b - b / 4 - g + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 19 * l) / 433;
  const int n = h + l - 7 * m;
  const int month = (n + 90) / 25;
  return *make_day(year, month, (n + 33 * month + 19) % 32);
}

Period period_of(Day day, CalendarUnit unit) {
  const int year = year_of(day);
  const int month = month_of(day);
  const Day monday = day - chrono::days{weekday_of(day) - 1};
  switch (unit) {
    case CalendarUnit::day:
      return {unit, day, day};
    case CalendarUnit::week:
      return {unit, monday, monday + chrono::days{6}};
    case CalendarUnit::weekend:
      return {unit, monday + chrono::days{5}, monday + chrono::days{6}};
    case CalendarUnit::month:
      return {unit, first_of_month(year, month), last_of_month(year, month)};
    case CalendarUnit::year:
      return {unit, first_of_month(year, 1), last_of_month(year, 12)};
  }
  return {};
}

Period shifted(const Period& period, int count) {
  return period_of(shifted(period.first, period.unit, count), period.unit);
}

Day shifted(Day day, CalendarUnit unit, int count) {
  switch (unit) {
    case CalendarUnit::day:
      return day + chrono::days{count};
    case CalendarUnit::week:
    case CalendarUnit::weekend:
      return day + chrono::days{7} * count;
    case CalendarUnit::month:
    case CalendarUnit::year:
      break;
  }
  const int months = year_of(day) * 12 + month_of(day) - 1 + (unit == CalendarUnit::year ? 12 * count : count);
  const int year = floor_div(months, 12);
  const int month = months - year * 12 + 1;
  const Day last = last_of_month(year, month);
  const Day same =
      first_of_month(year, month) + chrono::days{static_cast<int>(static_cast<unsigned>(civil(day).day())) - 1};
  return same < last ? same : last;
}

std::string format(Day day) {
  const auto date = civil(day);
  return pad(static_cast<int>(date.year()), 4) + "-" + pad(static_cast<int>(static_cast<unsigned>(date.month())), 2) +
         "-" + pad(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string format(const Period& period) {
  switch (period.unit) {
    case CalendarUnit::day:
      return format(period.first);
    case CalendarUnit::week:
      return format_week(period.first);
    case CalendarUnit::weekend:
      return format(period.first) + "/" + format(period.last);
    case CalendarUnit::month:
      return format(period.first).substr(0, format(period.first).size() - 3);
    case CalendarUnit::year:
      return pad(year_of(period.first), 4);
  }
  return {};
}

std::string format(const DateValue& value) {
  if (value.open_end) return format(value.from) + "/..";
  if (value.open_start) return "../" + format(value.from);
  if (value.to) return format(value.from) + "/" + format(*value.to);
  return format(value.from);
}

DatePrecision precision_of(const DateValue& value) {
  if (value.to || value.open_end || value.open_start) return DatePrecision::interval;
  switch (value.from.unit) {
    case CalendarUnit::day:
      return DatePrecision::day;
    case CalendarUnit::week:
      return DatePrecision::week;
    case CalendarUnit::weekend:
      return DatePrecision::interval;
    case CalendarUnit::month:
      return DatePrecision::month;
    case CalendarUnit::year:
      return DatePrecision::year;
  }
  return DatePrecision::day;
}

}  // namespace selon
