// Finds the speaker of a quotation that nothing in its own sentence attributes.
#include "detect/floating.hpp"

#include "detect/address.hpp"
#include "detect/inversion.hpp"
#include "detect/look_back.hpp"
#include "detect/quotation.hpp"
#include "detect/signature.hpp"
#include "detect/subject.hpp"
#include "detect/subject_rule.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

class Floating {
 public:
  Floating(const Analysis& analysis, std::size_t q, std::span<const Attributed> earlier)
      : a_(analysis), quote_(analysis.quotes[q]), earlier_(earlier) {
    behind_ = after_closing_mark(a_, quote_);
    first_ = sentence_of(a_, opening_mark(quote_));
    last_ = behind_ > 0 ? sentence_of(a_, behind_ - 1) : 0;
  }

  std::optional<Draft> run() const {
    if (!ends_its_sentence() || !is_statement()) return std::nullopt;
    Draft draft;
    if (auto back = look_back(a_, last_ + 1)) {
      draft = std::move(*back);
    } else if (const auto signature = signature_behind(a_, a_.sentences[last_].block, behind_)) {
      draft.speaker = signature;
      draft.link = SpeakerLink::mention;
    } else if (auto announced = announced_before()) {
      draft = std::move(*announced);
    } else {
      draft.speaker = speaker_around();
      draft.link = draft.speaker ? SpeakerLink::inherited : SpeakerLink::none;
    }
    draft.form = Form::direct;
    draft.frame = Frame::floating;
    add_quote(a_, quote_, {}, draft);
    return draft;
  }

 private:
  bool ends_its_sentence() const {
    constexpr TokenIndex most_marks = 64;  // nobody closes more; keeps marks without end linear
    if (a_.sentences[last_].last > behind_ + most_marks) return false;
    for (TokenIndex i = behind_; i < a_.sentences[last_].last; ++i) {
      if (a_.tokens[i].kind != TokenKind::punctuation) return false;
    }
    return true;
  }

  bool is_statement() const {
    const BlockKind kind = a_.blocks[a_.sentences[first_].block].kind;
    const bool heading = kind == BlockKind::title || kind == BlockKind::heading;
    if (is_clause(a_, quote_)) return true;
    if (heading || quote_.first + 1 >= quote_.last) return false;
    // « Pour ma part, rien. » : a sentence without a verb, but a sentence
    const bool stopped = behind_ < a_.tokens.size() && behind_ < a_.sentences[last_].last && a_.form(behind_) == ".";
    return a_.tokens[quote_.first].has(shape_capital) && stopped && quote_.last - quote_.first > 3;
  }

  std::uint32_t block_of(std::uint32_t sentence) const { return a_.sentences[sentence].block; }

  /// "J'insistai. « … »", "La directrice s'emporte. « … »" : a verb of saying that ends the sentence before
  std::optional<Draft> announced_before() const {
    if (first_ == 0 || block_of(first_ - 1) != block_of(first_)) return std::nullopt;
    const Sentence& s = a_.sentences[first_ - 1];
    if (s.first + 1 >= s.last) return std::nullopt;
    std::size_t quote = first_quote_reaching(a_, s.first);
    if (quote < a_.quotes.size() && a_.quotes[quote].outer.start < s.span.end) return std::nullopt;
    const Clauses c = cut_clauses(a_, first_ - 1, TokenRange{s.first, s.last}, quote);
    if (c.groups.empty() || c.groups.back().tokens.last < c.last || c.groups.back().form != VerbForm::finite)
      return std::nullopt;
    const auto cue = find_verb_cue(c, c.groups.back());
    if (!cue || !cue->entry->takes(takes_quote)) return std::nullopt;
    Draft draft = begin_draft(c, *cue);
    set_speaker(draft, find_subject(c, c.groups.back(), false));
    draft.target.reset();
    return draft.speaker ? std::optional(std::move(draft)) : std::nullopt;
  }

  bool opens_paragraph() const {
    return first_ > 0 && block_of(first_ - 1) != block_of(first_) && a_.sentences[first_].first == opening_mark(quote_);
  }

