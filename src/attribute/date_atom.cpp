// The words of a sentence as date expressions see them.
#include "attribute/date_atom.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <optional>

namespace selon {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A run of at most four digits at `at`, moved past it; -1 when there is none.
int read_digits(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  int value = 0;
  while (at < text.size() && is_digit(text[at]) && at - begin < 5) value = value * 10 + (text[at++] - '0');
  return at == begin || at - begin > 4 ? -1 : value;
}

struct NumericDate {
  std::size_t end = 0;
  std::int32_t value = 0;
};

/// 14/09/2021, 14.9.2021, 4-10-17, 2021-09-14; not 24/7, 3.5.1, 192.168.2010.1
std::optional<NumericDate> read_numeric(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  int parts[3] = {0, 0, 0};
  std::size_t digits[3] = {0, 0, 0};
  char mark = '\0';
  for (int i = 0; i < 3; ++i) {
    if (i > 0) {
      if (at >= text.size() || (text[at] != '/' && text[at] != '-' && text[at] != '.') || (i == 2 && text[at] != mark))
        return std::nullopt;
      mark = text[at++];
    }
    const std::size_t from = at;
    parts[i] = read_digits(text, at);
    digits[i] = at - from;
    if (parts[i] < 0) return std::nullopt;
  }
  if (at < text.size() &&
      (is_digit(text[at]) || text[at] == '/' || (text[at] == mark && at + 1 < text.size() && is_digit(text[at + 1]))))
    return std::nullopt;
  if (digits[0] == 4 && digits[1] == 2 && digits[2] == 2)
    return NumericDate{at, (parts[0] * 100 + parts[1]) * 100 + parts[2]};
  if (digits[0] > 2 || digits[1] > 2 || parts[1] > 39 || (digits[2] == 2 && mark != '/') || digits[2] < 2 ||
      digits[2] == 3)
    return std::nullopt;
  const int year = digits[2] == 4 ? parts[2] : parts[2] + (parts[2] < 50 ? 2000 : 1900);
  return NumericDate{at, (year * 100 + parts[1]) * 100 + parts[0]};
}

/// XIX, XXI; 0 when `word` is no Roman numeral.
int read_roman(std::string_view word) {
  int total = 0;
  int before = 0;
  for (const char c : word) {
    const int value = c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : 0;
    if (value == 0) return 0;
    total += value > before ? value - 2 * before : value;
    before = value;
  }
  return total;
}

class AtomReader {
 public:
  AtomReader(std::string_view text, const DateLexicon& lexicon, std::string& buffer, std::vector<DateAtom>& atoms)
      : text_(text), lexicon_(lexicon), buffer_(buffer), atoms_(atoms) {}

