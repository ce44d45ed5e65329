// Indirect speech with a verb cue: attributes, quoted words and noun phrases.
#include "detect/accused.hpp"
#include "detect/after_cue.hpp"
#include "detect/cue_place.hpp"
#include "detect/indirect_reader.hpp"
#include "detect/inverted_subject.hpp"
#include "detect/noun_object.hpp"
#include "detect/quotation.hpp"
#include "detect/trace.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

constexpr std::string_view preposition_de = "de";

// "en parlant des élus « vous êtes payés »": a quoted sentence behind a noun is no part of its phrase; "parle d'un «
// oubli »".
bool holds_after_noun(const Clauses& c, TokenIndex begin, TokenIndex mark) {
  const bool noun =
      c.analysis.words.any(begin, mark, [](const Word& w) { return w.is(Upos::noun) || w.is(Upos::propn); });
  return noun && is_clause(c.analysis, c.analysis.quotes[static_cast<std::size_t>(c.quote_of(mark))]);
}

bool holds_attribute(const Clauses& c, std::int32_t quote) {
  const Quote& q = c.analysis.quotes[static_cast<std::size_t>(quote)];
  return c.analysis.words.any(q.first, q.last, [](const Word& w) {
    return w.is(Upos::adj) || w.features.verb_form == VerbForm::past_participle;
  });
}

}  // namespace

// "une taxe que Berlin juge contraire": the antecedent is part of the statement.
bool IndirectReader::add_antecedent(Draft& draft) const {
  const PlacedPhrase* antecedent = relative_antecedent(c_, group());
  if (antecedent != nullptr) draft.fragments.push_back(mention_span(c_, antecedent->phrase.tokens));
  return antecedent != nullptr;
}

// I9: "se dit prêt", "s'estime lésé", "se félicite de l'accord"; "juge X inutile", "qualifie X de Y"
bool IndirectReader::read_attribute() {
  if (takes(takes_self) && group().reflexive) {
    const TokenIndex i = skip_circumstances(c_, cue_.after);
    // "se montre satisfait" tells an attitude, "se montre sûr en défense" none
    if (entry().strength == CueStrength::weak && !is_attitude(i)) return false;
    if (i >= c_.last || c_.word(i).is(Upos::adp) || c_.is_punctuation(i)
            ? i >= c_.last || c_.quote_of(i) == c_.quote_of(group().head)
            : false)
      return false;
    Draft draft = begin_draft(c_, cue_);
    draft.frame = Frame::copula;
    if (!give_speaker(draft)) return false;
    return add(i, draft, {.introducer = no_token, .clause = false});
  }
  if (takes(takes_self_de) && group().reflexive) {
    const TokenIndex i = skip_circumstances(c_, cue_.after);
    if (i >= c_.last || !c_.word(i).has(fw_de)) return false;
    // "se désolent d'une même voix": how, not of what
    const auto manner = i + 1 < c_.last ? noun_phrase_at(c_.analysis, i + 1, c_.last, Reach::base) : std::nullopt;
    if (manner && c_.word(i + 1).has(fw_indefinite) && c_.in_set("manner_noun", manner->head)) return false;
    Draft draft = begin_draft(c_, cue_);
    draft.frame = Frame::copula;
    if (!give_speaker(draft)) return false;
    return add(i + 1, draft, {.introducer = i, .clause = false});
  }
  if (takes(takes_attribute)) return read_object_attribute();
  return false;
}

bool IndirectReader::is_attitude(TokenIndex i) const {
  if (i >= c_.last) return false;
  if (c_.quote_of(i) != c_.quote_of(group().head)) return true;
  const bool governs = i + 1 < c_.last && c_.word(i + 1).has(fw_de | fw_que);  // "sûr de gagner", not "sûr en défense"
  return find_adjective_cue(c_, i) != nullptr && (governs || !c_.in_set("two_sense_adjective", i));
}