  bool has_verb(std::uint32_t index) const {
    const Sentence& s = a_.sentences[index];
    return a_.words.any(s.first, s.last, [](const Word& w) { return w.is_verbal() && w.is_finite(); });
  }

  /// "Tours attend la pluie. « … »": a town or a country that acts in the story has no mouth; nor is it a guess worth
  /// making who of its people has. "Anna Tours attend la pluie. « … »" names somebody.
  bool is_place(const Subject& subject) const {
    TokenIndex first = subject.head;
    if (!a_.words[first].is(Upos::propn) && !a_.tokens[first].has(shape_capital)) return false;
    while (first > 0 && a_.words[first - 1].is(Upos::propn) && a_.tokens[first - 1].start >= subject.span->start)
      --first;
    const EntityEntry* entry =
        a_.lexicon->entities.find(slice(a_.text, {a_.tokens[first].start, subject.span->end})).entry;
    if (entry != nullptr) return entry->kind == EntityKind::place;
    const std::uint8_t kind = a_.lexicon->morphology.find(a_.form(first)).kind;
    // "La Bretagne", where "Bretagne" alone might be a surname
    const bool article = first > 0 && a_.words[first - 1].has(fw_definite) && a_.words[first - 1].is(Upos::det);
    return first == subject.head && a_.tokens[first].end == subject.span->end && (kind & form_place) != 0 &&
           (article || (kind & (form_given_name | form_surname)) == 0);
  }

  std::optional<Span> speaker_around() const {
    const Attributed* last = earlier_.empty() ? nullptr : &earlier_.back();
    const std::uint32_t last_sentence =
        last != nullptr ? sentence_of(a_, after_closing_mark(a_, a_.quotes[last->quote]) - 1) : 0;
    if (last != nullptr && last_sentence + 1 >= first_ && block_of(last_sentence) == block_of(first_))
      return last->speaker;
    if (opens_paragraph()) {
      // "Le cabinet a confirmé la nouvelle. ⏎ « … »" leaves open who of them speaks
      const auto subject = announcing_subject(a_, opening_mark(quote_));
      if (subject && !is_place(*subject) && !calls_by_name(a_, quote_.outer, *subject->span) &&
          !a_.lexicon->words.contains("organization_noun", a_.lemma(subject->head)))
        return subject->span;
    }
    // the sentences before, the nearest first: "Le préfet ne décolère pas. « … »"
    for (std::uint32_t back = 1; back <= 3 && back <= first_; ++back) {
      const std::uint32_t index = first_ - back;
      if (block_of(index) != block_of(first_)) break;
      if (last != nullptr && last_sentence == index && block_of(index) == block_of(first_)) return last->speaker;
      if (!has_verb(index)) continue;  // "Un long silence."
      const auto subject = acting_subject(a_, index);
      if (!subject) break;
      if (is_place(*subject)) return std::nullopt;
      const bool pronoun = a_.words[subject->head].is(Upos::pron);
      if (pronoun && last != nullptr && block_of(last_sentence) == block_of(first_)) return last->speaker;
      return subject->span;
    }
    // the sentence behind: "« … » Sœur Marie-Agnès balaie les gravats."
    if (last_ + 1 < a_.sentences.size() && block_of(last_ + 1) == block_of(last_)) {
      if (const auto subject = acting_subject(a_, last_ + 1);
          subject && !a_.words[subject->head].is(Upos::pron) && !is_place(*subject))
        return subject->span;
    }
    return std::nullopt;
  }

  const Analysis& a_;
  const Quote& quote_;
  std::span<const Attributed> earlier_;
  TokenIndex behind_ = 0;
  std::uint32_t first_ = 0;  // sentence of the opening mark
  std::uint32_t last_ = 0;   // sentence of the closing mark
};

}  // namespace

