// Recognises an incise by its inversion: verb, then subject.
#include "detect/inversion.hpp"

#include "detect/incise_tail.hpp"
#include "detect/inverted_subject.hpp"
#include "detect/mark.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

constexpr TokenIndex longest_incise = 60;

/// A cheap look before the verb group is built: a finite verb, or clitics in front of one.
bool may_begin(const Analysis& a, TokenIndex at, TokenIndex limit) {
  if (at >= limit || a.tokens[at].kind != TokenKind::word) return false;
  TokenIndex i = at;
  while (i < limit && i < at + 3 && !a.words[i].is_verbal() && a.words[i].has(fw_clitic | fw_ne | fw_reflexive)) ++i;
  if (i < limit && a.words[i].is_verbal() && a.words[i].is_finite()) return true;
  if (i + 1 < limit && a.words[i].is_verbal() && a.tokens[i + 1].has(shape_clitic) &&
      a.words[i + 1].has(fw_subject_clitic))
    return true;
  return at + 1 < limit && a.words[at].has(fw_de) && a.words[at + 1].features.verb_form == VerbForm::infinitive;
}

class Reader {
 public:
  Reader(const Clauses& clauses, IncisePlace place) : c_(clauses), place_(place) {}

  std::optional<Incise> read() const {
    if (c_.groups.empty()) return std::nullopt;
    const VerbGroup& group = c_.groups.front();
    if (group.tokens.first != c_.first && !(group.preposition == c_.first)) return std::nullopt;
    if (group.form == VerbForm::infinitive) return infinitive(group);
    if (group.form != VerbForm::finite && !group.inverted) return std::nullopt;  // "repris-je" may look a participle
    if (c_.word(group.finite).features.mood == Mood::subjunctive ||
        c_.word(group.finite).features.mood == Mood::imperative)
      return std::nullopt;
    if (group.subject_clitic != no_token && !group.inverted) return std::nullopt;  // "il répond"
    const auto cue = cue_of(group);
    if (!is_saying(group, cue)) return std::nullopt;
    Incise out = begin(group, cue);
    TokenIndex end = out.tokens.last;
    TokenIndex speaker = group.subject_clitic;
    if (group.inverted) {
      if (!clitic_speaker(group, out, end)) return std::nullopt;
    } else {
      const auto subject = subject_behind(c_, end);
      if (subject && agrees(c_, group, subject->head) && !is_object(group, *subject)) {
        out.draft.speaker = subject->span;
        end = subject->tokens.last;
        speaker = subject->head;
      } else if (place_ == IncisePlace::in_speech || c_.first == 0 || c_.analysis.form(c_.first - 1) != "," || !cue ||
                 !cue->entry->takes(takes_quote) || group.passive) {
        return std::nullopt;
      }
    }
    out.draft.link = out.draft.speaker ? SpeakerLink::mention : SpeakerLink::none;
    set_tail(out, end, speaker);
    return out;
  }

 private:
  /// "…, a décidé de ne pas poursuivre son traitement": behind an infinitive stands its object
  bool is_object(const VerbGroup& group, const InvertedSubject& subject) const {
    const bool chain = c_.word(group.head).features.verb_form == VerbForm::infinitive;
    return chain && place_ == IncisePlace::in_speech && !can_speak(c_, {subject.span, subject.head, false, true});
  }

  /// "m'écriai-je" is "s'écrier" in another person.
  std::optional<VerbCue> cue_of(const VerbGroup& group) const {
    if (auto cue = find_verb_cue(c_, group)) return cue;
    // "nous attendait une voiture" is not "s'attendre"
    if (const CueEntry* entry = c_.word(group.head).cue;
        entry != nullptr && entry->pos == CuePos::verb &&
        (group.inverted || !entry->reflexive || group.tokens.first == group.finite)) {
      return VerbCue{&group, entry, group.tokens.last};
    }
    return std::nullopt;
  }

  bool is_saying(const VerbGroup& group, const std::optional<VerbCue>& cue) const {
    if (cue && cue->entry->takes(takes_quote)) return true;
    if (c_.in_set("incise_verb", group.head)) return true;
    if (place_ == IncisePlace::in_speech) return false;
    if (cue) return true;
    // « … », jubilait l'entraîneur, « … ? » s'étrangla l'élu : the inversion makes any verb one of saying, but not
    // "être" and "avoir"
    if (c_.in_set("auxiliary", group.head) || c_.first == 0) return false;
    const std::string_view before = c_.form(c_.first - 1);
    return before == "," || (c_.first > 1 && c_.is_punctuation(c_.first - 1) && is_exclaimed(c_.form(c_.first - 2)));
  }

  static bool is_exclaimed(std::string_view f) { return is_stop(f) && f != "."; }

  Incise begin(const VerbGroup& group, const std::optional<VerbCue>& cue) const {
    Incise out;
    static const CueEntry unknown{};
    const VerbCue used = cue ? *cue : VerbCue{&group, &unknown, group.tokens.last};
    out.draft = begin_draft(c_, used);
    if (!cue) out.draft.lemma = c_.analysis.lemma(group.head);
    if (group.form == VerbForm::past_participle) out.draft.tense = CueTense::past;
    out.draft.target.reset();  // "leur lança-t-il": the addressee belongs to the cue
    out.draft.form = Form::direct;
    out.draft.frame = Frame::incise;
    out.draft.cue = cue_span(group, std::max(used.after, group.tokens.last));
    out.tokens = {c_.first, std::max(used.after, group.tokens.last)};
    return out;
  }

