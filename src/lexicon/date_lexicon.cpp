// Reads data/date_words.tsv and data/date_expressions.tsv.
#include "lexicon/date_lexicon.hpp"

#include "lexicon/embedded_data.hpp"
#include "lexicon/tsv.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

namespace selon {

namespace {

constexpr std::array<std::string_view, date_class_count> class_names = {
    "weekday", "month",   "day",   "year",    "number",  "unit",   "part",
    "season",  "holiday", "feast", "ordinal", "century", "decade", "numeric"};
constexpr std::array<std::string_view, 5> unit_names = {"day", "week", "weekend", "month", "year"};
constexpr std::array<std::string_view, 12> operation_names = {
    "none", "date", "weekday", "move", "night", "range", "lasting", "season", "holiday", "part", "century", "decade"};
constexpr std::array<std::string_view, 5> limit_names = {"none", "since", "until", "before", "after"};

template <std::size_t n>
std::int32_t index_in(const std::array<std::string_view, n>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) throw std::invalid_argument("unknown word: " + std::string(name));
  return static_cast<std::int32_t>(found - names.begin());
}

std::int32_t integer(std::string_view text) {
  std::int32_t value = 0;
  const bool plus = !text.empty() && text.front() == '+';
  const auto [end, error] = std::from_chars(text.data() + (plus ? 1 : 0), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    throw std::invalid_argument("no number: " + std::string(text));
  return value;
}

/// 12-25, easter+39
std::int32_t feast_value(std::string_view text) {
  if (text.substr(0, 6) == "easter") return easter_base + integer(text.substr(6));
  if (text.size() != 5) throw std::invalid_argument("no feast: " + std::string(text));
  return integer(text.substr(0, 2)) * 100 + integer(text.substr(3));
}

}  // namespace

DateLexicon::DateLexicon() : DateLexicon(embedded_data("date_words.tsv"), embedded_data("date_expressions.tsv")) {}

DateLexicon::DateLexicon(std::string_view words, std::string_view expressions) : slots_(1024) {
  each_tsv_line(words, "date_words.tsv", [this](const std::vector<std::string_view>& columns) {
    if (columns.size() != 3) throw std::invalid_argument("a line has a kind, a word and a value");
    add_word(columns[0], columns[1], columns[2]);
  });
  each_tsv_line(expressions, "date_expressions.tsv", [this](const std::vector<std::string_view>& columns) {
    if (columns.size() != 2) throw std::invalid_argument("a line has an expression and an operation");
    add_expression(columns[0], columns[1]);
  });
  index();
}

std::size_t DateLexicon::slot(std::string_view word) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash_bytes(word) & mask;
  while (!slots_[i].word.empty() && slots_[i].word != word) i = (i + 1) & mask;
  return i;
}

const DateWord* DateLexicon::find(std::string_view word) const {
  const Slot& found = slots_[slot(word)];
  return found.word.empty() || word.empty() ? nullptr : &found.known;
}

const DateWord* DateLexicon::find_form(std::string_view form, bool plain, std::string& buffer) const {
  if (form.empty()) return nullptr;  // behind the hyphen of "x@y.fr-"
  return outlines_.find(form, plain) != 0 ? find(folded(form, buffer)) : nullptr;
}

DateWord& DateLexicon::known(std::string_view word) {
  if (2 * (used_ + 1) > slots_.size()) {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (Slot& moved : old) {
      if (!moved.word.empty()) slots_[slot(moved.word)] = moved;
    }
  }
  Slot& found = slots_[slot(word)];
  if (found.word.empty()) {
    found.word = word;
    ++used_;
  }
  return found.known;
}

void DateLexicon::add_word(std::string_view kind, std::string_view word, std::string_view value) {
  std::string folded;
  fold(word, folded);
  DateWord& entry = known(folded);
  if (kind == "ordinal_suffix") {
    entry.ordinal_suffix = true;
  } else if (kind == "limit") {
    entry.limit = static_cast<DateLimit>(index_in(limit_names, value));
  } else {
    const auto number = static_cast<DateClass>(index_in(class_names, kind));
    (folded == word ? entry.classes : entry.capital_classes) |= bit(number);
    const bool feast = number == DateClass::holiday || number == DateClass::feast;
    entry.value = feast ? feast_value(value) : number == DateClass::unit ? index_in(unit_names, value) : integer(value);
    // "quatre mars", "premier mai"
    if ((number == DateClass::number && entry.value <= 31) || (number == DateClass::ordinal && entry.value == 1))
      entry.classes |= bit(DateClass::day);
    const bool own = number != DateClass::number && number != DateClass::ordinal && number != DateClass::part;
    entry.trigger = entry.trigger || own;
  }
}

std::int16_t DateLexicon::literal(std::string_view word) {
  std::string folded;
  fold(word, folded);
  DateWord& entry = known(folded);
  std::int16_t& number = folded == word ? entry.literal : entry.capital;
  if (number == no_literal) {
    number = static_cast<std::int16_t>(literals_.size());
    literals_.emplace_back(folded);
  }
  return number;
}

