// Finds whom a passive verb or a bare participle accuses.
#include "detect/accused.hpp"

#include "attribute/proper_name.hpp"
#include "detect/after_cue.hpp"
#include "detect/noun_object.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>

namespace selon {
namespace {

bool agree(const Features& noun, const Features& participle) {
  const bool number =
      noun.number == participle.number || noun.number == Number::unknown || participle.number == Number::unknown;
  const bool gender =
      noun.gender == participle.gender || noun.gender == Gender::unknown || participle.gender == Gender::unknown;
  return number && gender;
}

bool is_somebody(const Clauses& c, TokenRange part, TokenIndex head) {
  return is_person(c, head) || (is_given_name(c.analysis, part.first) && c.word(head).is(Upos::propn));
}

// Within one maximal phrase, the nearest noun that agrees: "les meurtres de cinquante personnes accusées", "une
// entreprise appartenant à Paul Sol, soupçonné"; but
// the head when it alone is somebody: "un collaborateur de l'Élysée accusé".
Subject nearest_in(const Clauses& c, const NounPhrase& phrase, TokenIndex participle) {
  const TokenIndex limit = std::min(phrase.tokens.last, participle);
  const Features& wanted = c.word(participle).features;
  for (TokenIndex i = limit; i-- > phrase.tokens.first;) {
    if (c.form(i) == ")") {  // "l'accord (avec Oslo et Rome), accusé de"
      while (i > phrase.tokens.first && c.form(i) != "(") --i;
      continue;
    }
    const bool begins = i == phrase.tokens.first || c.word(i - 1).has(fw_de) || c.word(i).has(fw_fused_article) ||
                        c.word(i - 1).is(Upos::adp) || c.word(i - 1).is(Upos::cconj) || c.form(i - 1) == ",";
    if (!begins) continue;
    const auto part = noun_phrase_at(c.analysis, i, limit, Reach::complements);
    if (!part) continue;
    Features noun = c.word(part->head).features;
    if (c.word(i).is(Upos::det) && c.word(i).features.gender != Gender::unknown)
      noun.gender = c.word(i).features.gender;  // "la chef de l'État, accusée"
    for (TokenIndex k = i; k < part->head; ++k) {
      // "le ministre des affaires étrangères Jean Sol, accusé": the name is not that of the affairs
      if (c.word(k).is(Upos::noun) && c.word(part->head).is(Upos::propn)) noun.number = c.word(k).features.number;
    }
    if (!agree(noun, wanted)) continue;
    const bool head = i > phrase.tokens.first && agree(c.word(phrase.head).features, wanted) &&
                      is_somebody(c, phrase.tokens, phrase.head) && !is_somebody(c, part->tokens, part->head);
    if (head) return {mention_span(c, {phrase.tokens.first, limit}), phrase.head, false, false};
    return {mention_span(c, part->tokens), part->head, false, false};
  }
  return {};
}

}  // namespace

bool is_passive(const Clauses& c, const VerbGroup& group) {
  if (group.passive || group.form != VerbForm::past_participle) return group.passive;
  const TokenIndex first = group.tokens.first;
  if (first == c.first || !c.word(first - 1).has(fw_coordination)) return true;
  const VerbGroup* before = nullptr;
  for (const VerbGroup& g : c.groups) {
    if (g.tokens.first >= first) break;
    before = &g;
    const bool compound = g.form == VerbForm::finite && g.finite != g.head && !g.passive;
    if (compound && c.word(g.head).cue != nullptr) return false;
  }
  return before == nullptr || before->passive || before->form == VerbForm::past_participle;
}

Subject find_accused(const Clauses& c, const VerbGroup& group) {
  const TokenIndex first = group.tokens.first;
  if (group.form != VerbForm::past_participle) return find_subject(c, group, false);
  const TokenIndex end = first > c.first && c.form(first - 1) == "," ? first - 1 : first;
  for (const PlacedPhrase& p : c.phrases()) {
    if (p.phrase.tokens.first >= end) break;
    if (p.phrase.tokens.last < end) continue;
    const Subject beside = nearest_in(c, p.phrase, first);
    if (beside.span) return beside;
  }
  return find_subject(c, group, false);
}

TokenRange before_accusation(const Clauses& c, TokenRange agent) {
  if (agent.last < c.last && (c.word(agent.last).has(fw_de) || c.form(agent.last) == ",") &&
      infinitive_at(c, c.form(agent.last) == "," ? agent.last + 1 : agent.last))
    return agent;
  for (TokenIndex i = agent.last; i-- > agent.first + 1;) {
    if (!c.word(i).has(fw_de)) continue;
    const bool bare = i + 1 < agent.last && !c.word(i).has(fw_fused_article) && c.word(i + 1).is(Upos::noun) &&
                      !is_person(c, i + 1) && !c.analysis.tokens[i + 1].has(shape_capital);
    const bool last = agent.last >= c.last || !c.word(agent.last).has(fw_de);
    return bare && last ? TokenRange{agent.first, i} : agent;
  }
  return agent;
}

std::optional<TokenRange> find_agent_behind(const Clauses& c, TokenIndex from) {
  for (TokenIndex i = from; i < c.last; ++i) {
    const VerbGroup* g = c.group_of(i);
    if (g != nullptr && g->form != VerbForm::past_participle) return std::nullopt;
    if (c.form(i) == "," || c.form(i) == ";" || c.form(i) == ":") return std::nullopt;
    if (!c.word(i).has(fw_par) || g != nullptr) continue;
    const auto phrase = noun_phrase_at(c.analysis, i + 1, c.last, Reach::appositions);
    if (!phrase) return std::nullopt;
    const Subject agent{span_of(c.analysis, phrase->tokens), phrase->head, false, false};
    return can_speak(c, agent) ? std::optional(phrase->tokens) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace selon