// "qualifie X de Y", "considère X comme Y", "juge X inutile": X and Y are the statement, two fragments
bool IndirectReader::read_object_attribute() {
  if (group().passive) return read_passive_attribute();
  const bool clitic = group().object_clitic != no_token && group().object_clitic < group().finite;
  Draft relative;
  const bool antecedent = !clitic && add_antecedent(relative);
  AfterCue after = read_after_cue(c_, cue_.after, !clitic && !antecedent);
  if (!clitic && !antecedent && !after.object) return false;
  if (after.object && entry().preposition.empty()) part_attribute(after);
  const TokenIndex i = after.next;
  if (i >= c_.last) return false;
  const std::uint64_t marker = entry().preposition == preposition_de ? fw_de : fw_comme;
  // "considère X comme un danger", "comme sain", beside "considère X dangereux"; not "comme étant sain"
  const bool marked = (!entry().preposition.empty() && c_.word(i).has(marker) && !c_.word(i).is(Upos::det)) ||
                      (entry().preposition.empty() && c_.word(i).has(fw_comme) && c_.word(i).is(Upos::adp) &&
                       !(i + 1 < c_.last && c_.word(i + 1).features.verb_form == VerbForm::present_participle));
  const bool adjective = c_.word(i).is(Upos::adj) ||
                         (c_.word(i).is(Upos::verb) && c_.word(i).features.verb_form == VerbForm::past_participle);
  if (!marked && !adjective && c_.quote_of(i) == c_.quote_of(group().head)) return false;
  // "présente des signes clairs" is no "présente X comme Y"
  if (!marked && !entry().preposition.empty() && !takes(takes_prep_np)) return false;
  Draft draft = begin_draft(c_, cue_);
  if (!give_speaker(draft)) return false;
  if (draft.modality == Modality::demanded) draft.modality = Modality::asserted;  // "appelle l'affaire « un piège »"
  if (clitic) {
    draft.fragments.push_back(c_.analysis.tokens[group().object_clitic].span());
  } else if (antecedent) {
    draft.fragments = relative.fragments;
  } else {
    draft.fragments.push_back(span_of(c_.analysis, *after.object));
  }
  return add(marked ? i + 1 : i, draft, {.introducer = no_token, .clause = false});
}

// "La loi a été jugée « trop dure » par les élus", "une loi qualifiée de farce par la CGT"; not "est jugé par le
// tribunal"
bool IndirectReader::read_passive_attribute() {
  TokenIndex i = cue_.after;
  const std::uint64_t marker = entry().preposition == preposition_de ? fw_de : fw_comme;
  const Subject judged = find_accused(c_, group());
  if (!judged.span || judged.span->start >= c_.analysis.tokens[group().head].start) return false;
  // "est considérée par les biologistes comme une menace"
  if (const auto agent = find_agent(c_, group(), i);
      agent && agent->last < c_.last && c_.word(agent->last).has(marker | fw_comme) && !is_thing(c_, agent->first)) {
    Draft draft = begin_draft(c_, cue_);
    draft.speaker = span_of(c_.analysis, *agent);
    draft.link = SpeakerLink::mention;
    draft.fragments.push_back(*judged.span);
    return add(agent->last + 1, draft, {.introducer = agent->last, .clause = false});
  }
  if (!entry().preposition.empty()) {
    if (i >= c_.last || !c_.word(i).has(marker) || c_.word(i).is(Upos::det)) return false;
    ++i;
  } else if (i < c_.last && c_.word(i).has(fw_comme)) {
    ++i;  // "considérée comme injuste" beside "jugée injuste"
  }
  TokenIndex end = i;
  while (end < c_.last && (c_.quote_of(end) != c_.quote_of(group().head) || !c_.word(end).has(fw_par))) {
    if (c_.group_of(end) != nullptr && c_.group_of(end)->form == VerbForm::finite) return false;
    ++end;
  }
  if (end == i) return false;
  const auto agent = find_agent_behind(c_, end);
  if (!agent) return false;
  Draft draft = begin_draft(c_, cue_);
  draft.speaker = span_of(c_.analysis, *agent);
  draft.link = SpeakerLink::mention;
  draft.fragments.push_back(*judged.span);
  if (!set_statement(c_, i, end, draft)) return false;
  drafts_.push_back(std::move(draft));
  return true;
}

// "une hypothèse jugée fragile par Anna Sol"; not "une hypothèse jugée fragile", where nobody is named
bool IndirectReader::read_judging_participle() {
  if (!takes(takes_attribute)) return false;
  const std::size_t before = drafts_.size();
  if (!read_passive_attribute()) return false;
  name_rule(drafts_, before, DraftRule::attribute);
  return true;
}

// "juge cette affirmation prématurée": the adjective at the end of the object is the attribute; not "juge l'affaire
// politique inutile", which has another one
void IndirectReader::part_attribute(AfterCue& after) const {
  // "jugea la loi contraire à la Constitution": an adjective that takes a complement
  for (TokenIndex i = after.object->first + 2; i < after.object->last && i + 1 < c_.last; ++i) {
    if (c_.word(i).is(Upos::adj) && c_.word(i + 1).is(Upos::adp) && c_.in_set("complement_adjective", i)) {
      after.object->last = after.next = i;
      return;
    }
  }
  const TokenIndex end = after.object->last;
  const bool another = end < c_.last && c_.word(end).is(Upos::adj);
  if (another || end != after.next || end < after.object->first + 3 || !c_.word(end - 1).is(Upos::adj)) return;
  if (!c_.word(after.object->first).has(fw_definite | fw_demonstrative | fw_possessive)) return;
  after.object->last = after.next = end - 1;
}

