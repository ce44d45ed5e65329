// From what a date expression says to days.
#include "attribute/date_resolve.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace selon {

namespace {

namespace chrono = std::chrono;

Period day_period(Day day) { return {CalendarUnit::day, day, day}; }

/// Whether the years around `year`, to which seasons and feasts lead, exist.
constexpr bool can_count_from(int year) { return year > 0 && year < 9990; }

/// Whether a move by so much stays within what a calendar can say: "il y a cent ans", not "il y a un milliard
/// d'années".
bool can_move(CalendarUnit unit, int count) {
  constexpr std::int64_t longest = std::int64_t{10000} * 366;
  const Period one = period_of(Day{}, unit == CalendarUnit::weekend ? CalendarUnit::week : unit);
  return std::abs(std::int64_t{count}) * ((one.last - one.first).count() + 1) <= longest;
}

/// Whether ISO 8601 writes it with four digits of year.
bool is_writable(const DateValue& value) {
  const Period& to = value.to ? *value.to : value.from;
  return year_of(value.from.first) >= -9999 && year_of(to.last) <= 9999;
}

class Resolver {
 public:
  Resolver(const DateReading& reading, const DateContext& context) : reading_(reading), context_(context) {}

  ResolvedDate run() {
    std::optional<DateValue> value = by_operation();
    if (value && !is_writable(*value)) value.reset();
    if (value && !value->to) limit(*value);
    result_.value = value;
    return result_;
  }

 private:
  std::optional<DateValue> by_operation() {
    const DateExpression& expression = *reading_.expression;
    switch (expression.operation) {
      case DateOperation::none:
        return std::nullopt;
      case DateOperation::date:
        return single(date(reading_.dates[0], expression.count));
      case DateOperation::weekday:
        return single(weekday(reading_.dates[0].weekday, expression.count, expression.anchor));
      case DateOperation::move:
        return single(move());
      case DateOperation::night:
        return night();
      case DateOperation::range:
        return range();
      case DateOperation::lasting:
        return lasting();
      case DateOperation::season:
        return season();
      case DateOperation::holiday:
        return holiday();
      case DateOperation::part:
        return part();
      case DateOperation::century:
        return years((reading_.century - 1) * 100 + 1, reading_.century * 100);
      case DateOperation::decade: {
        const int first = reading_.decade < 100 ? 1900 + reading_.decade : reading_.decade;
        return years(first, first + 9);
      }
    }
    return std::nullopt;
  }

  static std::optional<DateValue> single(const std::optional<Period>& period) {
    if (!period) return std::nullopt;
    return DateValue{*period, std::nullopt};
  }

  std::optional<DateValue> years(int first, int last) {
    const auto from = make_day(first, 1, 1);
    const auto to = make_day(last, 1, 1);
    if (!from || !to) return std::nullopt;
    return DateValue{period_of(*from, CalendarUnit::year), period_of(*to, CalendarUnit::year)};
  }

  void limit(DateValue& value) const {
    if (reading_.limit != DateLimit::since && reading_.limit != DateLimit::until) return;
    if (value.from.unit == CalendarUnit::weekend) value.from = day_period(value.from.first);
    (reading_.limit == DateLimit::since ? value.open_end : value.open_start) = true;
  }

  /// The document's day, noting that it was counted from.
  std::optional<Day> document() {
    result_.by = context_.document_inferred ? DateBy::inferred : DateBy::document;
    if (context_.document && !can_count_from(year_of(*context_.document))) return std::nullopt;
    return context_.document;
  }

  std::optional<Period> previous() {
    if (context_.previous) {
      result_.by = DateBy::previous;
      return context_.previous;
    }
    const auto day = document();
    if (!day) return std::nullopt;
    return day_period(*day);
  }

  std::optional<Day> anchor_day(DateAnchor anchor, bool from_its_end) {
    if (anchor == DateAnchor::document) return document();
    const auto period = previous();
    if (!period) return std::nullopt;
    return from_its_end ? period->last : period->first;
  }

