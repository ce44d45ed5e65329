// When each statement was made: the date of its reporting clause, kept apart from dates inside the statement.
#include "attribute/date.hpp"

#include "attribute/live_entry.hpp"
#include "attribute/reporting_clause.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace selon {

namespace {

class DateAttacher {
 public:
  DateAttacher(Analysis& analysis, std::span<const Draft> drafts, const std::optional<DocumentDate>& document)
      : a_(analysis), drafts_(drafts), document_(document), dates_(drafts.size()) {
    if (document) today_ = parse_day(document->value);
    for (const Draft& draft : drafts)
      statements_.insert(statements_.end(), draft.fragments.begin(), draft.fragments.end());
    std::sort(statements_.begin(), statements_.end());
    mentions_ = find_dates(analysis, document, statements_);
    claimed_.resize(mentions_.size());
  }

  std::vector<std::optional<Date>> run() {
    for (const DateMention& mention : mentions_) {
      if (mention.impossible) a_.warnings.push_back({WarningCode::impossible_date, mention.span, "no such day"});
    }
    each_reporting_sentence(a_, drafts_, [this](const ReportingClauses& clauses, std::span<const std::uint32_t> own) {
      constexpr std::size_t too_many = 64;  // a sentence of so many claims is no French; keeps the work linear
      if (own.size() > too_many) return;
      for (const std::uint32_t d : own) attach(clauses, d);
      for (const std::uint32_t d : own) carry(clauses, d);
    });
    enter_hours();
    return std::move(dates_);
  }

 private:
  std::span<const DateMention> mentions_of(std::uint32_t sentence) const {
    const auto by_sentence = [](const DateMention& m, std::uint32_t s) { return m.sentence < s; };
    const auto first = std::lower_bound(mentions_.begin(), mentions_.end(), sentence, by_sentence);
    const auto last = std::lower_bound(first, mentions_.end(), sentence + 1, by_sentence);
    return {first, last};
  }

  void attach(const ReportingClauses& clauses, std::uint32_t d) {
    const Draft& draft = drafts_[d];
    const DateMention* best = nullptr;
    std::optional<Date> best_date;
    Tie best_tie = Tie::none;
    for (const DateMention& mention : mentions_of(draft.sentence)) {
      if (mention.reading.limit == DateLimit::before || mention.reading.limit == DateLimit::after ||
          mention.reading.limit == DateLimit::until)
        continue;
      Tie tie = clauses.tie(mention.first, mention.last, d);
      bool when = false;
      if (tie < Tie::fronted && is_antecedent(clauses, mention, d)) {
        tie = Tie::attached;
        when = true;
      }
      if (tie == Tie::none || tie < best_tie) continue;
      // "depuis 2015" lasts: it dates the speaking only beside the cue or at the very front; not "Maire depuis 2008,
      // elle dit"
      const bool front = tie == Tie::fronted && mention.first <= clauses.sentence().first + 1;
      if (mention.reading.limit == DateLimit::since && !when && tie != Tie::cue && !front) continue;
      if (tie == best_tie && best != nullptr && distance(*best, draft) <= distance(mention, draft)) continue;
      auto date = dated(mention, draft, when);
      if (!date) continue;
      best = &mention;
      best_date = std::move(date);
      best_tie = tie;
    }
    dates_[d] = std::move(best_date);
    if (best != nullptr) claimed_[static_cast<std::size_t>(best - mentions_.data())] = true;
  }

  static std::uint32_t distance(const DateMention& mention, const Draft& draft) {
    return mention.first < draft.cue_token ? draft.cue_token - mention.first : mention.first - draft.cue_token;
  }

  /// "mai 2015, date à laquelle Pyongyang a annoncé", "le 3 mars, quand elle a dit"
  bool is_antecedent(const ReportingClauses& clauses, const DateMention& mention, std::uint32_t d) const {
    const Draft& draft = drafts_[d];
    const VerbGroup* cue = draft.cue ? clauses.group_of(draft.cue_token) : nullptr;
    if (cue == nullptr || cue->tokens.first <= mention.last || !clauses.same_voice(mention.span, d)) return false;
    TokenIndex i = mention.last;
    if (i < cue->tokens.first && a_.form(i) == ",") ++i;
    if (i < cue->tokens.first && a_.in_set("dated_relative", i)) ++i;
    if (i < cue->tokens.first && a_.words[i].is(Upos::adp)) ++i;
    if (i >= cue->tokens.first || !a_.words[i].has(fw_lequel | fw_relative | fw_interrogative) ||
        a_.words[i].has(fw_qui))
      return false;
    if (i == mention.last && !a_.words[i].has(fw_interrogative)) return false;
    return std::none_of(clauses.groups().begin(), clauses.groups().end(), [&](const VerbGroup& g) {
      return g.tokens.first > mention.last && g.tokens.last <= cue->tokens.first && g.form == VerbForm::finite;
    });
  }

