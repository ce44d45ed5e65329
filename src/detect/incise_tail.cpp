// Parts that commas set off behind an incise, one after another: the narrator's, or speech again.
#include "detect/incise_tail.hpp"

#include "detect/mark.hpp"
#include "detect/narration.hpp"
#include "detect/subject_rule.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>

namespace selon {
namespace {

/// What a part that trails is, for the next one.
enum class Part : std::uint8_t { speech, circumstance, clause };

class Tail {
 public:
  Tail(const Clauses& clauses, const Draft& incise, TokenIndex speaker)
      : c_(clauses), incise_(incise), speaker_(speaker) {}

  InciseTail read(TokenIndex from) const {
    Part before = has_circumstance(from, part_end(from)) ? Part::circumstance : Part::speech;
    for (TokenIndex i = from; i < limit(); ++i) {
      if (c_.quote_of(i) != c_.quote_of(from)) continue;
      const std::string_view f = form(i);
      if (is_stop(f)) return {i, false};
      if (f == ";" || f == ":" || f == "—" || f == "–") return {i + 1, i + 1 < limit()};
      if (f != "," || i + 1 >= limit()) continue;
      before = part_at(i + 1, before);
      if (before == Part::speech && !narrates(i + 1)) return {i + 1, true};
      if (before == Part::clause) i = clause_end(i + 1) - 1;
    }
    return {limit(), false};
  }

 private:
  TokenIndex limit() const { return c_.last; }
  std::string_view form(TokenIndex i) const { return c_.form(i); }
  const Word& word(TokenIndex i) const { return c_.word(i); }

  TokenIndex part_end(TokenIndex from) const {
    TokenIndex i = from;
    while (i < limit() && form(i) != "," && form(i) != ";" && !is_stop(form(i))) ++i;
    return i;
  }

  /// The end of the clause that begins at `from`: "qui[, en riant,] sortit".
  TokenIndex clause_end(TokenIndex from) const {
    const TokenIndex end = part_end(from);
    if (end != from + 1 || end + 1 >= limit()) return end;
    const TokenIndex insert = part_end(end + 1);
    return insert + 1 < limit() ? part_end(insert + 1) : end;
  }

  /// "— À demain, dit-elle, quand elle sortit du bal." : a joined clause in the narrator's tense; not "— Le terrain,
  /// dit-elle, valait mille francs.", nor with a question mark at its end
  bool narrates(TokenIndex from) const {
    const Word& w = word(from);
    const bool joined = w.is(Upos::sconj) || w.is(Upos::cconj) || w.has(fw_coordination | fw_subordinator | fw_comme);
    if (!joined || w.is_verbal()) return false;
    TokenIndex end = from;
    while (end < limit() && !is_stop(form(end)) && form(end) != ";" && form(end) != ":") ++end;
    return is_narration(c_.analysis, {from, std::min(end + 1, limit())});
  }

  /// A finite verb that no relative pronoun or conjunction holds: "faisant ce qu'il pouvait" has none.
  bool has_main_verb(TokenIndex first, TokenIndex last) const {
    for (TokenIndex i = first; i < last; ++i) {
      if (i > first && (opens_clause(c_, i) || word(i).has(fw_qui))) return false;
      if (word(i).is_verbal() && word(i).is_finite()) return true;
    }
    return false;
  }

  /// "dit-elle d'une voix lasse, pareille à un souffle", "en s'appuyant au mur, dont il …"
  bool has_circumstance(TokenIndex first, TokenIndex last) const {
    return has_manner(first, last) || c_.analysis.words.any(first, last, [](const Word& w) {
      return w.is_verbal() && w.features.verb_form == VerbForm::present_participle;
    });
  }

  /// "avant de préciser", "sans rien ajouter": another act of speech; not "pour réussir", "avant de mourir"
  bool says_more(TokenIndex first, TokenIndex last) const {
    const Word& verb = word(last - 1);
    return last > first + 1 && verb.features.verb_form == VerbForm::infinitive && verb.cue != nullptr &&
           verb.cue->takes(takes_quote) && !word(first).has(fw_pour);
  }

  bool has_manner(TokenIndex first, TokenIndex last) const {
    for (TokenIndex i = first; i < last; ++i) {
      if (word(i).is(Upos::noun) && c_.in_set("manner_noun", i)) return true;
    }
    return false;
  }

