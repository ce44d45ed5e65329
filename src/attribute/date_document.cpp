// The document's own date: given, read from the dateline, or inferred from the text.
#include "attribute/date.hpp"

#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <string>

namespace selon {

namespace {

constexpr std::size_t dateline_blocks =
    12;  // a dateline stands near the top; a line "Publié le …" may follow a title and an author

/// Looks at all bytes, many at a time.
bool has_digit(std::string_view text) {
  unsigned found = 0;
  for (const char c : text) found |= static_cast<unsigned>(static_cast<unsigned char>(c - '0') < 10);
  return found != 0;
}

class DocumentDateReader {
 public:
  explicit DocumentDateReader(const Analysis& analysis)
      : a_(analysis), atoms_(analysis.text, analysis.lexicon->dates) {}

  std::optional<DocumentDate> dateline() {
    std::uint32_t block = 0;
    for (const Sentence& sentence : a_.sentences) {
      if (sentence.block >= dateline_blocks) break;
      if (&sentence != a_.sentences.data() && sentence.block == block) continue;  // the first sentence of its block
      block = sentence.block;
      for (const DateReading& reading : readings(sentence)) {
        const auto day = full_day(reading);
        if (day && begins_dateline(sentence, reading.span) && ends_dateline(sentence, reading.span)) {
          return DocumentDate{format(*day), DocumentDateBy::dateline};
        }
        break;
      }
    }
    return std::nullopt;
  }

  std::optional<DocumentDate> inferred() {
    for (const Sentence& sentence : a_.sentences) {
      for (const DateReading& reading : readings(sentence)) {
        const auto day = full_day(reading);
        if (!day) continue;
        const std::string_view first = first_word(reading.span);
        if (set("date_today").contains(first) || (set("date_this").contains(first) && reading.dates[0].weekday != 0)) {
          return DocumentDate{format(*day), DocumentDateBy::inferred};
        }
        if (set("date_yesterday").contains(first))
          return DocumentDate{format(*day + std::chrono::days{1}), DocumentDateBy::inferred};
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] const WordSet& set(SetName name) const { return a_.lexicon->words.set(name); }

  /// The dates of a sentence that has a digit, which a date with its year does.
  std::vector<DateReading> readings(const Sentence& sentence) {
    if (!has_digit(slice(a_.text, sentence.span))) return {};
    const std::span<const Token> tokens(a_.tokens.data() + sentence.first, sentence.last - sentence.first);
    return match_dates(a_.text, atoms_.read(tokens, sentence.first), a_.lexicon->dates);
  }

  /// The day of a date that says its year.
  static std::optional<Day> full_day(const DateReading& reading) {
    const DateParts& parts = reading.dates[0];
    if (reading.expression->operation != DateOperation::date || parts.year == 0 || parts.day == 0) return std::nullopt;
    return make_day(parts.year, parts.month, parts.day);
  }

  std::string_view first_word(Span span) {
    const auto token = std::lower_bound(a_.tokens.begin(), a_.tokens.end(), span.start,
                                        [](const Token& t, std::uint32_t at) { return t.end <= at; });
    return fold(slice(a_.text, token->span()), buffer_);
  }

  /// Before the date stands nothing, a place ("PARIS,", "De notre correspondant à Kiev,"), or "Publié le".
  bool begins_dateline(const Sentence& sentence, Span date) {
    constexpr int longest = 6;
    int words = 0;
    for (TokenIndex i = sentence.first; i < sentence.last && a_.tokens[i].start < date.start; ++i) {
      const Token& token = a_.tokens[i];
      const bool name = token.has(shape_capital) || token.kind == TokenKind::punctuation;
      if (!name && !set("dateline_word").contains(fold(slice(a_.text, token.span()), buffer_))) return false;
      if (++words > longest) return false;
    }
    return true;
  }

  /// After it stands a dash ("29 mai 2012. –", "3 mars 2020 (AFP) -"), an hour, or nothing more in its block.
  bool ends_dateline(const Sentence& sentence, Span date) {
    const Span block = a_.blocks[sentence.block].span;
    auto token = std::lower_bound(a_.tokens.begin(), a_.tokens.end(), date.end,
                                  [](const Token& t, std::uint32_t at) { return t.start < at; });
    bool bracket = false;
    constexpr int longest = 8;
    for (int i = 0; i < longest; ++i, ++token) {
      if (token == a_.tokens.end() || token->start >= block.end) return true;
      const std::string_view form = fold(slice(a_.text, token->span()), buffer_);
      if (set("dash").contains(form)) return true;
      const bool opener = form == "(";
      const bool neutral =
          form == "." || form == "," || form == ":" || form == "|" || form == ")" || token->kind == TokenKind::number;
      if (!opener && !neutral && !bracket && !set("dateline_word").contains(form)) return false;
      bracket = opener || (bracket && form != ")");
    }
    return false;
  }

  const Analysis& a_;
  std::string buffer_;
  DateAtoms atoms_;
};

}  // namespace

std::optional<DocumentDate> find_document_date(const Analysis& analysis, std::string_view given) {
  if (!given.empty()) return DocumentDate{std::string(given), DocumentDateBy::given};
  DocumentDateReader reader(analysis);
  if (auto date = reader.dateline()) return date;
  return reader.inferred();
}

}  // namespace selon