// "raille « Coach » Romney": one quoted word before a name
bool IndirectReader::nicknames(TokenIndex mark) const {
  const TokenIndex name = mark + 3;
  return name < c_.last && c_.quote_of(mark) != c_.quote_of(name) && c_.word(name).is(Upos::propn);
}

// M2: "a dénoncé « un scandale d'État »", "pointe un « manque criant »": quoted words in the complement
bool IndirectReader::read_quoted_words() {
  // "publie « bien volontiers » cette tribune": such verbs want a whole quotation
  const bool own = takes(takes_prep_np) && is_own_preposition(cue_.after);  // "appelle à « la retenue »"
  if ((!own && !takes(takes_quote | takes_np)) || entry().strength == CueStrength::quote) return false;
  // "proteste contre « une provocation »": the cue's own preposition stays out
  TokenIndex begin = is_own_preposition(cue_.after) ? cue_.after : skip_circumstances(c_, cue_.after);
  const bool of = begin < c_.last && c_.word(begin).has(fw_de) && c_.word(begin).is(Upos::adp) &&
                  !c_.word(begin).has(fw_fused_article);              // "parle d'« un différend »"
  if (of && c_.in_set("answering_verb", group().head)) return false;  // "répond de « fraude »" before a court
  if (is_own_preposition(begin) || of) ++begin;
  if (names_only() || group().passive) return false;  // "fut proclamée « Année du Fleuve »" names
  const std::int32_t home = c_.quote_of(group().head);
  for (TokenIndex i = begin; i < c_.last && i < begin + 5; ++i) {
    if (c_.quote_of(i) != home) {
      if (of && holds_after_noun(c_, begin, i)) return false;
      // "on y trouve l'« Ebdo »"; not "trouve le « prix excessif »", which has an attribute
      if (c_.in_set("finding_verb", group().head) && !holds_attribute(c_, c_.quote_of(i))) return false;
      if (entry().act == Act::confirm && is_own_standing(begin)) return false;
      // "ne souhaite pas « porter plainte »": a wish for oneself
      if (i == begin && !takes(takes_inf) && i + 1 < c_.last && infinitive_at(c_, i + 1) &&
          c_.in_set("chain_verb", group().head))
        return false;
      // "s'est défendu dans « Le Grand Débat »", "lors du « Grand Débat »": where it was said
      const Word& opening = c_.word(begin);
      const bool circumstance = opening.is(Upos::adp) || (opening.is(Upos::adv) && opening.has(fw_preposition));
      if ((i > begin && circumstance && !opening.has(fw_de)) || nicknames(i)) return false;
      Draft draft = begin_draft(c_, cue_);
      if (shares_mute_subject() || !give_speaker(draft) || !draft.speaker) return false;
      return add(begin, draft, {.introducer = no_token, .clause = false});
    }
    const Word& w = c_.word(i);
    if (w.is_verbal() || w.is(Upos::punct) || w.has(fw_relative)) return false;
    if (i == begin && w.has(fw_coordination)) return false;  // "nie et le traite de « vieillard »"
  }
  return false;
}

// "Pour Anna, le prix est trop haut et réclame « un geste »": the subject of the verb before cannot speak
bool IndirectReader::shares_mute_subject() const {
  const TokenIndex first = group().tokens.first;
  if (first == c_.first || !c_.word(first - 1).has(fw_coordination) || group().subject_clitic != no_token) return false;
  const Subject subject = find_subject(c_, group(), false);
  return subject.span && !can_speak(c_, subject);
}

// "Charles, dit « le Téméraire », est mort": between commas behind a name, a nickname.
bool IndirectReader::names_only() const {
  const TokenIndex first = group().tokens.first;
  // "Le hameau dit « la Croix » compte douze feux": the finite verb comes behind the name
  TokenIndex behind = cue_.after;
  while (behind < c_.last && c_.quote_of(behind) != c_.quote_of(group().head)) ++behind;
  const VerbGroup* main = behind < c_.last ? c_.group_of(behind) : nullptr;
  if (main != nullptr && main->form == VerbForm::finite && !main->inverted && main->tokens.first == behind &&
      c_.in_set("naming_verb", group().head))
    return true;
  return c_.in_set("naming_verb", group().head) && group().subject_clitic == no_token && first > c_.first + 1 &&
         c_.form(first - 1) == "," && (c_.word(first - 2).is(Upos::propn) || c_.word(first - 2).is(Upos::noun));
}

