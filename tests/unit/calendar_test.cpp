// Days, weeks and feasts.
#include "attribute/calendar.hpp"

#include <doctest/doctest.h>

using namespace selon;

TEST_CASE("Easter falls on the days that the tables give") {
  CHECK(format(easter(2024)) == "2024-03-31");
  CHECK(format(easter(2019)) == "2019-04-21");
  CHECK(format(easter(1943)) == "1943-04-25");
  CHECK(format(easter(1818)) == "1818-03-22");
  CHECK(format(easter(1492)) == "1492-05-01");  // 22 April of the Julian calendar
}

TEST_CASE("an ISO week belongs to the year of its Thursday") {
  CHECK(format(period_of(*parse_day("2021-01-03"), CalendarUnit::week)) == "2020-W53");
  CHECK(format(period_of(*parse_day("2021-01-04"), CalendarUnit::week)) == "2021-W01");
  CHECK(format(period_of(*parse_day("2018-12-31"), CalendarUnit::week)) == "2019-W01");
}

TEST_CASE("a day that the calendar lacks is no day") {
  CHECK_FALSE(make_day(2023, 2, 29).has_value());
  CHECK(make_day(2024, 2, 29).has_value());
  CHECK_FALSE(parse_day("2024-13-01").has_value());
  CHECK_FALSE(parse_day("2024-1-01").has_value());
  CHECK_FALSE(parse_day("4 mars").has_value());
}

TEST_CASE("a month counted back from its last day stays in the month it reaches") {
  CHECK(format(shifted(*parse_day("2023-05-31"), CalendarUnit::month, -3)) == "2023-02-28");
  CHECK(format(shifted(*parse_day("2024-01-15"), CalendarUnit::month, -1)) == "2023-12-15");
  CHECK(format(shifted(*parse_day("2024-02-29"), CalendarUnit::year, 1)) == "2025-02-28");
  CHECK(format(shifted(*parse_day("1500-01-31"), CalendarUnit::month, -12001)) == "0499-12-31");
}

TEST_CASE("a period is written with the precision that it has") {
  const Day day = *parse_day("2017-10-04");
  CHECK(format(period_of(day, CalendarUnit::day)) == "2017-10-04");
  CHECK(format(period_of(day, CalendarUnit::month)) == "2017-10");
  CHECK(format(period_of(day, CalendarUnit::year)) == "2017");
  CHECK(format(period_of(day, CalendarUnit::weekend)) == "2017-10-07/2017-10-08");
  CHECK(format(DateValue{period_of(day, CalendarUnit::year), std::nullopt, true, false}) == "2017/..");
}