namespace {

/// The narrator's "je", a vague "on": that someone else is quoted says nothing of who.
bool is_nobody(const Clauses& c, const Subject& subject) {
  return subject.head != no_token && c.word(subject.head).has(fw_first_person | fw_on);
}

bool is_narrated(const Clauses& c, const VerbGroup& group) {
  const TokenIndex before = group.tokens.first;
  const bool relative = before > c.first && !c.word(before - 1).is_verbal() && c.word(before - 1).has(fw_relative);
  return group.form == VerbForm::finite && c.quote_of(group.finite) < 0 && !relative;
}

bool is_main_verb(const Clauses& c, const VerbGroup& group) {
  return is_narrated(c, group) && !stands_in_clause(c, group);
}

const VerbGroup* last_main_verb(const Clauses& c) {
  const auto last =
      std::find_if(c.groups.rbegin(), c.groups.rend(), [&](const VerbGroup& group) { return is_main_verb(c, group); });
  return last == c.groups.rend() ? nullptr : &*last;
}

Clauses clauses_of(const Analysis& a, std::uint32_t index) {
  const Sentence& s = a.sentences[index];
  std::size_t quote = first_quote_reaching(a, s.first);
  return cut_clauses(a, index, TokenRange{s.first, s.last}, quote);
}

}  // namespace

std::optional<Subject> acting_subject(const Analysis& a, std::uint32_t index) {
  if (a.sentences[index].first == a.sentences[index].last) return std::nullopt;
  const Clauses c = clauses_of(a, index);
  const bool has_main =
      std::any_of(c.groups.begin(), c.groups.end(), [&](const VerbGroup& group) { return is_main_verb(c, group); });
  for (const VerbGroup& group : c.groups) {
    if (has_main ? !is_main_verb(c, group) : !is_narrated(c, group)) continue;
    if (c.in_set("impersonal_verb", group.head)) continue;  // "il fallait chasser ces souvenirs"
    const Subject subject = find_subject(c, group, false);
    if (is_nobody(c, subject)) return std::nullopt;
    if (subject.span && !subject.impersonal && can_speak(c, subject)) return subject;
  }
  return std::nullopt;
}

namespace {

/// The same when the last verb of the main clause says something: "elle se fâchait", "elle lui demanda un service".
std::optional<Subject> speaking_subject(const Analysis& a, std::uint32_t index) {
  const Clauses c = clauses_of(a, index);
  const auto last =
      std::find_if(c.groups.rbegin(), c.groups.rend(), [&](const VerbGroup& group) { return is_main_verb(c, group); });
  if (last == c.groups.rend()) return std::nullopt;
  const auto cue = find_verb_cue(c, *last);
  if (!cue || !cue->entry->takes(takes_quote)) return std::nullopt;
  // "il la rassura", "l'un le nia": that was it
  if (last->object_clitic != no_token && c.word(last->object_clitic).has(fw_definite)) return std::nullopt;
  const Subject subject = find_subject(c, *last, false);
  if (!subject.span || subject.impersonal || is_nobody(c, subject) || !can_speak(c, subject)) return std::nullopt;
  return subject;
}

/// "Elle ne répondit pas.", "Paul ne sut que dire."
bool is_silent(const Analysis& a, std::uint32_t index) {
  const Clauses c = clauses_of(a, index);
  const VerbGroup* last = last_main_verb(c);
  const auto cue = last != nullptr && last->negated ? find_verb_cue(c, *last) : std::nullopt;
  return cue && cue->entry->takes(takes_quote);
}

}  // namespace

std::optional<Subject> announcing_subject(const Analysis& a, TokenIndex first) {
  constexpr TokenIndex longest = 20;
  constexpr TokenIndex longest_act = 50;
  if (first == 0) return std::nullopt;
  const std::uint32_t before = sentence_of(a, first - 1);
  const Sentence& s = a.sentences[before];
  if (a.sentences[sentence_of(a, first)].block == s.block) return std::nullopt;
  if (s.first == s.last || s.last != first || s.last - s.first > longest_act || a.form(s.last - 1) != ".")
    return std::nullopt;
  std::size_t quote = first_quote_reaching(a, s.first);
  if (quote < a.quotes.size() && a.quotes[quote].outer.start < s.span.end) return std::nullopt;
  const bool alone = a.blocks[s.block].span.start >= s.span.start && s.last - s.first <= longest;
  if (is_silent(a, before)) return std::nullopt;
  return alone ? acting_subject(a, before) : speaking_subject(a, before);
}

std::optional<Draft> float_quote(const Analysis& analysis, std::size_t q, std::span<const Attributed> earlier) {
  return Floating(analysis, q, earlier).run();
}

}  // namespace selon