  /// The mention as the date of `draft`: it looks back unless the cue is in the future.
  std::optional<Date> dated(const DateMention& mention, const Draft& draft, bool antecedent) const {
    DateContext context;
    context.document = today_;
    context.document_inferred = document_ && document_->by == DocumentDateBy::inferred;
    context.previous = mention.previous;
    const bool ahead = draft.tense == CueTense::future;
    context.direction = ahead ? DateDirection::future : DateDirection::past;
    context.only_past = draft.tense == CueTense::past && dates_speaking(mention, draft);
    DateReading reading = mention.reading;
    if (antecedent) reading.limit = DateLimit::none;
    const ResolvedDate resolved = resolve(reading, context);
    if (!resolved.value) return std::nullopt;
    if (today_ && !ahead && resolved.value->from.first > *today_ && draft.tense != CueTense::conditional)
      return std::nullopt;
    Date date;
    date.span = mention.span;
    date.by = resolved.by;
    date.value = format(*resolved.value);
    date.precision = precision_of(*resolved.value);
    if (!resolved.value->open_start) date.start = format(resolved.value->from.first);
    if (!resolved.value->open_end)
      date.end = format(resolved.value->to ? resolved.value->to->last : resolved.value->from.last);
    return date;
  }

  /// "En août, le maire a dit", "a dit en août que": the day of the speaking; not "a annoncé en août une fête".
  bool dates_speaking(const DateMention& mention, const Draft& draft) const {
    const bool before_que = mention.last < a_.words.size() && a_.words[mention.last].has(fw_que);
    return mention.first < draft.cue_token || before_que;
  }

  /// "La direction avait alors donné la même explication", "Dans cette tribune, il demande": the date of the sentence
  /// before.
  void carry(const ReportingClauses& clauses, std::uint32_t d) {
    const Draft& draft = drafts_[d];
    if (dates_[d] || draft.sentence == 0 || !points_back(clauses, d)) return;
    const std::uint32_t block = a_.sentences[draft.sentence].block;
    for (std::uint32_t s = draft.sentence; s > 0 && draft.sentence - s < 2;) {
      --s;
      if (a_.sentences[s].block + 1 < block) return;
      bool of_claim = false;
      for (const DateMention& mention : mentions_of(s)) {
        const bool claimed = claimed_[static_cast<std::size_t>(&mention - mentions_.data())];
        if (in_statement(mention.span) || (of_claim && !claimed)) continue;
        auto date = dated(mention, draft, false);
        if (!date || (!claimed && date->precision != DatePrecision::day && date->precision != DatePrecision::interval))
          continue;
        dates_[d] = std::move(date);
        of_claim = claimed;
      }
      if (dates_[d]) return;
    }
  }

  bool in_statement(Span span) const {
    auto after = std::upper_bound(statements_.begin(), statements_.end(), span);
    for (int back = 0; back < 4 && after != statements_.begin(); ++back) {
      if ((--after)->overlaps(span)) return true;
    }
    return false;
  }

  bool points_back(const ReportingClauses& clauses, std::uint32_t d) const {
    const Draft& draft = drafts_[d];
    const Sentence& sentence = clauses.sentence();
    const WordSet& carriers = a_.lexicon->words.set("date_carrier");
    if (!draft.cue) return false;
    std::string buffer;
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
      const Span span = a_.tokens[i].span();
      const bool near = draft.cue->overlaps(span) || (i > 0 && a_.tokens[i - 1].end == draft.cue->end) ||
                        i + 1 == draft.cue_token || i == sentence.first;
      if (near && carriers.contains(fold(slice(a_.text, span), buffer))) {
        // not "alors que"
        if (i + 1 >= sentence.last || !a_.words[i + 1].has(fw_que)) return clauses.same_voice(span, d);
      }
      // "Dans cette tribune", "lors du même entretien"
      const bool same = a_.words[i].has(fw_demonstrative) || a_.in_set("date_same", i);
      if (!same || i == sentence.first || i + 1 >= sentence.last || i > draft.cue_token + 8) continue;
      if (!a_.words[i - 1].has(fw_dans | fw_de | fw_definite)) continue;
      if (a_.lexicon->sources.is_dated(a_.lemma(i + 1)) && clauses.tie(i, i + 2, d) >= Tie::fronted) return true;
    }
    return false;
  }

  /// "7h50. Le préfet réclame …": what an entry reports was said on the day of the document, at that hour.
  void enter_hours() {
    if (!today_) return;
    std::uint32_t block = 0xFFFFFFFF;
    std::optional<Span> hour;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (drafts_[d].sentence >= a_.sentences.size()) continue;
      const std::uint32_t here = a_.sentences[drafts_[d].sentence].block;
      if (here != block) {
        block = here;
        hour = find_entry_hour(a_.text, a_.blocks[block].span);
      }
      if (dates_[d] || !hour) continue;
      const std::string day = format(*today_);
      dates_[d] = Date{*hour,
                       day,
                       day,
                       day,
                       DatePrecision::day,
                       document_->by == DocumentDateBy::inferred ? DateBy::inferred : DateBy::document};
    }
  }

  Analysis& a_;
  std::span<const Draft> drafts_;
  const std::optional<DocumentDate>& document_;
  std::optional<Day> today_;
  std::vector<Span> statements_;
  std::vector<DateMention> mentions_;
  std::vector<std::optional<Date>> dates_;
  std::vector<bool> claimed_;  // one a mention: it dates a statement
};

}  // namespace

std::vector<std::optional<Date>> attach_dates(Analysis& analysis, std::span<const Draft> drafts,
                                              const std::optional<DocumentDate>& document) {
  return DateAttacher(analysis, drafts, document).run();
}

}  // namespace selon
