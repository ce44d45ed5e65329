// Where a cue stands in its sentence: its passive agent, the antecedent of its relative clause, what is still to come.
#include "detect/cue_place.hpp"

#include "detect/after_cue.hpp"
#include "detect/subject.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"

namespace selon {
namespace {

// A conjunction that no finite verb of its sentence or quotation stands before.
bool opens_sentence(const Clauses& c, TokenIndex conjunction) {
  for (const VerbGroup& g : c.groups) {
    if (g.tokens.first >= conjunction) break;
    if (g.form == VerbForm::finite && c.quote_of(g.finite) == c.quote_of(conjunction)) return false;
  }
  return true;
}

// The tagger takes many a relative que for a conjunction: a true one has a cue before it. "Il a dit à la presse que ses
// voisins jugent la loi inutile", not "il a vendu la maison que ses voisins jugent inutile".
bool is_complement(const Clauses& c, TokenIndex que) {
  for (const VerbGroup& g : c.groups) {
    if (g.tokens.first >= que) break;
    const CueEntry* cue = c.word(g.head).cue;
    if (cue != nullptr && cue->takes(takes_que) && find_que(c, g.tokens.last) == que) return true;
  }
  return false;
}

}  // namespace

std::optional<TokenRange> find_agent(const Clauses& c, const VerbGroup& group, TokenIndex from) {
  if (from < c.last && c.word(from).has(fw_de) && !c.word(from).is(Upos::det)) return std::nullopt;
  for (TokenIndex i = from; i < c.last && i < from + 12; ++i) {
    if (c.group_of(i) != nullptr && c.group_of(i) != &group) return std::nullopt;
    if (!c.word(i).has(fw_par)) continue;
    const auto phrase = noun_phrase_at(c.analysis, i + 1, c.last, Reach::appositions);
    return phrase ? std::optional(phrase->tokens) : std::nullopt;
  }
  return std::nullopt;
}

bool stands_inside(const Clauses& c, const VerbGroup& group) {
  const TokenIndex first = group.tokens.first;
  if (group.form != VerbForm::finite) {
    for (const VerbGroup& g : c.groups) {
      if (g.tokens.first >= first) break;
      if (g.form == VerbForm::finite) return false;
    }
    return true;
  }
  for (TokenIndex i = first; i-- > c.first && first - i < 12;) {
    if (c.word(i).has(fw_relative) && !c.word(i).is_verbal() && (c.word(i).is(Upos::pron) || c.word(i).is(Upos::adv)))
      return true;
    if (c.word(i).is(Upos::sconj)) return opens_sentence(c, i);  // "Bien que la coalition ait démenti A, B"
    if (c.is_punctuation(i) || c.group_of(i) != nullptr) return false;
  }
  return false;
}

const PlacedPhrase* relative_antecedent(const Clauses& c, const VerbGroup& group) {
  constexpr TokenIndex farthest = 15;
  for (TokenIndex i = group.tokens.first; i-- > c.first && group.tokens.first - i < farthest;) {
    const Word& w = c.word(i);
    if (c.is_punctuation(i) || c.group_of(i) != nullptr) return nullptr;
    if (!w.has(fw_que)) continue;
    return w.is(Upos::pron) || !is_complement(c, i) ? phrase_before(c, i) : nullptr;
  }
  return nullptr;
}

}  // namespace selon
