// Date expressions found among atoms.
#include "attribute/date_match.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

namespace selon {

namespace {

/// The atoms that the elements of an expression took, each with its class.
struct Bound {
  std::array<std::pair<std::size_t, std::uint16_t>, longest_date> atoms;
  std::size_t size = 0;
};

struct Match {
  const DateExpression* expression = nullptr;
  std::size_t end = 0;     // atoms [begin, end)
  std::size_t before = 0;  // atoms that had to stand before it
  Bound bound;
};

bool fits(const DateElement& element, const DateAtom& atom) {
  if ((element.classes & atom.classes) != 0) return true;
  return std::any_of(element.literals.begin(), element.literals.end(),
                     [&](std::int16_t literal) { return literal == atom.literal || literal == atom.capital; });
}

class Matcher {
 public:
  Matcher(std::string_view text, std::span<const DateAtom> atoms, const DateLexicon& lexicon)
      : text_(text), atoms_(atoms), lexicon_(lexicon) {}

  std::vector<DateReading> run() {
    std::vector<DateReading> readings;
    for (std::size_t i = 0; i < atoms_.size();) {
      if (i >= run_end_) find_run(i);
      if (i >= telling_end_) {  // behind the last telling word of the run stands no date
        i = std::max(run_end_, i + 1);
        continue;
      }
      const Match best = longest_at(i);
      if (best.expression == nullptr) {
        ++i;
        continue;
      }
      if (best.expression->operation != DateOperation::none) readings.push_back(read(i, best));
      i = best.end;
    }
    return readings;
  }

 private:
  /// The atoms from `begin` on that may be part of a date: no date has another inside.
  void find_run(std::size_t begin) {
    telling_end_ = begin;
    run_classes_ = 0;
    for (run_end_ = begin; run_end_ < atoms_.size() && atoms_[run_end_].is_known(); ++run_end_) {
      run_classes_ |= atoms_[run_end_].classes;
      if (atoms_[run_end_].telling) telling_end_ = run_end_ + 1;
    }
  }

  Match longest_at(std::size_t begin) {
    Match best;
    const DateAtom& atom = atoms_[begin];
    try_all(lexicon_.starting_with(atom.literal), begin, best);
    try_all(lexicon_.starting_with(atom.capital), begin, best);
    for (unsigned classes = atom.classes; classes != 0; classes &= classes - 1) {
      try_all(lexicon_.starting_with(static_cast<DateClass>(std::countr_zero(classes))), begin, best);
    }
    return best;
  }

  void try_all(const std::vector<std::uint16_t>& numbers, std::size_t begin, Match& best) {
    for (const std::uint16_t number : numbers) {
      const DateExpression& expression = lexicon_.expression(number);
      if (expression.least > run_end_ - begin || (expression.needed & ~run_classes_) != 0) continue;
      bound_.size = 0;
      const std::optional<std::size_t> end = forward(expression, 0, begin);
      if (!end || *end == begin || *end < best.end) continue;
      const std::optional<std::size_t> before = backward(expression.before, begin);
      if (!before || (*end == best.end && *before <= best.before && best.expression != nullptr)) continue;
      best = {&expression, *end, *before, bound_};
    }
  }

  /// Matches elements [index, …) at atom `at`; the end of what lies inside the span.
  std::optional<std::size_t> forward(const DateExpression& expression, std::size_t index, std::size_t at) {
    if (index == expression.elements.size()) return follows(expression.after, at) ? std::optional(at) : std::nullopt;
    const DateElement& element = expression.elements[index];
    if (at < atoms_.size() && fits(element, atoms_[at])) {
      bound_.atoms[bound_.size++] = {at, static_cast<std::uint16_t>(element.classes & atoms_[at].classes)};
      if (const auto end = forward(expression, index + 1, at + 1)) return end;
      --bound_.size;
    }
    return element.optional ? forward(expression, index + 1, at) : std::nullopt;
  }

