// The words and expressions that dates are made of, compiled for matching over tokens.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace selon {

/// The kinds of words a date expression asks for: <weekday> in data/date_expressions.tsv.
enum class DateClass : std::uint8_t {
  weekday,
  month,
  day,
  year,
  number,
  unit,
  part,
  season,
  holiday,
  feast,
  ordinal,
  century,
  decade,
  numeric
};
constexpr std::size_t date_class_count = 14;

constexpr std::uint16_t bit(DateClass c) { return static_cast<std::uint16_t>(1U << static_cast<unsigned>(c)); }

/// What words before a date do to it: "depuis 2015" since, "jusqu'en 2015" until.
enum class DateLimit : std::uint8_t { none, since, until, before, after };

constexpr std::int16_t no_literal = -1;
constexpr std::int32_t easter_base = 10000;

/// What the lexicon knows of one word.
struct DateWord {
  std::uint16_t classes = 0;          // bits of DateClass
  std::uint16_t capital_classes = 0;  // those it has only with a capital letter: Toussaint
  std::int32_t value = 0;             // of the class; a holiday: month * 100 + day, or easter_base + days after Easter
  std::int16_t literal = no_literal;  // number of the word among those that expressions spell out
  std::int16_t capital = no_literal;  // the same for a word that expressions spell with a capital letter
  bool ordinal_suffix = false;        // er of 1er
  bool trigger = false;               // makes a sentence worth reading
  DateLimit limit = DateLimit::none;
};

/// What an expression stands for; data/date_expressions.tsv explains each.
enum class DateOperation : std::uint8_t {
  none,
  date,
  weekday,
  move,
  night,
  range,
  lasting,
  season,
  holiday,
  part,
  century,
  decade
};

/// What a relative expression counts from.
enum class DateAnchor : std::uint8_t { document, previous };

constexpr std::int32_t bound_count = 1000;  // "n": the expression's <number>; -1000: minus that
constexpr std::int32_t bound_unit = 9;      // "unit": the expression's <unit>; else the number of a CalendarUnit

struct DateElement {
  std::uint16_t classes = 0;
  std::vector<std::int16_t> literals;
  bool optional = false;
};

struct DateExpression {
  std::vector<DateElement> before;  // must stand before the date; no part of its span
  std::vector<DateElement> elements;
  std::vector<DateElement> after;  // must stand after it
  std::uint8_t least = 0;          // elements that are not optional
  std::uint16_t needed = 0;        // bits of DateClass that stand in every date of this form
  DateOperation operation = DateOperation::none;
  std::int32_t count = 0;
  std::int32_t argument = 0;  // move, lasting: unit; holiday: its day, 0 for the bound one
  DateAnchor anchor = DateAnchor::document;
};

constexpr std::size_t longest_date = 16;  // elements of an expression

/// What words look like at a glance, in any case: turns nearly all others away before a look-up.
class WordOutlines {
 public:
  /// `word` is folded, and not empty. `bits` are the caller's.
  void add(std::string_view word, std::uint8_t bits) { seen_[outline(word)] |= bits; }
  /// The bits of all words that `form`, as it stands in a text, may fold to. `plain`: it is known to be ASCII.
  [[nodiscard]] std::uint8_t find(std::string_view form, bool plain) const {
    // folding shortens a curly apostrophe, and changes the low bits of what is neither ASCII nor Latin-1
    const auto changes = [](char c) { return static_cast<unsigned char>(c) > 0xC3; };
    return plain || std::none_of(form.begin(), form.end(), changes) ? seen_[outline(form)] : std::uint8_t{0xFF};
  }

 private:
  static constexpr std::size_t size = 8192;
  /// Of the length, the first two bytes and the last, without the bits in which small letters differ from capitals.
  static std::size_t outline(std::string_view word) {
    const auto letter = [](char c) { return static_cast<std::size_t>(c) & 31U; };
    return (letter(word.front()) ^ letter(word[word.size() > 1 ? 1 : 0]) << 4U ^ letter(word.back()) << 8U ^
            word.size() * 683U) %
           size;
  }
  std::array<std::uint8_t, size> seen_{};
};

/// Immutable once loaded; safe from many threads.
class DateLexicon {
 public:
  /// The built-in vocabulary and expressions.
  DateLexicon();
  /// Reads data/date_words.tsv and data/date_expressions.tsv. Throws LexiconError "NAME:LINE: reason".
  DateLexicon(std::string_view words, std::string_view expressions);

  /// What is known of the folded `word`, or null. No allocation.
  [[nodiscard]] const DateWord* find(std::string_view word) const;

  /// The same for a word as it stands in a text; `plain`: it is known to be ASCII. `buffer` is scratch.
  [[nodiscard]] const DateWord* find_form(std::string_view form, bool plain, std::string& buffer) const;

  /// Whether `form` may be a word of the lexicon, and a trigger, at a glance: `other` is sure.
  enum class Glance : std::uint8_t { other, word, trigger };
  [[nodiscard]] Glance glance(std::string_view form, bool plain) const {
    const std::uint8_t bits = outlines_.find(form, plain);
    return bits == 0 ? Glance::other : (bits & outline_of_trigger) == 0 ? Glance::word : Glance::trigger;
  }

  /// Numbers of the expressions that can begin with this word or class.
  [[nodiscard]] const std::vector<std::uint16_t>& starting_with(std::int16_t literal) const;
  [[nodiscard]] const std::vector<std::uint16_t>& starting_with(DateClass c) const {
    return by_class_[static_cast<std::size_t>(c)];
  }
  [[nodiscard]] const DateExpression& expression(std::uint16_t number) const { return expressions_[number]; }

 private:
  static constexpr std::uint8_t outline_of_word = 1;
  static constexpr std::uint8_t outline_of_trigger = 2;
  struct Slot {
    std::string word;  // empty: free
    DateWord known;
  };
  [[nodiscard]] std::size_t slot(std::string_view word) const;
  DateWord& known(std::string_view word);
  std::int16_t literal(std::string_view word);
  void add_word(std::string_view kind, std::string_view word, std::string_view value);
  DateElement element(std::string_view text);
  void add_expression(std::string_view text, std::string_view operation);
  void set_operation(std::string_view text, DateExpression& expression);
  void set_trigger(const DateExpression& expression);
  void index();

  std::vector<Slot> slots_;  // a power of two
  std::size_t used_ = 0;
  std::vector<std::string> literals_;
  std::vector<DateExpression> expressions_;
  std::vector<std::vector<std::uint16_t>> by_literal_;
  std::array<std::vector<std::uint16_t>, date_class_count> by_class_;
  WordOutlines outlines_;
};

}  // namespace selon
