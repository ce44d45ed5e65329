// A verb group as a cue, and the draft it begins.
#include "detect/verb_cue.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <string>

namespace selon {
namespace {

// "mettre en garde", "faire état": the words behind the verb, as they stand.
const CueEntry* find_locution(const Clauses& c, const VerbGroup& group, TokenIndex& after) {
  const Locutions& locutions = c.analysis.lexicon->cues.word_by_word();
  Locutions::Place at = locutions.next(Locutions::start, c.analysis.lemma(group.head));
  const CueEntry* best = nullptr;
  std::string buffer;
  TokenIndex i = group.tokens.last;
  while (i < c.last && c.word(i).is(Upos::adv) && i < group.tokens.last + 2) ++i;
  for (; i < c.last && locutions.goes_on(at); ++i) {
    at = locutions.next(at, folded(c.form(i), buffer));
    if (const CueEntry* e = locutions.entry(at)) {
      best = e;
      after = i + 1;
    }
  }
  return best;
}

// Two verbs that are one cue, or none: "fait savoir", "a voulu savoir", "croit savoir", "veut dire"; a verb with its
// clitic: "en veut à la commune de".
const CueEntry* find_in_group(const Clauses& c, const VerbGroup& group) {
  const Locutions& locutions = c.analysis.lexicon->cues.word_by_word();
  const auto find = [&](TokenIndex first, TokenIndex second) {
    const Locutions::Place at = locutions.next(Locutions::start, c.analysis.lemma(first));
    return locutions.goes_on(at) ? locutions.entry(locutions.next(at, c.analysis.lemma(second))) : nullptr;
  };
  // The verb before the head, in the group or right before it ("j'ai entendu dire").
  TokenIndex before = group.head;
  while (before > group.tokens.first && !c.word(before - 1).is_verbal()) --before;
  if (before > c.first && c.word(before - 1).is_verbal()) {
    --before;
    // "il a entendu dire que" tells what is said around; in "je l'ai entendu dire que", he said it
    const VerbGroup* hearing = c.group_of(before);
    if (hearing != nullptr && hearing != &group && hearing->object_clitic != no_token &&
        c.in_set("perception_verb", before))
      return nullptr;
    if (const CueEntry* entry = find(before, group.head)) return entry;
  }
  for (TokenIndex i = group.tokens.first; i < group.head; ++i) {
    if (c.word(i).has(fw_en) && c.word(i).is(Upos::pron)) return find(i, group.head);
  }
  return nullptr;
}

// The entry of the group's own verb; the tagger has looked it up already, reflexive where there is no other.
const CueEntry* find_verb(const Clauses& c, const VerbGroup& group) {
  const CueLexicon& cues = c.analysis.lexicon->cues;
  const Word& head = c.word(group.head);
  const bool looked_up = head.is(Upos::verb);
  if (looked_up && head.cue == nullptr) return nullptr;
  if (group.reflexive) {
    if (const CueEntry* entry = cues.find(head.lemma, CuePos::verb, true)) return entry;
  }
  if (!looked_up) return cues.find(head.lemma, CuePos::verb, false);
  return head.cue->reflexive ? nullptr : head.cue;
}

}  // namespace

std::optional<VerbCue> find_verb_cue(const Clauses& c, const VerbGroup& group) {
  VerbCue out{&group, find_in_group(c, group), group.tokens.last};
  if (out.entry == nullptr && !group.causative) out.entry = find_locution(c, group, out.after);
  if (out.entry == nullptr) out.entry = find_verb(c, group);
  if (out.entry == nullptr || out.entry->complements == 0) return std::nullopt;
  return out;
}

const CueEntry* find_adjective_cue(const Clauses& c, TokenIndex i) {
  const CueLexicon& cues = c.analysis.lexicon->cues;
  if (const CueEntry* entry = cues.find(c.analysis.lemma(i), CuePos::adjective)) return entry;
  if (!c.word(i).is_verbal()) return nullptr;
  std::string_view adjective = c.form(i);  // "convaincue" has the verb's lemma: the participle's own adjective
  if (adjective.ends_with('s')) adjective.remove_suffix(1);
  if (adjective.ends_with('e')) adjective.remove_suffix(1);
  return cues.find(adjective, CuePos::adjective);
}

namespace {

// "n'a pas été en mesure de confirmer que", "n'est pas capable de dire si": where the negated verb begins, or no_token.
TokenIndex unable_to(const Clauses& c, const VerbGroup& g) {
  const TokenIndex de = g.preposition;
  if (g.form != VerbForm::infinitive || de == no_token || de < c.first + 2 || !c.in_set("ability_word", de - 1))
    return no_token;
  const TokenIndex end = c.word(de - 2).is(Upos::adp) ? de - 2 : de - 1;
  const VerbGroup* be = end > c.first ? c.group_of(end - 1) : nullptr;
  return be != nullptr && be->negated && c.in_set("auxiliary_be", be->head) ? be->tokens.first : no_token;
}

}  // namespace

Draft begin_draft(const Clauses& c, const VerbCue& cue) {
  const VerbGroup& g = *cue.group;
  const CueEntry& entry = *cue.entry;
  Draft d;
  d.sentence = c.index;
  TokenRange span{g.tokens.first, std::max(cue.after, g.tokens.last)};
  // a clitic that is the target stands outside: "l'accuse", "leur a ordonné"
  const auto is_target = [&](TokenIndex i) {
    if (i != g.object_clitic && i != g.dative_clitic) return false;
    if (entry.takes(takes_obj_de | takes_obj_a | takes_obj_pour)) return true;
    // "leur réclame", "nous réclame", not "la réclame"
    return entry.takes(takes_dat_de | takes_dat_np) && !c.word(i).has(fw_definite);
  };
  while (span.first < g.finite && is_target(span.first)) {
    const TokenIndex clitic = span.first++;
    d.target = c.analysis.tokens[clitic].span();
  }
  while (span.last > span.first + 1 && c.analysis.tokens[span.last - 1].has(shape_clitic)) --span.last;  // "dit-il"
  if (g.preposition != no_token &&
      (c.word(g.preposition).has(fw_en | fw_pour) || c.in_set("cue_preposition", g.preposition))) {
    span.first = std::min(span.first, g.preposition);
  }
  d.cue = span_of(c.analysis, span);
  d.cue_token = g.head;
  d.lemma = entry.lemma;
  d.act = entry.act;
  d.tense = g.tense;
  d.modality = entry.modality;
  const bool without = g.preposition != no_token && c.in_set("lacking_preposition", g.preposition);
  if ((g.negated != g.refused) != without) d.polarity = Polarity::negative;  // "sans préciser quand"
  if (const TokenIndex unable = unable_to(c, g); unable != no_token) {
    d.polarity = Polarity::negative;
    span.first = unable;
    d.cue = span_of(c.analysis, span);
  }
  if (d.polarity == Polarity::negative && c.in_set("concealing_verb", g.head)) d.polarity = Polarity::positive;
  if (d.polarity == Polarity::negative && c.in_set("excluding_verb", g.head)) {  // "n'exclut pas que"
    d.polarity = Polarity::positive;
    d.modality = Modality::possible;
  }
  if (g.head > c.first && c.word(g.head - 1).has(fw_ni))
    d.modality = Modality::asserted;  // "n'a ni confirmé ni démenti que"
  // "aurait nié"; "voudrait savoir" is polite
  d.unconfirmed = g.conditional && g.head != g.finite && !g.possible && !c.in_set("wanting_verb", g.finite);
  return d;
}

void set_speaker(Draft& d, const Subject& subject) {
  if (subject.impersonal || !subject.span || subject.span->empty()) {
    d.link = SpeakerLink::none;
    d.speaker.reset();
    return;
  }
  d.speaker = subject.span;
  d.link = SpeakerLink::mention;
}

namespace {

// "Le groupe a reculé, précisant qu'il n'y aurait pas de licenciement", "L'annonce que la gare fermerait a surpris": a
// cue without tense has that of the verb it goes with. Not "la thèse selon laquelle il serait coupable".
bool is_past(const Clauses& c, const Draft& d, TokenIndex begin, TokenIndex end) {
  if (d.tense != CueTense::none) return d.tense == CueTense::past;
  const bool verbal = d.cue_token < c.last && c.word(d.cue_token).is_verbal();
  if (verbal && c.word(d.cue_token).features.verb_form == VerbForm::past_participle) return true;
  if (d.frame != Frame::verb && !(d.frame == Frame::nominal && begin > c.first && c.word(begin - 1).has(fw_que)))
    return false;
  for (const VerbGroup& g : c.groups) {
    const bool inside = g.tokens.first >= begin && g.tokens.first < end;
    const bool beside = d.cue_token < c.last && c.quote_of(g.finite) != c.quote_of(d.cue_token);
    if (!inside && !beside && g.form == VerbForm::finite) return g.tense == CueTense::past;
  }
  return false;
}

}  // namespace

void read_statement_mood(const Clauses& c, TokenIndex begin, TokenIndex end, Draft& d) {
  for (const VerbGroup& g : c.groups) {
    if (g.tokens.first < begin || g.head == d.cue_token) continue;  // an incise stands in the middle of its statement
    if (g.tokens.first >= end) break;
    // "demande de partir au cas où l'eau monterait": an infinitive has no mood, whatever stands behind it
    if (g.tokens.first == begin && g.form == VerbForm::infinitive) return;
    if (g.form != VerbForm::finite) continue;
    const bool relative = g.tokens.first > begin && c.word(g.tokens.first - 1).has(fw_qui);
    if (relative) continue;
    if (!g.conditional) return;
    const bool compound = g.finite != g.head && !g.possible && !g.passive;
    if (g.possible) {
      if (d.modality == Modality::asserted) d.modality = Modality::possible;
    } else if (!is_past(c, d, begin, end) || compound || d.frame == Frame::incise) {
      // after a past cue a simple conditional is a future: "a dit que l'école rouvrirait", "et assuré que"; an incise
      // has no hold on the tense: "Le feu serait criminel, a indiqué le parquet"
      d.unconfirmed = true;
    }
    return;
  }
}

TokenIndex counted_noun(const Clauses& c, TokenIndex head) {
  if (!c.word(head).is(Upos::num) && !c.word(head).is(Upos::sym) && !c.in_set("measure_noun", head)) return head;
  TokenIndex i = head + 1;
  if (i < c.last && c.word(i).is(Upos::sym)) ++i;
  if (i + 1 >= c.last || !c.word(i).has(fw_de)) return head;
  const auto inner = noun_phrase_at(c.analysis, c.word(i).has(fw_fused_article) ? i : i + 1, c.last, Reach::base);
  return inner && inner->head > head ? inner->head : head;
}

bool can_speak(const Clauses& c, const Subject& subject) {
  if (!subject.span || subject.head == no_token) return false;
  if (const TokenIndex counted = counted_noun(c, subject.head); counted != subject.head)
    return can_speak(c, {subject.span, counted, false, false});
  const Word& w = c.word(subject.head);
  if (w.is(Upos::pron)) return !w.has(fw_ce);
  std::string buffer;  // "le Statut de Rome prévoit des peines"
  if (c.analysis.lexicon->words.contains("law_noun", folded(c.analysis.lemma(subject.head), buffer))) return false;
  if (w.is(Upos::propn) || c.analysis.tokens[subject.head].has(shape_capital)) return true;
  constexpr SetName speaking[] = {"role_noun", "person_noun", "organization_noun", "group_noun", "document_noun"};
  for (const SetName set : speaking) {
    if (c.in_set(set, subject.head)) return true;
  }
  // any other noun for people: "les apiculteurs", "la glaciologue"
  return (c.analysis.lexicon->morphology.find(c.form(subject.head)).kind & form_person) != 0;
}

namespace {

// "dénonce un « Incident grave ! Malgré le vote, … »": the quotation that a sentence breaks off in goes on to its mark.
Span whole_quotation(const Clauses& c, Span span, TokenIndex last) {
  const std::int32_t q = c.quote_of(last);
  if (q < 0) return span;
  const Quote& quote = c.analysis.quotes[static_cast<std::size_t>(q)];
  const std::uint32_t sentence_end = c.analysis.sentences[c.index].span.end;
  if (!quote.closed || quote.parent >= 0 || quote.outer.start < span.start || quote.outer.end <= sentence_end)
    return span;
  if (quote.fragments.empty() || quote.outer.end < span.end) return span;
  if (quote.outer.start == span.start) return {quote.fragments.front().start, quote.fragments.back().end};
  return {span.start, quote.outer.end};
}

}  // namespace

bool set_statement(const Clauses& c, TokenIndex begin, TokenIndex end, Draft& d) {
  Span span = trim_statement(c, begin, end);
  if (span.empty()) return false;
  if (end == c.last) span = whole_quotation(c, span, end - 1);
  d.fragments.push_back(span);
  std::int32_t last = -1;
  for (TokenIndex i = begin; i < end; ++i) {
    const std::int32_t q = c.quote_of(i);
    if (q < 0 || q == last || q == c.quote_of(d.cue_token)) continue;
    last = q;
    for (const Span f : c.analysis.quotes[static_cast<std::size_t>(q)].fragments) {
      if (span.contains(f)) d.verbatim.push_back(f);
    }
  }
  // Only the outermost: in que P « a “ b ” c » the words of “ b ” are those of « … » already.
  std::sort(d.verbatim.begin(), d.verbatim.end(),
            [](Span a, Span b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
  std::uint32_t covered = 0;
  std::erase_if(d.verbatim, [&covered](Span v) {
    const bool inner = v.start < covered;
    covered = std::max(covered, v.end);
    return inner;
  });
  if (!d.verbatim.empty()) d.form = Form::mixed;
  return true;
}

}  // namespace selon