  /// "4 octobre 2017", "4 octobre", "octobre", "2017"; `turn` -1: the last one before today (dernier), 1: the next.
  std::optional<Period> date(const DateParts& parts, int turn) {
    if (parts.year != 0) {
      result_.by = DateBy::explicit_;
      return in_year(parts, parts.year, true);
    }
    if (parts.month == 0) return std::nullopt;
    const auto from = context_.document ? document() : anchor_day(DateAnchor::previous, false);
    if (!from) {
      static_cast<void>(in_year(parts, 2000, true));  // no year at hand, yet 31 février is none in any
      return std::nullopt;
    }
    const int year = year_of(*from);
    std::optional<Period> found;
    for (int candidate :
         {year - 1, year, year + 1, year - 2, year - 3, year - 4, year + 2, year + 3, year + 4}) {  // 29 février
      const auto period = in_year(parts, candidate, false);
      if (!period || (found && !closer(*period, *found, *from, turn, parts))) continue;
      found = period;
    }
    if (!found) result_.impossible = true;
    return found;
  }

  /// Whether `a` is the better guess than `b` for a date without a year.
  bool closer(const Period& a, const Period& b, Day from, int turn, const DateParts& parts) const {
    const auto rank = [&](const Period& p) {
      const int distance = static_cast<int>((p.first - from).count());
      const bool future = turn > 0 || (turn == 0 && context_.direction == DateDirection::future);
      int cost = future ? (distance >= 0 ? distance : -4 * distance) : (p.first <= from ? -distance : 4 * distance);
      if ((turn < 0 && p.last >= from) || (turn == 0 && context_.only_past && p.first > from)) cost += 100000;
      if (turn > 0 && p.first <= from) cost += 100000;
      if (parts.weekday != 0 && parts.day != 0 && weekday_of(p.first) != parts.weekday)
        cost += 3000;  // "lundi 3 mars": a year in which it is one
      return cost;
    };
    return rank(a) < rank(b);
  }

  std::optional<Period> in_year(const DateParts& parts, int year, bool note) {
    const auto day = make_day(year, parts.month == 0 ? 1 : parts.month, parts.day == 0 ? 1 : parts.day);
    if (!day) {
      if (note) result_.impossible = true;
      return std::nullopt;
    }
    return period_of(*day, parts.day != 0     ? CalendarUnit::day
                           : parts.month != 0 ? CalendarUnit::month
                                              : CalendarUnit::year);
  }

  std::optional<Period> weekday(int wanted, int turn, DateAnchor anchor) {
    const auto from = anchor_day(anchor, turn > 0);
    if (!from) return std::nullopt;
    const bool forward = turn > 0 || (turn == 0 && context_.direction == DateDirection::future);
    int distance = (forward ? wanted - weekday_of(*from) + 7 : weekday_of(*from) - wanted + 7) % 7;
    if (distance == 0 && turn != 0) distance = 7;
    return day_period(*from + chrono::days{forward ? distance : -distance});
  }

  int count() const {
    const int written = reading_.expression->count;
    if (written == bound_count) return reading_.number;
    if (written == -bound_count) return -reading_.number;
    return written;
  }

  CalendarUnit unit() const {
    const int written = reading_.expression->argument;
    return static_cast<CalendarUnit>(written == bound_unit ? std::max(reading_.unit, 0) : written);
  }

  std::optional<Period> move() {
    const auto from = anchor_day(reading_.expression->anchor, count() > 0);
    const CalendarUnit by = unit();
    if (!from || !can_move(by, count())) return std::nullopt;
    const auto moved = period_of(shifted(*from, by, count()), by);
    // "ce week-end" on a Monday under a past verb is the one that ended yesterday
    if (by == CalendarUnit::weekend && count() == 0 && context_.direction == DateDirection::past && moved.first > *from)
      return shifted(moved, -1);
    return moved;
  }

  std::optional<DateValue> lasting() {
    const auto today = document();
    if (!today || !can_move(unit(), count())) return std::nullopt;
    const Period there = period_of(shifted(*today, unit(), count()), unit());
    const Period here = period_of(*today, unit());
    return count() < 0 ? DateValue{there, here} : DateValue{here, there};
  }

  std::optional<DateValue> night() {
    const DateParts& first = reading_.dates[0];
    if (first.weekday == 0 && first.day == 0) {  // cette nuit, la nuit dernière
      const auto today = document();
      if (!today) return std::nullopt;
      const bool coming = reading_.expression->count == 0 && context_.direction == DateDirection::future;
      const Day evening = *today - chrono::days{coming ? 0 : 1};
      return DateValue{day_period(evening), day_period(evening + chrono::days{1})};
    }
    const DateParts& second = reading_.dates[1];
    const bool two = second.weekday != 0 || second.day != 0;
    const auto morning = two ? end_of(second) : std::nullopt;
    const auto evening = two ? std::optional<Period>() : end_of(first);
    if (!morning && !evening) return std::nullopt;
    const Day dawn = morning ? morning->first : evening->first + chrono::days{1};
    return DateValue{day_period(dawn - chrono::days{1}), day_period(dawn)};
  }

