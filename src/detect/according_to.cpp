// Prepositional attributions: opener, speaker, the hole they leave, and the host sentence.
#include "detect/according_to.hpp"

#include "detect/adaptation.hpp"
#include "detect/figure.hpp"
#include "detect/host.hpp"
#include "detect/quoted_name.hpp"
#include "detect/subject.hpp"
#include "detect/subject_rule.hpp"
#include "detect/topic.hpp"
#include "detect/trace.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <string>

namespace selon {
namespace {

constexpr std::string_view preposition_de = "de";

struct Opener {
  const CueEntry* entry = nullptr;
  TokenIndex after = 0;
};

// The longest preposition or locution of the cue lexicon that begins at `i`.
Opener find_opener(const Clauses& c, TokenIndex i) {
  const Locutions& locutions = c.analysis.lexicon->cues.word_by_word();
  Opener out;
  Locutions::Place at = Locutions::start;
  std::string buffer;
  const auto look = [&](Locutions::Place place, TokenIndex after) {
    if (const CueEntry* entry = locutions.entry(place)) out = {entry, after};
  };
  for (TokenIndex n = i; n < c.last && locutions.goes_on(at); ++n) {
    const Locutions::Place before = at;
    at = locutions.next(before, folded(c.form(n), buffer));
    look(at, n + 1);
    // "de l'avis du maire", "aux yeux des élus"
    if (n > i && c.word(n).has(fw_de)) look(locutions.next(before, preposition_de), n + 1);
  }
  return out;
}

// "Pour la CGT, c'est non", not "pour trois euros", "pour la rentrée": who speaks is a person or an institution.
bool is_speaker(const Clauses& c, const Opener& opener, const NounPhrase& phrase) {
  if (c.in_set("according_to_trap", phrase.head)) return false;
  const bool plural = c.word(phrase.head).features.number == Number::plural;
  if (plural && c.in_set("advice_noun", phrase.head)) return false;  // "suivant les conseils du médecin"
  for (TokenIndex i = phrase.tokens.first; i < phrase.tokens.last; ++i) {
    if (c.word(i).is(Upos::num) && i == phrase.head) return false;
  }
  const Subject subject{span_of(c.analysis, phrase.tokens), phrase.head, false, false};
  return opener.entry->strength == CueStrength::strong || can_speak(c, subject);
}

// "interrogée par Radio-Canada", "vivant à Lyon"; not "précisant que", which is a cue.
bool is_participle(const Clauses& c, TokenIndex i) {
  const VerbGroup* g = c.group_of(i);
  if (g == nullptr) return false;
  return g->form == VerbForm::past_participle ||
         (g->form == VerbForm::present_participle && c.word(g->head).cue == nullptr);
}

std::uint32_t quote_end(const Clauses& c, TokenIndex i) {
  return c.analysis.quotes[static_cast<std::size_t>(c.quote_of(i))].outer.end;
}

// "La voie est libre, selon la police"; not "La voie, selon la police, est libre"
bool follows_clause(const Clauses& c, TokenIndex at) {
  return std::any_of(c.groups.begin(), c.groups.end(), [&](const VerbGroup& g) {
    return g.tokens.first < at && g.form == VerbForm::finite && !stands_in_clause(c, g);
  });
}

// "…, selon la police, qui ajoute que le feu, né à midi, est éteint": behind a whole clause the relative runs to the
// end.
bool tells_more(const Clauses& c, TokenIndex relative) {
  const VerbGroup* g = relative + 1 < c.last ? c.group_of(relative + 1) : nullptr;
  return g != nullptr && g->form == VerbForm::finite && c.word(g->head).cue != nullptr && follows_clause(c, relative);
}

// The end of the attribution: its noun phrase with relative clause and participles, up to the comma that closes it.
TokenIndex hole_end(const Clauses& c, TokenIndex i, bool initial) {
  const TokenIndex begin = i;
  // "La défense accrédite aux yeux du public l'accusation": a new noun phrase goes on with the sentence
  if (!initial && i < c.last && c.word(i).is(Upos::det) && c.group_of(begin - 1) == nullptr) return i;
  for (; i < c.last && i < begin + 40; ++i) {
    // "publiée hier, et dont les auteurs doutent,"
    const bool joined = i > begin && i + 2 < c.last && c.word(i + 1).has(fw_et) && c.word(i + 2).has(fw_relative);
    if (c.form(i) == "," && i + 1 < c.last && (joined || c.word(i + 1).has(fw_relative) || is_participle(c, i + 1))) {
      // ", qui ne cite pas ses sources,", ", interrogée par Radio-Canada,"
      TokenIndex j = i + 1;
      while (j < c.last && c.form(j) != ",") ++j;
      // at the end of the sentence: "selon les propos de A, rapportés par B"
      const bool relayed = !initial && is_participle(c, i + 1) && c.group_of(i + 1)->tokens.last < c.last &&
                           c.word(c.group_of(i + 1)->tokens.last).has(fw_par);
      const bool about_speaker = !initial && i == begin && c.word(i + 1).has(fw_qui);  // "selon la police, qui précise"
      if (about_speaker && tells_more(c, i + 1)) return c.last;
      if (j < c.last || relayed || about_speaker) {
        i = j - 1;
        continue;
      }
    }
    if (c.form(i) == "," || c.form(i) == ";" || c.form(i) == ":" || c.form(i) == ")") return i;
    if (another_figure_follows(c, i)) return i;  // "et plus de 50 000 selon la CGT"
    if (c.quote_of(i) >= 0 && c.quote_of(i) != c.quote_of(begin - 1)) return i;
    if (c.quote_of(i) >= 0 && c.analysis.tokens[i].end == quote_end(c, i)) return i;
    const VerbGroup* g = c.group_of(i);
    const bool relative = g != nullptr && g->tokens.first > c.first && c.word(g->tokens.first - 1).has(fw_relative);
    if (g != nullptr && g->form == VerbForm::finite && !relative) return initial ? begin : i;
  }
  return i;
}

// "à son avis", "à leurs yeux", "à l'en croire": the speaker is a pronoun within the opener.
TokenIndex inner_speaker(const Clauses& c, TokenIndex i, const Opener& opener) {
  for (TokenIndex k = i + 1; k < opener.after; ++k) {
    if (c.word(k).has(fw_possessive)) return k;
    const bool clitic = c.word(k).has(fw_object_clitic) && c.word(k).is(Upos::pron);
    if (clitic && c.word(opener.after - 1).is_verbal()) return k;
  }
  return no_token;
}

bool begins_part(const Clauses& c, TokenIndex i) {
  return i == c.first || i == skip_connectors(c, c.first) || c.form(i - 1) == ";" || c.form(i - 1) == ":" ||
         (c.word(i - 1).has(fw_coordination) && i > c.first + 1);
}

bool follows_comma(const Clauses& c, TokenIndex i) {
  return i > c.first && (c.form(i - 1) == "," || c.form(i - 1) == "(" || c.form(i - 1) == "\u2013");
}

// "Selon la radio, l'homme, blessé à la jambe, a fui": what looked like an apposition is the subject of the verb behind
// the insert; not in "Selon Jean Sol, maire de Mons, interrogé lundi, la route est coupée".
NounPhrase without_subject_of_host(const Clauses& c, const NounPhrase& phrase) {
  constexpr TokenIndex longest_insert = 25;
  const TokenIndex end = phrase.tokens.last;
  TokenIndex comma = end;
  while (comma > phrase.tokens.first && c.form(comma - 1) != ",") --comma;
  if (comma == phrase.tokens.first || end >= c.last) return phrase;
  const auto before_comma = [&] {
    return noun_phrase_at(c.analysis, phrase.tokens.first, comma - 1, Reach::appositions).value_or(phrase);
  };
  const bool insert = c.form(end) == ",";
  for (TokenIndex i = end + (insert ? 1 : 0); i < c.last && i < end + longest_insert; ++i) {
    const VerbGroup* g = c.group_of(i);
    const bool finite = g != nullptr && g->form == VerbForm::finite;
    if (!insert) {  // "Selon le rectorat, un élève du lycée en zone rurale a fui": no comma parts it from the verb
      // "Selon le parquet, le conducteur « n'avait aucun permis »": the verb may begin the quoted words
      if (i == end && c.quote_of(i) >= 0 && c.is_punctuation(i)) continue;
      if (c.is_punctuation(i) || c.word(i).has(fw_relative)) return phrase;
      if (finite) return g->subject_clitic == no_token ? before_comma() : phrase;
      continue;
    }
    if (finite) return phrase;
    if (c.form(i) != ",") continue;
    const VerbGroup* main = i + 1 < c.last ? c.group_of(i + 1) : nullptr;
    const bool verb = main != nullptr && main->form == VerbForm::finite && main->subject_clitic == no_token;
    return verb ? before_comma() : phrase;
  }
  return phrase;
}

// "Les tarifs varient selon la saison": what the verb depends on.
bool depends(const Clauses& c, TokenIndex i) {
  while (i > c.first && c.word(i - 1).is(Upos::adv) && c.group_of(i - 1) == nullptr) --i;
  const VerbGroup* g = i > c.first ? c.group_of(i - 1) : nullptr;
  return g != nullptr && c.in_set("depending_verb", g->head);
}

Draft draft_of(const Clauses& c, TokenIndex i, const Opener& opener, TokenRange speaker) {
  Draft draft;
  draft.sentence = c.index;
  draft.frame = Frame::according_to;
  draft.cue = span_of(c.analysis, {i, opener.after});
  draft.cue_token = i;
  draft.lemma = opener.entry->lemma;
  draft.act = opener.entry->act;
  draft.modality = opener.entry->modality;
  draft.speaker = span_of(c.analysis, speaker);
  draft.link = SpeakerLink::mention;
  return draft;
}

// "La pire saison de sa carrière, l'intéressé dixit."
std::optional<Attribution> behind_speaker(const Clauses& c, TokenIndex i, const Opener& opener) {
  TokenIndex comma = i;
  while (comma > c.first && c.form(comma - 1) != "," && c.form(comma - 1) != "(") --comma;
  if (comma == c.first || comma == i) return std::nullopt;
  const auto phrase = noun_phrase_at(c.analysis, comma, i, Reach::appositions);
  if (!phrase || phrase->tokens.last != i) return std::nullopt;
  Draft draft = draft_of(c, i, opener, phrase->tokens);
  return Attribution{std::move(draft), {comma - 1, opener.after}};
}

// The first token behind a mention.
TokenIndex token_behind(const Clauses& c, Span mention) {
  TokenIndex i = c.first;
  while (i < c.last && c.analysis.tokens[i].start < mention.end) ++i;
  return i;
}

// "pour le proviseur et pour les parents": one attribution to both.
TokenIndex after_conjunct(const Clauses& c, TokenIndex i, const Opener& opener, TokenIndex at) {
  if (at + 2 >= c.last || !c.word(at).has(fw_et)) return at;
  const Opener again = find_opener(c, at + 1);
  if (again.entry != opener.entry || again.after >= c.last || i == at) return at;
  const auto phrase = noun_phrase_at(c.analysis, again.after, c.last, Reach::appositions);
  return phrase && is_speaker(c, again, *phrase) ? phrase->tokens.last : at;
}

// "L'accusé, « un homme ordinaire » selon le procureur, encourt": an apposed quotation alone; not "Le toit « s'est
// envolé » selon la police".
bool add_apposed_quotation(const Clauses& c, TokenRange hole, Draft& draft) {
  if (hole.first <= c.first + 2 || c.quote_of(hole.first) >= 0) return false;
  const std::int32_t q = c.quote_of(hole.first - 1);
  if (q < 0 || (hole.last < c.last && c.form(hole.last) != ",")) return false;
  TokenIndex first = hole.first - 1;
  while (first > c.first && c.quote_of(first - 1) == q) --first;
  if (first == c.first || c.form(first - 1) != ",") return false;
  for (TokenIndex i = first; i < hole.first; ++i) {
    if (c.group_of(i) != nullptr && c.group_of(i)->form == VerbForm::finite) return false;
  }
  return set_statement(c, first, hole.first, draft);
}

// "P, selon ce qu'a confié Anna Roy à l'AFP", "Selon ce que rapporte la presse, P": who says it is the subject of the
// verb; not "selon ce que la loi prévoit".
std::optional<Attribution> according_to_words(const Clauses& c, TokenIndex i, const Opener& opener) {
  const TokenIndex que = opener.after + 1;
  if (que + 1 >= c.last || !c.word(opener.after).has(fw_ce) || !c.word(que).has(fw_que)) return std::nullopt;
  const auto group = std::find_if(c.groups.begin(), c.groups.end(), [&](const VerbGroup& g) {
    return g.tokens.first > que && g.form == VerbForm::finite;
  });
  if (group == c.groups.end() || c.word(group->head).cue == nullptr) return std::nullopt;
  const bool inverted = group->tokens.first == que + 1;
  const Subject subject = find_subject(c, *group, inverted);
  if (!subject.span || subject.impersonal || !can_speak(c, subject)) return std::nullopt;
  const TokenIndex behind = inverted ? token_behind(c, *subject.span) : group->tokens.last;
  Draft draft = draft_of(c, i, opener, {i, i + 1});
  draft.cue = span_of(c.analysis, {i, group->tokens.last});
  draft.speaker = subject.span;
  // "…, selon ce qu'a confié Rodrigue, son ami, à l'AFP": behind a whole clause all the rest tells of the speaker
  const TokenIndex end = follows_clause(c, i) ? c.last : hole_end(c, behind, begins_part(c, i));
  return Attribution{std::move(draft), {follows_comma(c, i) ? i - 1 : i, end}};
}

// The attribution that `opener` begins at `i`.
std::optional<Attribution> attribution_of(const Clauses& c, TokenIndex i, const Opener& opener) {
  if (opener.entry == nullptr) return std::nullopt;
  trace_cue(c, i, opener.entry);
  const auto no = [&](std::string_view reason) {
    refuse(c, i, DraftRule::according_to, reason);
    return std::nullopt;
  };
  if (c.in_set("postposed_cue", i) && (opener.after >= c.last || c.is_punctuation(opener.after)))
    return behind_speaker(c, i, opener);
  if (opener.after >= c.last) return no("nobody is named behind it");
  if (auto words = according_to_words(c, i, opener)) return words;
  if (const TokenIndex pronoun = inner_speaker(c, i, opener); pronoun != no_token) {
    if (!begins_part(c, i) && !follows_comma(c, i))
      return no("it neither begins a clause nor follows a comma");  // "il brillait à leurs yeux"
    const TokenIndex end = hole_end(c, opener.after, begins_part(c, i));
    return Attribution{draft_of(c, i, opener, {pronoun, pronoun + 1}), {follows_comma(c, i) ? i - 1 : i, end}};
  }
  TokenIndex at = opener.after;
  if (c.word(at).has(fw_que) && !c.word(at).is(Upos::pron)) return no("a conjunction follows");  // "selon que"
  if (c.group_of(at) != nullptr && c.group_of(at)->form == VerbForm::infinitive) return no("an infinitive follows");
  const bool weak = opener.entry->strength != CueStrength::strong;
  const bool initial = begins_part(c, i);
  const bool after_comma = follows_comma(c, i);
  if (weak && !initial && !after_comma) return no("weak, and it neither begins a clause nor follows a comma");
  if (!after_comma && depends(c, i)) return no("it depends on the verb before it");
  if (c.word(at).has(fw_lequel | fw_qui)) return no("a relative pronoun follows, and no antecedent says the clause");
  if (const auto name = quoted_name(c, at)) {  // "selon « Quotidien », …"
    const TokenIndex behind = std::min<TokenIndex>(c.last, name->last + 1);
    return Attribution{draft_of(c, i, opener, *name), {after_comma ? i - 1 : i, hole_end(c, behind, initial)}};
  }
  const bool pronoun = c.word(at).is(Upos::pron) && c.word(at).has(fw_strong_pronoun);  // "selon lui, propriétaire de"
  const auto phrase = noun_phrase_at(c.analysis, at, c.last, pronoun ? Reach::base : Reach::appositions);
  std::optional<NounPhrase> adjective;
  if (!phrase && c.word(at).is(Upos::adj)) adjective = NounPhrase{{at, at + 1}, at};  // "de source policière"
  if (!phrase && !adjective) return no("no noun phrase follows");
  const NounPhrase speaker = phrase ? without_subject_of_host(c, *phrase) : *adjective;
  if (phrase && !is_speaker(c, opener, *phrase)) return no("what follows cannot speak");
  if (phrase && c.word(i).has(fw_de) && is_adaptation(c, i, *phrase)) return no("a work made from another");
  TokenRange mention = speaker.tokens;
  for (TokenIndex k = mention.first; k < mention.last; ++k) {  // "selon la police et 50 000 selon la CGT"
    if (c.word(k).has(fw_coordination) && another_figure_follows(c, k)) mention.last = k;
  }
  mention.last = after_conjunct(c, i, opener, mention.last);
  while (!mention.empty() && c.word(mention.first).has(fw_fused_article) && !c.word(mention.first).is(Upos::det))
    ++mention.first;
  if (mention.empty()) return no("what follows cannot speak");
  const TokenIndex end = hole_end(c, mention.last, initial);
  const bool colon = end == c.last && end < c.analysis.tokens.size() && c.form(end) == ":";
  if (weak && initial && end >= c.last && !colon)
    return no("weak, and no comma closes it");  // "ouvert à tous et pour tout le monde"
  if (weak && end < c.last && c.form(end) != "," && c.form(end) != ")") return no("weak, and no comma closes it");
  // "Une sortie est prévue, pour les rameurs": at the end it is whom the thing is for
  const bool bare = c.word(i).has(fw_pour) && opener.after == i + 1;
  // "Me Julie Sol, pour la défense, objecte": at somebody's side it is for whom they act
  const PlacedPhrase* beside = bare && after_comma ? phrase_before(c, i) : nullptr;
  if (beside != nullptr && !beside->governed && c.word(beside->phrase.head).is(Upos::propn))
    return no("for whom somebody acts");
  // "les patineurs concourent, pour les huit finalistes, sur 1500 mètres": in the middle, too, when they are many
  const bool many = c.word(speaker.head).is(Upos::noun) && c.word(speaker.head).features.number == Number::plural;
  if (bare && many && !initial && !c.in_set("organization_noun", speaker.head)) return no("whom the thing is for");
  if (bare && !initial && end == c.last && c.form(i - 1) != "(") return no("at the end it is whom the thing is for");
  return Attribution{draft_of(c, i, opener, mention), {after_comma ? i - 1 : i, end}};
}

// "l'ONU, pour qui la trêve tient", "le ministère, selon lequel P": the antecedent says the clause. Not "l'idée selon
// laquelle", whose antecedent is itself a cue, nor "le maire pour qui il travaille", where no comma sets it off.
bool read_relative(const Clauses& c, TokenIndex i, const Opener& opener, std::vector<Draft>& drafts) {
  const TokenIndex at = opener.after;
  if (opener.entry == nullptr || at + 1 >= c.last || !c.word(at).has(fw_lequel | fw_qui)) return false;
  const PlacedPhrase* antecedent = phrase_before(c, i);
  if (antecedent == nullptr) return false;
  const TokenIndex head = antecedent->phrase.head;
  if (c.in_set("according_to_trap", head)) return false;  // "la règle selon laquelle le perdant paie"
  const CueEntry* cue = c.word(head).cue;
  if (cue != nullptr && cue->pos == CuePos::noun) return false;
  const bool told_by_nobody = c.in_set("statement_noun", head);  // "un scandale, selon lequel il aurait menti"
  const Subject subject{mention_span(c, antecedent->phrase.tokens), head, false, false};
  // "les opinions des États, selon lesquelles": another antecedent
  const Features& pronoun = c.word(at).features;
  const Features& noun = c.word(head).features;
  const bool differs = (pronoun.gender != noun.gender && pronoun.gender != Gender::unknown &&
                        noun.gender != Gender::unknown && !c.word(head).is(Upos::propn)) ||
                       (pronoun.number != noun.number && pronoun.number != Number::unknown &&
                        noun.number != Number::unknown && !c.word(head).is(Upos::propn));
  // "à Saint-Yorre, pour lesquels": one name is no plural
  const auto& tokens = antecedent->phrase.tokens;
  const bool several = c.analysis.words.any(tokens.first, tokens.last, [](const Word& w) { return w.has(fw_et); });
  const bool one_name = c.word(head).is(Upos::propn) && pronoun.number == Number::plural && !several;
  if (c.word(at).has(fw_lequel) && (differs || one_name)) return false;
  if (opener.entry->strength != CueStrength::strong && (!follows_comma(c, i) || !can_speak(c, subject))) return false;
  Draft draft = draft_of(c, i, opener, antecedent->phrase.tokens);
  draft.speaker = subject.span;
  if (told_by_nobody) {
    draft.speaker.reset();
    draft.link = SpeakerLink::none;
  }
  const TokenIndex end = find_statement_end(c, at + 1, {.introducer = at, .inside_subject = true});
  if (!may_be_clause(c, at + 1, end) || !set_statement(c, at + 1, end, draft)) return false;
  if (draft.verbatim == draft.fragments) draft.form = Form::direct;
  read_statement_mood(c, at + 1, end, draft);
  drafts.push_back(std::move(draft));
  return true;
}

// Reads the attribution at `i`; the last token of it, or `i`.
TokenIndex read(const Clauses& c, TokenIndex i, std::vector<Draft>& drafts) {
  const Opener opener = find_opener(c, i);
  if (read_relative(c, i, opener, drafts)) return i;
  auto found = attribution_of(c, i, opener);
  if (!found) return i;
  Draft& draft = found->draft;
  if (add_apposed_quotation(c, found->tokens, draft) || set_host(c, found->tokens, drafts, draft)) {
    if (is_topic(c, i, *found)) {
      refuse(c, i, DraftRule::according_to, "what the clause is about, or whom the thing is for");
      return i;
    }
    drafts.push_back(std::move(draft));
    return std::max(i, found->tokens.last - 1);
  }
  refuse(c, i, DraftRule::according_to, "no sentence that could be its statement");
  return i;
}

}  // namespace

std::optional<Attribution> attribution_at(const Clauses& c, TokenIndex i) {
  return attribution_of(c, i, find_opener(c, i));
}

bool opens_attribution(const Clauses& c, TokenIndex i) {
  return c.word(i).has(fw_attribution) && find_opener(c, i).entry != nullptr;
}

void detect_according_to(const Clauses& c, std::vector<Draft>& drafts) {
  for (TokenIndex i = c.first; i < c.last; ++i) {
    if (opens_attribution(c, i)) i = read(c, i, drafts);
  }
}

}  // namespace selon
