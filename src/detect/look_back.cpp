// Sentences that say whose the words just before were.
#include "detect/look_back.hpp"

#include "detect/accused.hpp"
#include "detect/host.hpp"
#include "detect/inversion.hpp"
#include "detect/inverted_subject.hpp"
#include "detect/quotation.hpp"
#include "detect/subject.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <utility>

namespace selon {
namespace {

Clauses clauses_of(const Analysis& a, std::uint32_t index, TokenRange range) {
  std::size_t quote = first_quote_reaching(a, range.first);
  return cut_clauses(a, index, range, quote);
}

/// The token behind "C'est ce que", "Voilà ce que"; no_token when the sentence does not begin so.
TokenIndex after_presentative(const Analysis& a, TokenRange s) {
  TokenIndex i = s.first;
  if (i + 4 >= s.last) return no_token;
  if (a.words[i].has(fw_ce) && a.words[i + 1].is_verbal()) {
    i += 2;
  } else if (a.in_set("presentative", i)) {
    i += 1;
  } else {
    return no_token;
  }
  constexpr TokenIndex longest_adverbial = 3;  // "C'est notamment ce que", "C'est en tout cas ce que"
  const auto is_adverbial = [&](const Word& w) {
    return !w.has(fw_ce) && (w.is(Upos::adv) || w.is(Upos::adp) || w.is(Upos::adj) || w.is(Upos::noun));
  };
  for (TokenIndex n = 0; n < longest_adverbial && i < s.last && is_adverbial(a.words[i]); ++n) ++i;
  if (i + 1 >= s.last || !a.words[i].has(fw_ce) || !a.words[i + 1].has(fw_que)) return no_token;
  return i + 2;
}

std::optional<Draft> by_presentative(const Analysis& a, std::uint32_t index, TokenRange range) {
  const TokenIndex first = after_presentative(a, range);
  if (first == no_token || first >= range.last) return std::nullopt;
  const Clauses c = clauses_of(a, index, {first, range.last});
  for (const VerbGroup& group : c.groups) {
    if (group.form != VerbForm::finite) continue;
    const auto cue = find_verb_cue(c, group);
    if (!cue) return std::nullopt;
    Draft d = begin_draft(c, *cue);
    Subject subject = find_subject(c, group, true);
    if (!subject.span) {
      if (const auto behind = subject_behind(c, group.tokens.last)) subject = {behind->span, behind->head, false, true};
    }
    if (!subject.span) return std::nullopt;
    set_speaker(d, subject);
    d.frame = Frame::floating;
    return d;
  }
  return std::nullopt;
}

/// Any verb tells how words were said: "a ouvert le congrès".
const CueEntry& said_somehow() {
  static const CueEntry entry{};
  return entry;
}

/// "C'est par ces mots que la secrétaire a ouvert le congrès", "C'est en ces termes que": the token behind que, or
/// no_token.
TokenIndex after_these_words(const Analysis& a, TokenRange s) {
  TokenIndex i = s.first + 2;
  if (i + 4 >= s.last || !a.words[s.first].has(fw_ce) || !a.in_set("auxiliary_be", s.first + 1)) return no_token;
  while (i < s.last && a.words[i].is(Upos::adv)) ++i;
  if (i + 4 >= s.last || !a.words[i].is(Upos::adp) || !a.words[i + 1].has(fw_demonstrative)) return no_token;
  const auto words = noun_phrase_at(a, i + 1, s.last, Reach::base);
  if (!words || !a.in_set("wording_noun", words->head)) return no_token;
  const TokenIndex que = words->tokens.last;
  return que < s.last && a.words[que].has(fw_que) ? que + 1 : no_token;
}

std::optional<Draft> by_these_words(const Analysis& a, std::uint32_t index, TokenRange s) {
  const TokenIndex first = after_these_words(a, s);
  if (first == no_token || first >= s.last) return std::nullopt;
  const Clauses c = clauses_of(a, index, {first, s.last});
  const auto main = std::find_if(c.groups.begin(), c.groups.end(),
                                 [](const VerbGroup& g) { return g.form == VerbForm::finite && !g.passive; });
  if (main == c.groups.end()) return std::nullopt;
  Subject subject = find_subject(c, *main, true);
  if (!can_speak(c, subject)) return std::nullopt;
  Draft d = begin_draft(c, find_verb_cue(c, *main).value_or(VerbCue{&*main, &said_somehow(), main->tokens.last}));
  if (d.lemma.empty()) d.lemma = a.lemma(main->head);
  d.frame = Frame::floating;
  set_speaker(d, subject);
  return d;
}

/// "C'est l'engagement qu'a pris le groupe", "C'est l'avertissement lancé par le maire", "C'est l'avis de la juge": who
/// took, gave or holds it; not "C'est la promesse que la ville attend".
std::optional<TokenRange> owner_of(const Clauses& c, TokenIndex at) {
  while (at < c.last && c.word(at).is(Upos::adj)) ++at;
  if (at + 1 >= c.last) return std::nullopt;
  if (c.word(at).has(fw_de) && !c.word(at).is(Upos::det)) {
    const bool fused = c.word(at).has(fw_fused_article);
    const auto owner = noun_phrase_at(c.analysis, at + (fused ? 0 : 1), c.last, Reach::appositions);
    if (!owner || !can_speak(c, {span_of(c.analysis, owner->tokens), owner->head, false, true})) return std::nullopt;
    return TokenRange{owner->tokens.first + (fused ? 1 : 0), owner->tokens.last};
  }
  const VerbGroup* given = c.group_of(at);
  if (given != nullptr && given->form == VerbForm::past_participle && c.in_set("giving_verb", given->head)) {
    return find_agent_behind(c, given->tokens.last);
  }
  if (!c.word(at).has(fw_que)) return std::nullopt;
  for (const VerbGroup& g : c.groups) {
    if (g.tokens.first <= at || g.form != VerbForm::finite) continue;
    if (!c.in_set("giving_verb", g.head)) return std::nullopt;
    if (const auto behind = g.tokens.first == at + 1 ? subject_behind(c, g.tokens.last) : std::nullopt)
      return behind->tokens;
    const PlacedPhrase* before = phrase_before(c, g.tokens.first);
    return before != nullptr ? std::optional(before->phrase.tokens) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Draft> by_presented_noun(const Analysis& a, std::uint32_t index, TokenRange s) {
  TokenIndex i = s.first + 2;
  if (i + 2 >= s.last || !a.words[s.first].has(fw_ce) || !a.in_set("auxiliary_be", s.first + 1)) return std::nullopt;
  while (i < s.last && a.words[i].is(Upos::adv)) ++i;
  if (i + 2 >= s.last || !a.words[i].is(Upos::det)) return std::nullopt;
  const auto noun = noun_phrase_at(a, i, s.last, Reach::base);
  const CueEntry* entry = noun ? a.words[noun->head].cue : nullptr;
  if (entry == nullptr || entry->pos != CuePos::noun) return std::nullopt;
  const Clauses c = clauses_of(a, index, s);
  const auto owner = owner_of(c, noun->head + 1);
  if (!owner) return std::nullopt;
  Draft d;
  d.sentence = index;
  d.frame = Frame::floating;
  d.cue = span_of(a, {i, noun->head + 1});
  d.cue_token = noun->head;
  d.lemma = entry->lemma;
  d.act = entry->act;
  d.modality = entry->modality;
  d.speaker = span_of(a, *owner);
  d.link = SpeakerLink::mention;
  return d;
}

/// "Ces propos, captés par un téléphone, seraient ceux du maire."
std::optional<Draft> by_noun(const Analysis& a, std::uint32_t index) {
  const Sentence& s = a.sentences[index];
  if (!a.words[s.first].has(fw_demonstrative)) return std::nullopt;
  const auto subject = noun_phrase_at(a, s.first, s.last, Reach::base);
  if (!subject || !a.in_set("said_noun", subject->head)) return std::nullopt;
  const Clauses c = clauses_of(a, index, {s.first, s.last});
  for (const VerbGroup& group : c.groups) {
    if (group.form != VerbForm::finite) continue;
    if (!c.in_set("auxiliary_be", group.head)) return std::nullopt;
    const TokenIndex those = group.tokens.last;
    if (those + 2 >= c.last || !c.word(those).has(fw_strong_pronoun) || !c.word(those + 1).has(fw_de))
      return std::nullopt;
    const auto owner = noun_phrase_at(a, those + 2, c.last, Reach::complements);
    if (!owner) return std::nullopt;
    Draft d;
    d.frame = Frame::floating;
    d.speaker = span_of(a, owner->tokens);
    d.link = SpeakerLink::mention;
    d.unconfirmed = group.conditional;
    d.sentence = index;
    return d;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Draft> look_back(const Analysis& a, std::uint32_t index) {
  if (index >= a.sentences.size() || a.sentences[index].first + 4 >= a.sentences[index].last) return std::nullopt;
  if (auto draft = by_presentative(a, index, {a.sentences[index].first, a.sentences[index].last})) return draft;
  if (auto draft = by_these_words(a, index, {a.sentences[index].first, a.sentences[index].last})) return draft;
  if (auto draft = by_presented_noun(a, index, {a.sentences[index].first, a.sentences[index].last})) return draft;
  return by_noun(a, index);
}

std::optional<Draft> look_back_at(const Analysis& a, TokenIndex first, TokenIndex last) {
  if (first + 4 >= last) return std::nullopt;
  if (auto draft = by_presentative(a, sentence_of(a, first), {first, last})) return draft;
  return by_these_words(a, sentence_of(a, first), {first, last});
}

void detect_look_back(const Analysis& a, std::vector<Draft>& drafts) {
  for (std::uint32_t index = 1; index < a.sentences.size(); ++index) {
    const Sentence& before = a.sentences[index - 1];
    if (a.sentences[index].block != before.block || before.first == before.last) continue;
    std::size_t q = first_quote_reaching(a, before.first);
    const bool quoted = q < a.quotes.size() && a.quotes[q].outer.start < before.span.end;
    if (quoted && is_clause(a, a.quotes[q])) continue;  // whole quotations are seen to elsewhere
    auto draft = by_presentative(a, index, {a.sentences[index].first, a.sentences[index].last});
    if (!draft) continue;
    const Clauses c = clauses_of(a, index - 1, {before.first, before.last});
    const TokenIndex cue = std::exchange(draft->cue_token, c.first);  // the cue stands behind the sentence read here
    const bool kept = set_statement(c, skip_connectors(c, c.first), c.last, *draft);
    draft->cue_token = cue;
    if (kept) drafts.push_back(std::move(*draft));
  }
}

}  // namespace selon
