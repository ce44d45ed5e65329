// Date expressions found among atoms.
#pragma once

#include "attribute/date_atom.hpp"

#include <array>
#include <span>
#include <vector>

namespace selon {

/// What the words of one date said; 0 where they said nothing.
struct DateParts {
  int weekday = 0;
  int day = 0;
  int month = 0;
  int year = 0;
};

/// A date expression as it was read, before it is resolved to days.
struct DateReading {
  const DateExpression* expression = nullptr;
  Span span;
  std::array<DateParts, 2> dates;  // the second for ranges and nights: "du 3 au 5 mars"
  int number = 0;                  // of units: "il y a trois jours"
  int unit = -1;                   // a CalendarUnit
  int season = 0;                  // first month
  int holiday = 0;
  int ordinal = 0;
  int century = 0;
  int decade = 0;
  DateLimit limit = DateLimit::none;
};

/// The readings of one sentence, in order, not overlapping, longest first where they compete. Expressions that are no
/// date
/// ("la veille du scrutin") are left out.
std::vector<DateReading> match_dates(std::string_view text, std::span<const DateAtom> atoms,
                                     const DateLexicon& lexicon);

}  // namespace selon