  void set_tail(Incise& out, TokenIndex end, TokenIndex speaker) const {
    out.tokens.last = end;
    const InciseTail tail = read_incise_tail(c_, out.draft, speaker, end);
    out.end = tail.end;
    out.resumes = tail.resumes;
  }

  Span cue_span(const VerbGroup& group, TokenIndex last) const {
    while (last > group.finite + 1 && c_.analysis.tokens[last - 1].has(shape_clitic)) --last;
    return span_of(c_.analysis, {group.tokens.first, last});
  }

  /// "dit-il"; "peut-on lire dans le rapport", "dit-on dans l'entourage du roi": the place speaks, not "on".
  bool clitic_speaker(const VerbGroup& group, Incise& out, TokenIndex& end) const {
    const TokenIndex clitic = group.subject_clitic;
    out.draft.speaker = clitic_core(c_.analysis.text, c_.analysis.tokens[clitic]);
    if (c_.word(clitic).has(fw_ce) || c_.in_set("second_person", clitic)) return false;  // "est-ce", "dis-tu"
    if (tells_addressee(group)) return false;  // "te dis-je", "vous l'avouerai-je" go with what is said
    if (c_.analysis.tokens[clitic].has(shape_clitic) && c_.word(clitic).has(fw_object_clitic))
      return false;                                                            // "dites-nous"
    const bool written = group.passive && c_.word(clitic).has(fw_impersonal);  // "est-il écrit dans le rapport"
    if (written) out.draft.speaker.reset();
    if ((!c_.word(clitic).has(fw_on) && !written) || end + 1 >= c_.last || !c_.word(end).has(fw_dans)) return true;
    const auto place = noun_phrase_at(c_.analysis, end + 1, c_.last, Reach::complements);
    if (!place) return true;
    const bool read = c_.in_set("reading_verb", group.head);
    if (!read && !written && !c_.in_set("circle_noun", place->head) && !c_.in_set("organization_noun", place->head))
      return true;
    out.draft.speaker = span_of(c_.analysis, place->tokens);
    if (read) out.draft.cue = span_of(c_.analysis, {group.head, group.head + 1});
    end = place->tokens.last;
    return true;
  }

  bool tells_addressee(const VerbGroup& group) const {
    if (!c_.word(group.subject_clitic).has(fw_first_person)) return false;
    for (TokenIndex i = group.tokens.first; i < group.finite; ++i) {
      if (c_.in_set("second_person", i)) return true;
    }
    return false;
  }

  /// Québec: « … », de dire Mme Roy.
  std::optional<Incise> infinitive(const VerbGroup& group) const {
    if (place_ != IncisePlace::after_quote || group.preposition != c_.first || !c_.word(c_.first).has(fw_de))
      return std::nullopt;
    const auto cue = find_verb_cue(c_, group);
    if (!cue || !cue->entry->takes(takes_quote)) return std::nullopt;
    const auto subject = subject_behind(c_, group.tokens.last);
    if (!subject) return std::nullopt;
    Incise out = begin(group, cue);
    out.draft.speaker = subject->span;
    out.draft.link = SpeakerLink::mention;
    set_tail(out, subject->tokens.last, subject->head);
    return out;
  }

  const Clauses& c_;
  IncisePlace place_;
};

}  // namespace

std::size_t first_quote_reaching(const Analysis& a, TokenIndex first) {
  const std::uint32_t begin = a.tokens[first].start;
  const auto it = std::partition_point(a.quotes.begin(), a.quotes.end(),
                                       [&](const Quote& quote) { return quote.outer.start < begin; });
  const auto index = static_cast<std::size_t>(it - a.quotes.begin());
  if (index == 0) return 0;
  std::size_t outer = index - 1;
  while (a.quotes[outer].parent >= 0) outer = static_cast<std::size_t>(a.quotes[outer].parent);
  return a.quotes[outer].outer.end > begin ? outer : index;
}

std::optional<Incise> incise_at(const Analysis& a, TokenIndex at, TokenIndex limit, IncisePlace place) {
  if (!may_begin(a, at, limit)) return std::nullopt;
  TokenIndex last = std::min(limit, at + longest_incise);
  std::size_t quote = first_quote_reaching(a, at);
  std::size_t within = quote;
  for (TokenIndex i = at; i < last; ++i) {
    while (within < a.quotes.size() && a.quotes[within].outer.end <= a.tokens[i].start) ++within;
    const bool quoted = within < a.quotes.size() && a.quotes[within].outer.start > a.tokens[at].start &&
                        a.quotes[within].outer.start <= a.tokens[i].start;
    if (quoted) continue;  // "criait la dame, ce qui excita les « Bravo ! » de la foule"
    if (is_stop(a.form(i)) && !(i + 1 < last && a.tokens[i + 1].has(shape_clitic))) last = i + 1;
  }
  const Clauses clauses = cut_clauses(a, 0, TokenRange{at, last}, quote);
  return Reader(clauses, place).read();
}

}  // namespace selon