  void read(std::span<const Token> tokens, TokenIndex first) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (token.start < done_) continue;
      token_ = first + static_cast<TokenIndex>(i);
      plain_ = !token.has(shape_accented);
      if (is_digit(text_[token.start])) {
        const auto numeric = read_numeric(text_, token.start);
        done_ = numeric ? static_cast<std::uint32_t>(numeric->end) : token.start;
        if (numeric) {
          add_number({token.start, done_}, bit(DateClass::numeric), numeric->value);
          continue;
        }
      }
      // also "1 er", as some sites print it
      const bool glued =
          i + 1 < tokens.size() &&
          (tokens[i + 1].start == token.end ||
           (text_[token.start] == '1' && token.end == token.start + 1 && tokens[i + 1].start == token.end + 1));
      if (glued && joins(token, tokens[i + 1])) {
        done_ = tokens[i + 1].end;
        continue;
      }
      whole_or_parts(token);
    }
  }

 private:
  /// "janv" + ".", "1" + "er"
  bool joins(const Token& token, const Token& next) {
    if (is_digit(text_[token.start])) {
      const DateWord* known = lexicon_.find_form(slice(text_, next.span()), !next.has(shape_accented), buffer_);
      if (known == nullptr || !known->ordinal_suffix) return false;
      std::size_t at = token.start;
      const int value = read_digits(text_, at);
      if (value < 0 || at != token.end) return false;
      ordinal({token.start, next.end}, value);
      return true;
    }
    if (text_[next.start] != '.') return false;
    const DateWord* known = find({token.start, next.end});
    if (known == nullptr) return false;
    word({token.start, next.end}, *known, token.has(shape_capital));
    return true;
  }

  void word(Span span, const DateWord& known, bool capital) {
    atoms_.push_back({span, token_, static_cast<std::uint16_t>(known.classes | (capital ? known.capital_classes : 0)),
                      known.trigger, known.value, known.literal, capital ? known.capital : no_literal});
  }

  void add_number(Span span, std::uint16_t classes, std::int32_t value) {
    atoms_.push_back({span, token_, classes, true, value, no_literal, no_literal});
  }

  void add_other(Span span) { atoms_.push_back({span, token_, 0, false, 0, no_literal, no_literal}); }

  const DateWord* find(Span span) { return lexicon_.find_form(slice(text_, span), plain_, buffer_); }

  void ordinal(Span span, int value) {
    std::uint16_t classes = static_cast<std::uint16_t>(bit(DateClass::ordinal) | bit(DateClass::century));
    if (value == 1) classes |= bit(DateClass::day);
    add_number(span, classes, value);
  }

  void whole_or_parts(const Token& token) {
    if (add(token.span(), token.has(shape_capital))) return;
    const std::string_view form = slice(text_, token.span());
    if (form.size() < 3 || form.find('-') == std::string_view::npos) return add_other(token.span());
    for (std::uint32_t begin = token.start; begin < token.end;) {
      std::uint32_t end = begin;
      while (end < token.end && text_[end] != '-') ++end;
      if (end > begin && !add({begin, end}, text_[begin] >= 'A' && text_[begin] <= 'Z')) add_other({begin, end});
      begin = end + 1;
    }
  }

  bool add(Span span, bool capital) {
    if (is_digit(text_[span.start])) return read_number(span);
    const std::string_view form = slice(text_, span);
    if (const DateWord* known = find(span); known != nullptr) {
      word(span, *known, capital);
      return true;
    }
    std::size_t numeral = 0;
    while (numeral < form.size() && (form[numeral] == 'I' || form[numeral] == 'V' || form[numeral] == 'X')) ++numeral;
    if (numeral == 0) return false;
    const auto rest = static_cast<std::uint32_t>(span.start + numeral);
    const DateWord* suffix = numeral == form.size() ? nullptr : find({rest, span.end});
    if (numeral != form.size() && (suffix == nullptr || !suffix->ordinal_suffix)) return false;
    add_number(span, bit(DateClass::century), read_roman(form.substr(0, numeral)));
    return true;
  }

  bool read_number(Span span) {
    const std::string_view form = slice(text_, span);
    std::size_t at = 0;
    const int value = read_digits(form, at);
    if (value < 0) return false;
    if (at < form.size()) {
      const DateWord* suffix = find({static_cast<std::uint32_t>(span.start + at), span.end});
      if (suffix == nullptr || !suffix->ordinal_suffix) return false;
      ordinal(span, value);
      return true;
    }
    std::uint16_t classes = bit(DateClass::number);
    if (at <= 2 && value >= 1 && value <= 39) classes |= bit(DateClass::day);
    if (at == 4 && value >= 1000 && value <= 2100) classes |= bit(DateClass::year);
    if (value % 10 == 0 && (at == 4 ? value <= 2100 && value >= 1000 : at == 2)) classes |= bit(DateClass::decade);
    add_number(span, classes, value);
    return true;
  }

  std::string_view text_;
  const DateLexicon& lexicon_;
  std::string& buffer_;
  std::vector<DateAtom>& atoms_;
  TokenIndex token_ = 0;
  std::uint32_t done_ = 0;  // bytes before it are part of an atom already
  bool plain_ = false;      // the token is ASCII
};

}  // namespace

