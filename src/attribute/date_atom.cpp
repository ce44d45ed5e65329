// The words of a sentence as date expressions see them.
#include "attribute/date_atom.hpp"

#include "text/fold.hpp"

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
    std::uint32_t done = 0;  // bytes before it are part of an atom already
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (token.start < done) continue;
      token_ = first + static_cast<TokenIndex>(i);
      if (is_digit(text_[token.start])) {
        const auto numeric = read_numeric(text_, token.start);
        done = numeric ? static_cast<std::uint32_t>(numeric->end) : token.start;
        if (numeric) {
          atoms_.push_back(
              {{token.start, done}, token_, bit(DateClass::numeric), numeric->value, no_literal, no_literal});
          continue;
        }
      }
      // also "1 er", as some sites print it
      const bool glued =
          i + 1 < tokens.size() &&
          (tokens[i + 1].start == token.end ||
           (text_[token.start] == '1' && token.end == token.start + 1 && tokens[i + 1].start == token.end + 1));
      if (glued && joins(token, tokens[i + 1])) {
        done = tokens[i + 1].end;
        continue;
      }
      whole_or_parts(token);
    }
  }

 private:
  /// "janv" + ".", "1" + "er"
  bool joins(const Token& token, const Token& next) {
    if (is_digit(text_[token.start])) {
      const DateWord* known = lexicon_.find(fold(slice(text_, next.span()), buffer_));
      if (known == nullptr || !known->ordinal_suffix) return false;
      std::size_t at = token.start;
      const int value = read_digits(text_, at);
      if (value < 0 || at != token.end) return false;
      ordinal({token.start, next.end}, value);
      return true;
    }
    if (text_[next.start] != '.') return false;
    const DateWord* known = lexicon_.find(fold(slice(text_, {token.start, next.end}), buffer_));
    if (known == nullptr) return false;
    word({token.start, next.end}, *known, token.has(shape_capital));
    return true;
  }

  void word(Span span, const DateWord& known, bool capital) {
    atoms_.push_back({span, token_, static_cast<std::uint16_t>(known.classes | (capital ? known.capital_classes : 0)),
                      known.value, known.literal, capital ? known.capital : no_literal});
  }

  void ordinal(Span span, int value) {
    std::uint16_t classes = static_cast<std::uint16_t>(bit(DateClass::ordinal) | bit(DateClass::century));
    if (value == 1) classes |= bit(DateClass::day);
    atoms_.push_back({span, token_, classes, value, no_literal, no_literal});
  }

  void whole_or_parts(const Token& token) {
    if (add(token.span(), token.has(shape_capital))) return;
    const std::string_view form = slice(text_, token.span());
    if (form.find('-') == std::string_view::npos || form.size() < 3) {
      atoms_.push_back({token.span(), token_, 0, 0, no_literal, no_literal});
      return;
    }
    for (std::uint32_t begin = token.start; begin < token.end;) {
      std::uint32_t end = begin;
      while (end < token.end && text_[end] != '-') ++end;
      if (end > begin && !add({begin, end}, text_[begin] >= 'A' && text_[begin] <= 'Z')) {
        atoms_.push_back({{begin, end}, token_, 0, 0, no_literal, no_literal});
      }
      begin = end + 1;
    }
  }

  bool add(Span span, bool capital) {
    if (is_digit(text_[span.start])) return add_number(span);
    const std::string_view form = slice(text_, span);
    if (const DateWord* known = lexicon_.find(fold(form, buffer_)); known != nullptr) {
      word(span, *known, capital);
      return true;
    }
    std::size_t numeral = 0;
    while (numeral < form.size() && (form[numeral] == 'I' || form[numeral] == 'V' || form[numeral] == 'X')) ++numeral;
    if (numeral == 0) return false;
    const DateWord* suffix = numeral == form.size() ? nullptr : lexicon_.find(fold(form.substr(numeral), buffer_));
    if (numeral != form.size() && (suffix == nullptr || !suffix->ordinal_suffix)) return false;
    atoms_.push_back(
        {span, token_, bit(DateClass::century), read_roman(form.substr(0, numeral)), no_literal, no_literal});
    return true;
  }

  bool add_number(Span span) {
    const std::string_view form = slice(text_, span);
    std::size_t at = 0;
    const int value = read_digits(form, at);
    if (value < 0) return false;
    if (at < form.size()) {
      const DateWord* suffix = lexicon_.find(fold(form.substr(at), buffer_));
      if (suffix == nullptr || !suffix->ordinal_suffix) return false;
      ordinal(span, value);
      return true;
    }
    std::uint16_t classes = bit(DateClass::number);
    if (at <= 2 && value >= 1 && value <= 39) classes |= bit(DateClass::day);
    if (at == 4 && value >= 1000 && value <= 2100) classes |= bit(DateClass::year);
    if (value % 10 == 0 && (at == 4 ? value <= 2100 && value >= 1000 : at == 2)) classes |= bit(DateClass::decade);
    atoms_.push_back({span, token_, classes, value, no_literal, no_literal});
    return true;
  }

  std::string_view text_;
  const DateLexicon& lexicon_;
  std::string& buffer_;
  std::vector<DateAtom>& atoms_;
  TokenIndex token_ = 0;
};

}  // namespace

bool may_hold_date(std::string_view text, std::span<const Token> tokens, const DateLexicon& lexicon,
                   std::string& buffer) {
  constexpr std::uint32_t longest = 64;  // bytes of "fin-septembre-mi-novembre" and the like; beyond it stands no date
  for (const Token& token : tokens) {
    const std::uint32_t size = token.end - token.start;
    if (size < 2 || size > longest) continue;
    const auto first = static_cast<unsigned char>(text[token.start]);
    if (is_digit(text[token.start])) {
      if (size >= 4) return true;
      continue;
    }
    const auto second = static_cast<unsigned char>(text[token.start + 1]);
    const auto lower = [](unsigned char c) { return c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c + 32) : c; };
    const std::string_view form = slice(text, token.span());
    if (first >= 0x80 || size > 12 ||
        form.find('-') != std::string_view::npos) {  // "mi-avril", "Épiphanie": rare, read in full
      if (first < 0x80 && form[0] == '-') continue;
    } else if (!lexicon.may_trigger(lower(first), second < 0x80 ? lower(second) : second)) {
      continue;
    }
    if (const DateWord* known = lexicon.find(fold(form, buffer)); known != nullptr && known->trigger) return true;
    for (std::size_t hyphen = form.find('-'); hyphen != std::string_view::npos; hyphen = form.find('-', hyphen + 1)) {
      if (const DateWord* known = lexicon.find(fold(form.substr(hyphen + 1), buffer));
          known != nullptr && known->trigger)
        return true;
    }
  }
  return false;
}

void read_date_atoms(std::string_view text, std::span<const Token> tokens, TokenIndex first, const DateLexicon& lexicon,
                     std::string& buffer, std::vector<DateAtom>& atoms) {
  atoms.clear();
  AtomReader(text, lexicon, buffer, atoms).read(tokens, first);
}

}  // namespace selon