DateElement DateLexicon::element(std::string_view text) {
  DateElement element;
  if (text.back() == '?') {
    element.optional = true;
    text.remove_suffix(1);
  }
  for (const std::string_view word : split(text, '|')) {
    if (word.empty()) throw std::invalid_argument("no word beside |");
    if (word.front() == '<') {
      element.classes |= bit(static_cast<DateClass>(index_in(class_names, word.substr(1, word.size() - 2))));
    } else {
      element.literals.push_back(literal(word));
    }
  }
  return element;
}

void DateLexicon::add_expression(std::string_view text, std::string_view operation) {
  DateExpression expression;
  bool outside = false;
  for (std::string_view word : split(text, ' ')) {
    if (word.empty()) throw std::invalid_argument("two spaces");
    if (word.front() == '(') {
      outside = true;
      word.remove_prefix(1);
    }
    const std::size_t close = word.find(')');
    std::string read(word.substr(0, close));
    if (close != std::string_view::npos) read += word.substr(close + 1);  // (à)?
    (outside ? expression.elements.empty() ? expression.before : expression.after : expression.elements)
        .push_back(element(read));
    if (close != std::string_view::npos) outside = false;
  }
  if (expression.elements.size() > longest_date) throw std::invalid_argument("too long an expression");
  expression.least = static_cast<std::uint8_t>(
      std::count_if(expression.elements.begin(), expression.elements.end(), [](auto& e) { return !e.optional; }));
  for (const DateElement& e : expression.elements) {
    if (!e.optional && e.literals.empty() && std::has_single_bit(e.classes))
      expression.needed = static_cast<std::uint16_t>(expression.needed | e.classes);
  }
  set_operation(operation, expression);
  set_trigger(expression);
  expressions_.push_back(std::move(expression));
}

void DateLexicon::set_operation(std::string_view text, DateExpression& expression) {
  const std::vector<std::string_view> words = split(text, ' ');
  expression.operation = static_cast<DateOperation>(index_in(operation_names, words.at(0)));
  std::size_t next = 1;
  if (expression.operation == DateOperation::holiday && words.size() > next) {
    expression.argument = words[next] == "bound" ? 0 : feast_value(words[next]);
    ++next;
  }
  if (words.size() > next) {
    expression.count = words[next] == "n" ? bound_count : words[next] == "-n" ? -bound_count : integer(words[next]);
    ++next;
  }
  if (words.size() > next &&
      (expression.operation == DateOperation::move || expression.operation == DateOperation::lasting)) {
    expression.argument = words[next] == "unit" ? bound_unit : index_in(unit_names, words[next]);
    ++next;
  }
  if (words.size() > next)
    expression.anchor = index_in(std::array<std::string_view, 2>{"document", "previous"}, words[next]) == 1
                            ? DateAnchor::previous
                            : DateAnchor::document;
}

/// An expression without a weekday, month, unit … of its own ("ce matin") is looked for where its last long word
/// stands.
void DateLexicon::set_trigger(const DateExpression& expression) {
  constexpr auto own = static_cast<std::uint16_t>(
      bit(DateClass::weekday) | bit(DateClass::month) | bit(DateClass::year) | bit(DateClass::unit) |
      bit(DateClass::season) | bit(DateClass::holiday) | bit(DateClass::feast) | bit(DateClass::numeric));
  const DateElement* chosen = nullptr;
  for (const DateElement& element : expression.elements) {
    if (element.optional) continue;
    if ((element.classes & own) != 0) {
      if (!element.literals.empty()) throw std::invalid_argument("a class and words in one place");
      return;
    }
    const auto length = [this](std::int16_t number) { return literals_[static_cast<std::size_t>(number)].size(); };
    if (!element.literals.empty() &&
        std::all_of(element.literals.begin(), element.literals.end(), [&](std::int16_t n) { return length(n) >= 4; }))
      chosen = &element;
  }
  if (chosen == nullptr) throw std::invalid_argument("the expression has no telling word");
  for (const std::int16_t number : chosen->literals) known(literals_[static_cast<std::size_t>(number)]).trigger = true;
}

void DateLexicon::index() {
  by_literal_.resize(literals_.size());
  for (std::size_t number = 0; number < expressions_.size(); ++number) {
    const auto n = static_cast<std::uint16_t>(number);
    for (const DateElement& element : expressions_[number].elements) {
      for (const std::int16_t word : element.literals) by_literal_[static_cast<std::size_t>(word)].push_back(n);
      for (std::size_t c = 0; c < date_class_count; ++c) {
        if ((element.classes & bit(static_cast<DateClass>(c))) != 0) by_class_[c].push_back(n);
      }
      if (!element.optional) break;
    }
  }
  for (const Slot& filled : slots_) {
    if (!filled.word.empty()) outlines_.add(filled.word, filled.known.trigger ? outline_of_trigger : outline_of_word);
  }
}

const std::vector<std::uint16_t>& DateLexicon::starting_with(std::int16_t number) const {
  static const std::vector<std::uint16_t> none;
  return number < 0 ? none : by_literal_[static_cast<std::size_t>(number)];
}

}  // namespace selon