bool DateAtoms::is_trigger(std::string_view word, bool plain) {
  const DateWord* const known = lexicon_.find_form(word, plain, buffer_);
  return known != nullptr && known->trigger;
}

namespace {

// bytes of "fin-septembre-mi-novembre" and the like; beyond it stands no date
constexpr std::uint32_t longest_word = 64;

}  // namespace

/// "mi-avril", "avril-mai"
bool DateAtoms::has_trigger_part(std::string_view form, bool plain) {
  if (form.size() > longest_word) return false;
  if (is_trigger(form, plain)) return true;
  for (std::size_t at = form.find('-'); at != std::string_view::npos; at = form.find('-', at + 1)) {
    if (is_trigger(form.substr(at + 1), plain)) return true;
  }
  return false;
}

/// Finds the numbers and words that tell a date, and those with a hyphen. False when no date may stand among them.
bool DateAtoms::find_telling(std::span<const Token> tokens) {
  telling_.clear();
  hyphens_ = slice(text_, {tokens.front().start, tokens.back().end}).find('-') != std::string_view::npos;
  bool worth = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const std::string_view form = slice(text_, token.span());
    const char first = form[0];
    const bool plain = !token.has(shape_accented);
    if (is_digit(first)) {
      worth = worth || form.size() >= 4;
    } else if (first == '.' || first == '/' || first == '-') {
      continue;
    } else if (hyphens_ && form.find('-') != std::string_view::npos) {  // "mi-avril"
      worth = worth || has_trigger_part(form, plain);
    } else if (lexicon_.glance(form, plain) == DateLexicon::Glance::trigger && form.size() >= 2 &&
               form.size() <= longest_word && is_trigger(form, plain)) {
      worth = true;
    } else {
      continue;
    }
    telling_.push_back(i);
  }
  return worth;
}

/// Whether a token may be part of a date beside a telling one.
bool DateAtoms::may_be_part(std::span<const Token> tokens, std::size_t i) const {
  const Token& token = tokens[i];
  const std::string_view form = slice(text_, token.span());
  const char first = form[0];
  if (is_digit(first) || first == '.' || first == '/' || first == '-') return true;  // "14/9", "janv."
  if (hyphens_ && form.find('-') != std::string_view::npos) return true;
  if (lexicon_.glance(form, !token.has(shape_accented)) != DateLexicon::Glance::other) return true;
  if (first == 'I' || first == 'V' || first == 'X') return true;  // "XIXe"
  const bool stop = i + 1 < tokens.size() && tokens[i + 1].start == token.end && text_[token.end] == '.';
  return stop && lexicon_.glance(slice(text_, {token.start, tokens[i + 1].end}), false) != DateLexicon::Glance::other;
}

/// The stretches in which a telling token stands, with two tokens before (they may limit the date) and one behind.
void DateAtoms::find_stretches(std::span<const Token> tokens) {
  stretches_.clear();
  std::size_t done = 0;
  for (const std::size_t telling : telling_) {
    if (telling < done) continue;
    std::size_t first = telling;
    while (first > done && may_be_part(tokens, first - 1)) --first;
    std::size_t end = telling + 1;
    while (end < tokens.size() && may_be_part(tokens, end)) ++end;
    const std::size_t behind = std::min(end + 1, tokens.size());
    stretches_.push_back({std::max(done, first < 2 ? 0 : first - 2), behind});
    done = behind;
  }
}

std::span<const DateAtom> DateAtoms::read(std::span<const Token> tokens, TokenIndex first) {
  atoms_.clear();
  if (tokens.empty() || !find_telling(tokens)) return {};
  find_stretches(tokens);
  AtomReader reader(text_, lexicon_, buffer_, atoms_);
  for (const Stretch& stretch : stretches_) {
    reader.read(tokens.subspan(stretch.first, stretch.last - stretch.first),
                first + static_cast<TokenIndex>(stretch.first));
  }
  return atoms_;
}

}  // namespace selon