// I11: "dénonce la hausse", "plaide pour un moratoire", "table sur une croissance"; I10: "a démenti cette
// information"
bool IndirectReader::read_noun_phrase() {
  if (!takes(takes_np | takes_prep_np | takes_this_np)) return false;
  if (group().passive) return read_passive_subject();
  if (takes(takes_np | takes_this_np) && group().object_clitic != no_token && group().object_clitic < group().finite)
    return read_clitic_object();
  if (read_resumption()) return true;
  TokenIndex i = cue_.after;
  std::optional<TokenRange> warned;
  if (takes(takes_prep_np) && !is_own_preposition(i)) {
    // "met en garde les parents contre la grippe": who is warned stands before the preposition
    if (entry().act == Act::warn) warned = read_after_cue(c_, i, true).object;
    if (warned && !is_own_preposition(warned->last)) warned.reset();
    i = warned ? warned->last : skip_circumstances(c_, cue_.after);
  }
  if (takes(takes_prep_np) && is_own_preposition(i)) {
    ++i;
  } else if (takes(takes_np | takes_this_np)) {
    i = skip_circumstances(c_, cue_.after);
  } else {
    return false;
  }
  TokenIndex noun = i;  // "au moins trois blessés"
  if (i + 2 < c_.last && c_.word(i).has(fw_fused_article) && c_.word(i + 1).has(fw_comparative)) noun = i + 2;
  if (i >= c_.last || c_.group_of(i) != nullptr || !starts_noun_phrase(c_.analysis, noun)) return false;
  if (is_named_person(c_, i)) return false;
  if (takes(takes_prep_np) && c_.in_set("summons_noun", noun_head(i))) return false;  // "a lancé un appel à témoins"
  if (entry().act == Act::confirm && is_own_standing(i)) return false;
  // "propose un abonnement": it is for sale; "propose une réforme"
  if (c_.in_set("offering_verb", group().head) && c_.in_set("offered_noun", noun_head(i))) return false;
  if (entry().act == Act::deplore && c_.word(i).is(Upos::num)) return false;  // "le pays déplore 21 morts"
  Draft draft = begin_draft(c_, cue_);
  if (warned) draft.target = span_of(c_.analysis, *warned);
  if (c_.word(i - 1).has(fw_pour))
    draft.modality = Modality::demanded;  // "plaide pour une trêve", not "plaide l'erreur"
  if (!give_speaker(draft) || !draft.speaker) return false;
  const Subject subject = find_subject(c_, group(), false);
  if (subject.after || !can_speak(c_, subject)) return false;
  if (entry().act == Act::demand && stands_for_thing(c_, group(), subject))
    return false;  // "mais elles demandent du temps"
  if (takes(takes_quote | takes_que) && is_inverted_subject(c_, group(), subject, i)) return false;
  draft.points_back = c_.word(i).has(fw_demonstrative) && c_.in_set("statement_noun", noun_head(i));
  const bool leaves_open = draft.modality == Modality::possible && c_.in_set("excluding_verb", group().head);
  if (!draft.points_back && !leaves_open && !takes(takes_np | takes_prep_np))
    return false;  // "n'exclut pas une hausse"
  return add(i, draft, {.introducer = no_token, .clause = false});
}

// "confirme sa suprématie", "confirme sa position de favori" show it once more; "confirme sa candidature", "confirme sa
// position" say it.
bool IndirectReader::is_own_standing(TokenIndex i) const {
  if (!c_.word(i).has(fw_possessive)) return false;
  const TokenIndex noun = noun_head(i);
  return c_.in_set("standing_noun", noun) ||
         (c_.in_set("position_noun", noun) && noun + 1 < c_.last && c_.word(noun + 1).has(fw_de));
}

// ", ce que contestent les rebelles", ", ce que l'armée dément": what was said before is the object
bool IndirectReader::read_resumption() {
  if (!takes(takes_np | takes_this_np)) return false;
  TokenIndex que = group().tokens.first;
  while (que > c_.first + 1 && !c_.word(que - 1).has(fw_que) && !c_.is_punctuation(que - 1)) --que;
  if (que < c_.first + 3 || !c_.word(--que).has(fw_que) || !c_.word(que - 1).has(fw_ce) || c_.form(que - 2) != ",")
    return false;
  const Subject subject = find_subject(c_, group(), group().tokens.first == que + 1);
  if (!subject.span || !can_speak(c_, subject) || !agrees(c_, group(), subject.head)) return false;
  Draft draft = begin_draft(c_, cue_);
  set_speaker(draft, subject);
  draft.points_back = true;
  draft.fragments.push_back(span_of(c_.analysis, {que - 1, que + 1}));
  drafts_.push_back(std::move(draft));
  return true;
}

