// All dates of a text.
#include "attribute/date.hpp"

#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {

namespace {

/// The verb nearest to the date in its sentence tells which way it looks: "se jouera samedi" against "s'est joué
/// samedi".
DateDirection direction_of(const Analysis& analysis, const Sentence& sentence, const DateMention& mention) {
  const auto looks_ahead = [&](TokenIndex i) {
    const Features& f = analysis.words[i].features;
    return f.tense == Tense::future || f.mood == Mood::conditional;
  };
  constexpr TokenIndex reach = 12;
  for (TokenIndex i = mention.first; i > sentence.first && mention.first - i < reach; --i) {
    if (analysis.words[i - 1].is_finite()) return looks_ahead(i - 1) ? DateDirection::future : DateDirection::past;
  }
  for (TokenIndex i = mention.last; i < sentence.last && i - mention.last < reach; ++i) {
    if (analysis.words[i].is_finite()) return looks_ahead(i) ? DateDirection::future : DateDirection::past;
  }
  return DateDirection::past;
}

/// The last dates of the running text, what "la veille" and "le mois suivant" count from.
struct Trail {
  std::optional<Period> day;
  std::optional<Period> any;

  void add(const DateValue& value) {
    const Period& last = value.to ? *value.to : value.from;
    any = last;
    if (last.unit == CalendarUnit::day) day = last;
    if (last.unit == CalendarUnit::weekend) day = Period{CalendarUnit::day, last.last, last.last};
  }
  [[nodiscard]] std::optional<Period> before(const DateReading& reading) const {
    const int unit = reading.expression->argument == bound_unit ? reading.unit : reading.expression->argument;
    const bool of_days =
        reading.expression->operation == DateOperation::weekday || unit == static_cast<int>(CalendarUnit::day);
    return of_days ? day : any;
  }
};

}  // namespace

std::vector<DateMention> find_dates(const Analysis& analysis, const std::optional<DocumentDate>& document,
                                    std::span<const Span> statements) {
  const DateLexicon& lexicon = analysis.lexicon->dates;
  DateContext context;
  if (document) context.document = parse_day(document->value);
  context.document_inferred = document && document->by == DocumentDateBy::inferred;
  std::vector<DateMention> mentions;
  DateAtoms atoms(analysis.text, lexicon);
  Trail told;    // dates of the narration
  Trail quoted;  // the same and those inside statements
  std::size_t next_statement = 0;
  for (std::uint32_t number = 0; number < analysis.sentences.size(); ++number) {
    const Sentence& sentence = analysis.sentences[number];
    const std::span<const Token> tokens(analysis.tokens.data() + sentence.first, sentence.last - sentence.first);
    TokenIndex token = sentence.first;
    for (DateReading& reading : match_dates(analysis.text, atoms.read(tokens, sentence.first), lexicon)) {
      DateMention mention;
      mention.span = reading.span;
      mention.sentence = number;
      while (analysis.tokens[token].end <= reading.span.start) ++token;
      mention.first = token;
      mention.last = token;
      while (mention.last < sentence.last && analysis.tokens[mention.last].start < reading.span.end) ++mention.last;
      mention.reading = reading;
      while (next_statement < statements.size() && statements[next_statement].end <= mention.span.start)
        ++next_statement;
      const bool inside = next_statement < statements.size() && statements[next_statement].overlaps(mention.span);
      context.direction = direction_of(analysis, sentence, mention);
      context.previous = (inside ? quoted : told).before(reading);
      mention.previous = context.previous;
      const ResolvedDate resolved = resolve(reading, context);
      mention.impossible = resolved.impossible;
      if (resolved.value) {
        quoted.add(*resolved.value);
        if (!inside) told.add(*resolved.value);
      }
      mentions.push_back(std::move(mention));
    }
  }
  return mentions;
}

}  // namespace selon