  bool follows(const std::vector<DateElement>& elements, std::size_t at) const {
    for (const DateElement& element : elements) {
      if (at < atoms_.size() && fits(element, atoms_[at])) {
        ++at;
      } else if (!element.optional) {
        return false;
      }
    }
    return true;
  }

  /// How many atoms before `at` the elements take; nothing when they do not fit.
  std::optional<std::size_t> backward(const std::vector<DateElement>& elements, std::size_t at) const {
    std::size_t taken = 0;
    for (auto element = elements.rbegin(); element != elements.rend(); ++element) {
      if (taken < at && fits(*element, atoms_[at - taken - 1])) {
        ++taken;
      } else if (!element->optional) {
        return std::nullopt;
      }
    }
    return taken;
  }

  DateReading read(std::size_t begin, const Match& match) {
    DateReading reading;
    reading.expression = match.expression;
    reading.span = {atoms_[begin].span.start, atoms_[match.end - 1].span.end};
    reading.limit = limit_before(begin);
    std::size_t group = 0;
    for (std::size_t i = 0; i < match.bound.size; ++i) {
      const auto& [at, classes] = match.bound.atoms[i];
      if (classes != 0) bind(reading, group, atoms_[at].value, static_cast<DateClass>(std::countr_zero(classes)));
    }
    return reading;
  }

  /// A part that was said already opens the second date: "du 3 | au 5 mars", "de mars | à mai".
  static void bind(DateReading& reading, std::size_t& group, int value, DateClass kind) {
    const auto set = [&](int DateParts::*part) {
      if (reading.dates[group].*part != 0 && group == 0) group = 1;
      reading.dates[group].*part = value;
    };
    switch (kind) {
      case DateClass::weekday:
        return set(&DateParts::weekday);
      case DateClass::day:
        return set(&DateParts::day);
      case DateClass::month:
        return set(&DateParts::month);
      case DateClass::year:
        return set(&DateParts::year);
      case DateClass::numeric:
        reading.dates[group] = {reading.dates[group].weekday, value % 100, value / 100 % 100, value / 10000};
        return;
      case DateClass::number:
        reading.number = value;
        return;
      case DateClass::unit:
        reading.unit = value;
        return;
      case DateClass::season:
        reading.season = value;
        return;
      case DateClass::holiday:
      case DateClass::feast:
        reading.holiday = value;
        return;
      case DateClass::ordinal:
        reading.ordinal = value;
        return;
      case DateClass::century:
        reading.century = value;
        return;
      case DateClass::decade:
        reading.decade = value;
        return;
      case DateClass::part:
        return;
    }
  }

  /// "depuis 2015", "jusqu'en 2015", "à partir de mars"; not "dès 2015".
  DateLimit limit_before(std::size_t begin) {
    for (std::size_t count = 2; count >= 1; --count) {
      if (begin < count) continue;
      std::string words;
      for (std::size_t i = begin - count; i < begin; ++i) {
        words += fold(slice(text_, atoms_[i].span), buffer_);
        if (i + 1 < begin && words.back() != '\'') words += ' ';
      }
      if (const DateWord* known = lexicon_.find(words); known != nullptr && known->limit != DateLimit::none)
        return known->limit;
    }
    return DateLimit::none;
  }

  std::string_view text_;
  std::span<const DateAtom> atoms_;
  const DateLexicon& lexicon_;
  unsigned run_classes_ = 0;     // all classes of the atoms of the run at hand
  std::size_t run_end_ = 0;      // behind the atoms around the one at hand that may be part of a date
  std::size_t telling_end_ = 0;  // behind the last of them that is telling
  Bound bound_;
  std::string buffer_;
};

}  // namespace

std::vector<DateReading> match_dates(std::string_view text, std::span<const DateAtom> atoms,
                                     const DateLexicon& lexicon) {
  return Matcher(text, atoms, lexicon).run();
}

}  // namespace selon