// "fait état de", "d'", "du": the entry's preposition, elided or fused with an article
bool IndirectReader::is_own_preposition(TokenIndex i) const {
  if (i >= c_.last || c_.group_of(i) != nullptr || !c_.word(i).has(fw_preposition)) return false;
  if (i + 1 < c_.last && c_.word(i).has(fw_de) && c_.in_set("adverb_after_de", i + 1)) return false;      // "d'abord"
  if (i + 2 < c_.last && c_.in_set("case_noun", i + 1) && c_.word(i + 2).has(fw_relative)) return false;  // "au cas où"
  const std::uint64_t wanted = c_.analysis.lexicon->function_words.classes(entry().preposition) & (fw_de | fw_a);
  return wanted != 0 ? c_.word(i).has(wanted) : c_.form(i) == entry().preposition;
}

// "La fermeture a été confirmée par la direction"
bool IndirectReader::read_passive_subject() {
  Draft draft = begin_draft(c_, cue_);
  const auto agent = find_agent(c_, group(), cue_.after);
  const Subject subject = find_subject(c_, group(), false);
  if (subject.head != no_token && is_person(c_, subject.head)) return false;  // "Onze candidats ont été confirmés"
  // "Le club a été condamné par la ligue": a body is sentenced
  if (entry().act == Act::criticise && can_speak(c_, subject) && !c_.in_set("document_noun", subject.head))
    return false;
  if (group().perceived) return false;  // "se voit promettre un siège": the subject is no statement
  if (!agent || !takes(takes_np) || !subject.span || group().subject_clitic != no_token) return false;
  if (is_thing(c_, agent->first)) return false;  // "est démentie par les chiffres"
  draft.speaker = span_of(c_.analysis, *agent);
  draft.link = SpeakerLink::mention;
  draft.fragments.push_back(*subject.span);
  drafts_.push_back(std::move(draft));
  return true;
}

// "une information confirmée par le parquet": what was said before, and who answers it; not "une mesure annoncée par X"
bool IndirectReader::read_pointing_noun() {
  if (!takes(takes_np | takes_this_np)) return false;
  if (entry().act != Act::deny && entry().act != Act::confirm) return false;
  TokenIndex noun = group().tokens.first;
  do {
    if (noun < c_.first + 2) return false;
    --noun;
  } while (c_.word(noun).is(Upos::adv));  // "un chiffre aussitôt contesté par"
  if (!c_.in_set("pointing_noun", noun)) return false;
  const auto agent = find_agent_behind(c_, cue_.after);
  if (!agent) return false;
  Draft draft = begin_draft(c_, cue_);
  draft.speaker = span_of(c_.analysis, *agent);
  draft.link = SpeakerLink::mention;
  draft.points_back = true;
  const TokenIndex first = c_.word(noun - 1).is(Upos::det) ? noun - 1 : noun;
  draft.fragments.push_back(span_of(c_.analysis, {first, noun + 1}));
  drafts_.push_back(std::move(draft));
  name_rule(drafts_, drafts_.size() - 1, DraftRule::noun_phrase);
  return true;
}

TokenIndex IndirectReader::noun_head(TokenIndex i) const {
  const auto phrase = noun_phrase_at(c_.analysis, i, c_.last, Reach::base);
  return phrase ? phrase->head : i;
}

// "La coalition le dément"
bool IndirectReader::read_clitic_object() {
  const Word& w = c_.word(group().object_clitic);
  if (!w.has(fw_definite) || (!takes(takes_np) && !follows_statement_noun(c_, group()))) return false;
  // "il l'aurait demandée en mariage": what was said would take no feminine and no plural
  const Features& agreed = c_.word(group().head).features;
  const bool compound = group().finite != group().head && agreed.verb_form == VerbForm::past_participle;
  if (compound && (agreed.gender == Gender::feminine || agreed.number == Number::plural)) return false;
  Draft draft = begin_draft(c_, cue_);
  if (!give_speaker(draft) || !draft.speaker) return false;
  draft.points_back = true;
  draft.fragments.push_back(c_.analysis.tokens[group().object_clitic].span());
  drafts_.push_back(std::move(draft));
  return true;
}

}  // namespace selon