  /// "…, dit la mère, souriant", ", en se levant", ", d'une voix douce", ", les yeux baissés", ", qui entrait" trail;
  /// "…, dit-elle, que voulez-vous ?" is speech again.
  Part part_at(TokenIndex i, Part before) const {
    const Word& w = word(i);
    const TokenIndex end = part_end(i);
    if (addresses_someone(c_.analysis, {i, end})) return Part::speech;  // ", la façon dont je vous parle"
    // "qui entrait", "ce qui fit rire", "dont on rit"
    if (w.has(fw_qui) && !w.is_verbal())
      return has_noun_speaker() && relative_trails(i, end) ? Part::clause : Part::speech;
    // "appuyé sur sa canne, dont il frappait le sol"
    if (w.has(fw_relative) && !w.is_verbal() && before == Part::circumstance)
      return relative_trails(i, end) ? Part::clause : Part::speech;
    if (w.has(fw_ce) && i + 1 < end && word(i + 1).has(fw_qui))
      return relative_trails(i + 1, end) ? Part::clause : Part::speech;
    if (has_main_verb(i, end)) return Part::speech;
    if (w.is_verbal() && w.features.verb_form == VerbForm::present_participle) return Part::circumstance;
    // "qui craignait, en plus, les voleurs": what parts a relative clause does not end it
    if (before == Part::clause && (w.is(Upos::adp) || w.is(Upos::adv) || w.is(Upos::det))) return Part::clause;
    if (w.is(Upos::adp) && i + 1 < end) {
      TokenIndex j = i + 1;
      while (j < end && word(j).has(fw_clitic)) ++j;
      const bool gerund = j < end && word(j).features.verb_form == VerbForm::present_participle;
      return gerund || has_manner(i, end) || says_more(i, end) ? Part::circumstance : Part::speech;
    }
    if (w.is(Upos::adv) && i + 1 < end && word(i + 1).is(Upos::adp)) return part_at(i + 1, before);  // "tout en riant"
    if (w.is(Upos::det) || w.is(Upos::noun)) return has_manner(i, end) ? Part::circumstance : Part::speech;
    return qualifies(i, end, before) ? Part::circumstance : Part::speech;
  }

  /// "dit-elle, pensive, …", "froissé du ton", "d'une voix sourde, pareille à un râle", "murmura-t-elle, très émue."
  bool qualifies(TokenIndex i, TokenIndex end, Part before) const {
    TokenIndex adjective = i;
    while (adjective < end && word(adjective).is(Upos::adv)) ++adjective;
    if (adjective >= end || !(word(adjective).is(Upos::adj) || is_past_participle(adjective))) return false;
    if (disagrees_with_speaker(adjective)) return false;  // "Une enfant, dit le capitaine, blessée"
    if (is_past_participle(adjective) && (adjective + 1 < end || adjective == i)) return true;
    if (adjective == i && end < limit() && form(end) == "," && end - i <= 4) return true;
    if (before == Part::circumstance && adjective + 1 < end && word(adjective + 1).is(Upos::adp)) return true;
    return adjective + 1 == end && ends_speech() && agrees_with_speaker(adjective);
  }

  bool is_past_participle(TokenIndex i) const {
    return word(i).is_verbal() && word(i).features.verb_form == VerbForm::past_participle;
  }

  /// Not "Elle est, dit-il, heureuse", "une fille, dit-elle, heureuse": a verb or a noun before the incise may want it.
  bool ends_speech() const {
    if (c_.first < 2) return false;
    const Word& last = word(c_.first - 2);
    return !last.is_verbal() && !last.is(Upos::noun) && !last.is(Upos::adv);
  }

  bool agrees_with_speaker(TokenIndex adjective) const {
    return speaker_ != no_token && word(speaker_).features.gender != Gender::unknown &&
           word(adjective).features.gender != Gender::unknown && !disagrees_with_speaker(adjective);
  }

  bool disagrees_with_speaker(TokenIndex adjective) const {
    if (speaker_ == no_token) return false;
    const Features& one = word(speaker_).features;
    const Features& other = word(adjective).features;
    return (one.gender != Gender::unknown && other.gender != Gender::unknown && one.gender != other.gender) ||
           (one.number != Number::unknown && other.number != Number::unknown && one.number != other.number);
  }

  /// "dit le notaire, qui entrait": a clitic ("dit-il") is no antecedent.
  bool has_noun_speaker() const { return speaker_ != no_token && !c_.analysis.tokens[speaker_].has(shape_clitic); }

  bool relative_trails(TokenIndex i, TokenIndex end) const {
    end = std::max(end, clause_end(i));
    for (TokenIndex j = i + 1; j < end; ++j) {
      if (!word(j).is_verbal() || !word(j).is_finite()) continue;
      const Features& f = word(j).features;
      if (f.number == Number::plural) return false;  // "Gens, disait-elle, qui dansent …"
      return incise_.tense == CueTense::present || f.tense == Tense::imperfect || f.tense == Tense::past;
    }
    return false;
  }

  const Clauses& c_;
  const Draft& incise_;
  TokenIndex speaker_;
};

}  // namespace

InciseTail read_incise_tail(const Clauses& clauses, const Draft& incise, TokenIndex speaker, TokenIndex from) {
  return Tail(clauses, incise, speaker).read(from);
}

}  // namespace selon
