// Nouns and adjectives as cues.
#include "detect/nominal.hpp"

#include "detect/after_cue.hpp"
#include "detect/trace.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

namespace selon {
namespace {

struct NounCue {
  TokenIndex noun = no_token;
  const CueEntry* entry = nullptr;
  std::optional<TokenRange> speaker;
  TokenIndex next = 0;  // where the complement may begin
};

// "l'affirmation de Pékin", "l'annonce par Renault", "sa promesse", "l'idée"
NounCue read_noun(const Clauses& c, TokenIndex noun) {
  NounCue out{noun, c.word(noun).cue, std::nullopt, noun + 1};
  TokenIndex i = noun + 1;
  while (i < c.last && (c.word(i).is(Upos::adj) ||  // "la déclaration très claire du ministre"
                        (c.word(i).is(Upos::adv) && i + 1 < c.last && c.word(i + 1).is(Upos::adj))))
    ++i;
  for (int n = 0; n < 2 && i < c.last; ++n) {
    const bool of = c.word(i).has(fw_de) && !c.word(i).is(Upos::det);
    if (!of && !c.word(i).has(fw_par)) break;
    if (infinitive_at(c, i)) break;
    const TokenIndex first = c.word(i).has(fw_fused_article) ? i : i + 1;
    if (first >= c.last || c.group_of(first) != nullptr) break;
    const auto phrase = noun_phrase_at(c.analysis, first, c.last, Reach::complements);
    if (!phrase) break;
    TokenRange range = phrase->tokens;
    if (first == i) ++range.first;
    // "la promesse de la ministre de rouvrir": the phrase ends before an infinitive by itself
    const Subject subject{span_of(c.analysis, range), phrase->head, false, true};
    if (!range.empty() && (!out.speaker || c.word(i).has(fw_par)) && can_speak(c, subject)) out.speaker = range;
    i = phrase->tokens.last;
  }
  if (!out.speaker && noun > c.first && c.word(noun - 1).has(fw_possessive)) out.speaker = TokenRange{noun - 1, noun};
  out.next = i;
  return out;
}

// "l'annonce par Renault que trois cents postes seraient supprimés": behind an agent, a que whose clause lacks no
// object is a conjunction, whatever its tag; not "l'annonce par Renault que tous attendaient".
bool is_complement(const Clauses& c, const NounCue& cue) {
  if (!cue.speaker || cue.speaker->first == c.first || !c.word(cue.speaker->first - 1).has(fw_par)) return false;
  for (TokenIndex i = cue.next + 1; i < c.last; ++i) {
    const VerbGroup* g = c.group_of(i);
    if (g != nullptr && g->form == VerbForm::finite) return g->passive || c.in_set("copula", g->head);
  }
  return false;
}

// "La conviction de Mme Roy, c'est que P", "Leur crainte est que P": the conjunction, or no_token.
TokenIndex after_copula(const Clauses& c, TokenIndex i) {
  if (i + 2 < c.last && c.form(i) == "," && c.word(i + 1).has(fw_ce)) i += 2;
  const VerbGroup* be = c.group_of(i);
  if (be == nullptr || !c.in_set("auxiliary_be", be->head) || be->tokens.last >= c.last) return no_token;
  return c.word(be->tokens.last).has(fw_que) && c.word(be->tokens.last).is(Upos::sconj) ? be->tokens.last : no_token;
}

// "Il défend l'idée que P", "soutient la thèse selon laquelle P": who puts it forward says it; not "rejette l'idée
// que".
std::optional<Span> voice_of(const Clauses& c, TokenIndex noun) {
  if (noun < c.first + 2 || !c.word(noun - 1).is(Upos::det) || c.word(noun - 1).has(fw_possessive)) return std::nullopt;
  const VerbGroup* verb = c.group_of(noun - 2);
  if (verb == nullptr || verb->passive || verb->negated || !c.in_set("voicing_verb", verb->head)) return std::nullopt;
  const Subject subject = find_subject(c, *verb, false);
  return can_speak(c, subject) ? subject.span : std::nullopt;
}

void read(const Clauses& c, TokenIndex noun, std::vector<Draft>& drafts) {
  const NounCue cue = read_noun(c, noun);
  trace_cue(c, noun, cue.entry);
  const auto no = [&](std::string_view reason) { refuse(c, noun, DraftRule::nominal, reason); };
  TokenIndex i = cue.next;
  if (i >= c.last) return no("nothing follows it");
  TokenIndex begin = no_token;
  if (c.word(i).has(fw_que) && cue.entry->takes(takes_que) && (c.word(i).is(Upos::sconj) || is_complement(c, cue))) {
    begin = i + 1;
    if (!may_be_clause(c, begin, c.last)) return no("what follows the conjunction has no finite verb");
  } else if (const TokenIndex opener = c.form(i) == "," ? i + 1 : i;
             opener + 1 < c.last && c.in_set("according_to_opener", opener) && c.word(opener + 1).has(fw_lequel)) {
    begin = opener + 2;
  } else if (const TokenIndex que = after_copula(c, i); que != no_token && cue.speaker && cue.entry->takes(takes_que)) {
    begin = que + 1;
  } else if (const auto infinitive = infinitive_at(c, i);
             infinitive && infinitive->preposition == i && c.word(i).has(fw_de) && cue.entry->takes(takes_de_inf)) {
    begin = infinitive->begin;
  }
  if (begin == no_token) return no("no clause, infinitive or relative attribution follows it");
  // "la digue « menace de céder »": a bare word that begins a quotation is the verb of the sentence around it
  if (noun > c.first && c.quote_of(noun) >= 0 &&
      c.analysis.quotes[static_cast<std::size_t>(c.quote_of(noun))].outer.start == c.analysis.tokens[noun - 1].start)
    return no("a bare word at the beginning of a quotation");
  // "le refus de sortir", "l'ordre d'attaquer": a weak noun needs its speaker
  const bool according = c.word(begin - 1).has(fw_lequel);
  if (cue.entry->strength != CueStrength::strong && !cue.speaker && !according && !c.in_set("claim_noun", noun))
    return no("a weak noun without a speaker");
  Draft draft;
  draft.sentence = c.index;
  draft.frame = Frame::nominal;
  TokenRange span{noun, noun + 1};
  const bool possessive = cue.speaker && cue.speaker->last == noun;
  if (noun > c.first && c.word(noun - 1).is(Upos::det) && !possessive && !c.word(noun - 1).has(fw_fused_article))
    --span.first;
  draft.cue = span_of(c.analysis, span);
  draft.cue_token = noun;
  draft.lemma = cue.entry->lemma;
  draft.act = cue.entry->act;
  draft.modality = cue.entry->modality;
  if (cue.speaker) {
    draft.speaker = span_of(c.analysis, *cue.speaker);
  } else {
    draft.speaker = voice_of(c, noun);
  }
  if (draft.speaker) draft.link = SpeakerLink::mention;
  const bool clause = c.word(begin - 1).has(fw_que | fw_lequel);
  const TokenIndex end =
      find_statement_end(c, begin, {.introducer = clause ? begin - 1 : i, .clause = clause, .inside_subject = true});
  if (!set_statement(c, begin, end, draft)) return;
  read_statement_mood(c, begin, end, draft);
  drafts.push_back(std::move(draft));
}

}  // namespace

void detect_nominal(const Clauses& c, std::vector<Draft>& drafts) {
  for (TokenIndex i = c.first; i < c.last; ++i) {
    const Word& w = c.word(i);
    if (w.is(Upos::noun) && w.cue != nullptr && w.cue->pos == CuePos::noun) read(c, i, drafts);
  }
}

std::optional<AdjectiveCue> find_adjective_of(const Clauses& c, const VerbGroup& group) {
  const bool head = c.in_set("copula", group.head);
  if (!head && !c.in_set("copula", group.finite)) return std::nullopt;
  TokenIndex i = head ? group.tokens.last : group.head;
  while (i < c.last && c.word(i).is(Upos::adv)) ++i;
  if (i >= c.last) return std::nullopt;
  const CueEntry* entry = find_adjective_cue(c, i);
  // "est convaincu que" is speech by itself; "est prêt à" tells how somebody is
  if (entry == nullptr || entry->strength != CueStrength::strong) return std::nullopt;
  return AdjectiveCue{i, entry};
}

namespace {

// Where the statement of the adjective at `i` begins: "convaincue que", "prêt à", "favorable à"; no_token without one.
TokenIndex begin_behind(const Clauses& c, const AdjectiveCue& adjective) {
  const CueEntry& entry = *adjective.entry;
  const TokenIndex from = adjective.token + 1;
  if (entry.takes(takes_que)) {
    if (const TokenIndex que = find_que(c, from); que != no_token) return que + 1;
  }
  const auto infinitive = infinitive_at(c, from);
  if (infinitive && infinitive->preposition != no_token && entry.takes(takes_de_inf | takes_a_inf))
    return infinitive->begin;
  const bool governs =
      from < c.last && entry.takes(takes_prep_np) && c.word(from).has(fw_de | fw_a) && !c.word(from).is(Upos::det);
  return governs ? from + 1 : no_token;
}

bool read_adjective(const Clauses& c, const VerbGroup& group, const AdjectiveCue& adjective,
                    std::vector<Draft>& drafts) {
  const TokenIndex i = adjective.token;
  const CueEntry* entry = adjective.entry;
  trace_cue(c, i, entry);
  const auto no = [&](std::string_view reason) { return refuse(c, i, DraftRule::adjective, reason); };
  const TokenIndex begin = begin_behind(c, adjective);
  if (begin == no_token) return no("no clause, infinitive or complement that it takes follows it");
  VerbGroup widened = group;
  widened.tokens.last = std::max(group.tokens.last, i + 1);
  Draft draft = begin_draft(c, {&widened, entry, i + 1});
  draft.frame = Frame::copula;
  draft.cue_token = i;
  const Subject subject = find_subject(c, group, false);
  if (!subject.span || subject.impersonal || !can_speak(c, subject)) return no("its subject is nobody who can speak");
  // "il est certain que" is the writer's own certainty, "il est convaincu que" somebody's
  const bool impersonal = c.word(subject.head).has(fw_impersonal) && !group.inverted;
  if (impersonal && (entry->strength != CueStrength::strong || c.in_set("impersonal_adjective", i)))
    return no("it may be the writer's own certainty");
  set_speaker(draft, subject);
  const bool clause = c.word(begin - 1).has(fw_que);
  const TokenIndex end = find_statement_end(c, begin, {.cue = &group, .introducer = begin - 1, .clause = clause});
  if (!set_statement(c, begin, end, draft)) return no("its statement would be empty");
  read_statement_mood(c, begin, end, draft);
  drafts.push_back(std::move(draft));
  return true;
}

}  // namespace

void detect_adjectives(const Clauses& c, std::vector<Draft>& drafts) {
  for (const VerbGroup& group : c.groups) {
    if (const auto adjective = find_adjective_of(c, group)) read_adjective(c, group, *adjective, drafts);
  }
}

}  // namespace selon