  std::optional<Period> end_of(const DateParts& parts) {
    return parts.day != 0 ? date(parts, 0) : weekday(parts.weekday, 0, DateAnchor::document);
  }

  std::optional<DateValue> range() {
    DateParts first = reading_.dates[0];
    DateParts second = reading_.dates[1];
    if (first.day == 0 && first.month == 0 && first.year == 0) {  // entre samedi et mardi
      const auto end = weekday(second.weekday, 0, DateAnchor::document);
      if (!end) return std::nullopt;
      const int length = (second.weekday - first.weekday + 7) % 7;
      return DateValue{day_period(end->first - chrono::days{length}), *end};
    }
    if (first.month == 0) first.month = second.month;
    if (second.year == 0) second.year = first.year;
    const auto end = date(second, 0);
    if (!end) return std::nullopt;
    const DateBy by = result_.by;
    if (first.year == 0) first.year = year_of(end->first) - (first.month > month_of(end->first) ? 1 : 0);
    const auto start = date(first, 0);
    result_.by = by;
    if (!start || start->first > end->first) return std::nullopt;
    return DateValue{*start, *end};
  }

  std::optional<DateValue> season() {
    int year = reading_.dates[0].year;
    const auto quarter = [&](int in) {
      const int month = reading_.season;
      return DateValue{
          period_of(*make_day(in, month, 1), CalendarUnit::month),
          period_of(*make_day(month == 12 ? in + 1 : in, month == 12 ? 2 : month + 2, 1), CalendarUnit::month)};
    };
    if (year != 0 && !can_count_from(year)) return std::nullopt;
    if (year != 0) return quarter(year);
    const auto today = document();
    if (!today) return std::nullopt;
    year = year_of(*today);
    const int turn = reading_.expression->count;
    const bool future = turn > 0 || (turn == 0 && context_.direction == DateDirection::future);
    if (future) {
      for (int in = year - 1;; ++in) {
        const DateValue value = quarter(in);
        if (turn > 0 ? value.from.first > *today : value.to->last >= *today) return value;
      }
    }
    for (int in = year;; --in) {
      const DateValue value = quarter(in);
      if (turn < 0 ? value.to->last < *today : value.from.first <= *today) return value;
    }
  }

  std::optional<DateValue> holiday() {
    const DateExpression& expression = *reading_.expression;
    const int named = expression.argument != 0 ? expression.argument : reading_.holiday;
    const auto in = [&](int year) {
      return (named > easter_base - 366 ? easter(year) + chrono::days{named - easter_base}
                                        : *make_day(year, named / 100, named % 100)) +
             chrono::days{expression.count};
    };
    if (const int year = reading_.dates[0].year; year != 0) {
      return can_count_from(year) ? single(day_period(in(year))) : std::nullopt;
    }
    const auto today = document();
    if (!today) return std::nullopt;
    const int year = year_of(*today);
    if (context_.direction == DateDirection::future)
      return single(day_period(in(year) >= *today ? in(year) : in(year + 1)));
    return single(day_period(in(year) <= *today ? in(year) : in(year - 1)));
  }

  std::optional<DateValue> part() {
    const int parts = reading_.expression->count;
    int year = reading_.dates[0].year;
    if (reading_.ordinal < 1 || reading_.ordinal > parts) return std::nullopt;
    if (year == 0) {
      const auto today = document();
      if (!today) return std::nullopt;
      year = year_of(*today);
    }
    const int months = 12 / parts;
    const int first = (reading_.ordinal - 1) * months + 1;
    return DateValue{period_of(*make_day(year, first, 1), CalendarUnit::month),
                     period_of(*make_day(year, first + months - 1, 1), CalendarUnit::month)};
  }

  const DateReading& reading_;
  const DateContext& context_;
  ResolvedDate result_;
};

}  // namespace

ResolvedDate resolve(const DateReading& reading, const DateContext& context) {
  return Resolver(reading, context).run();
}

}  // namespace selon
