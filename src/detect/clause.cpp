// Building the clause view of a sentence.
#include "detect/clause.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {

std::size_t Clauses::phrases_until(TokenIndex token) const {
  const std::vector<PlacedPhrase>& all = phrases();
  const auto it = std::partition_point(all.begin(), all.end(),
                                       [&](const PlacedPhrase& p) { return p.phrase.tokens.last <= token; });
  return static_cast<std::size_t>(it - all.begin());
}

namespace {

// "lundi", "le mois dernier", "jeudi soir": a bare noun phrase of time is an adverbial.
bool is_temporal(const Clauses& c, const NounPhrase& phrase) {
  // "Le Matin d'Oran rapporte": a capital behind the article makes a title of it
  if (phrase.head > phrase.tokens.first && c.analysis.tokens[phrase.head].has(shape_capital) &&
      c.word(phrase.tokens.first).has(fw_definite))
    return false;
  if (c.in_set("time_noun", phrase.head) || c.in_set("weekday", phrase.head) || c.in_set("month", phrase.head))
    return true;
  return c.in_set("weekday", phrase.tokens.first);
}

bool is_governed(const Clauses& c, TokenIndex first) {
  if (c.word(first).has(fw_fused_article) && !c.word(first).is(Upos::det)) return true;
  return first > c.first && (c.word(first - 1).is(Upos::adp) || c.word(first - 1).has(fw_preposition)) &&
         !c.word(first - 1).is_verbal();
}

void place_quotes(Clauses& c, std::size_t& next_quote) {
  const auto& quotes = c.analysis.quotes;
  const auto& tokens = c.analysis.tokens;
  const std::uint32_t begin = tokens[c.first].start;
  while (next_quote < quotes.size() && quotes[next_quote].parent < 0 && quotes[next_quote].outer.end <= begin) {
    ++next_quote;
    while (next_quote < quotes.size() && quotes[next_quote].parent >= 0) ++next_quote;
  }
  const std::uint32_t end = tokens[c.last - 1].end;
  for (std::size_t q = next_quote; q < quotes.size() && quotes[q].outer.start < end; ++q) {
    if (quotes[q].outer.end <= begin) continue;
    for (TokenIndex i = quotes[q].first > c.first ? quotes[q].first - 1 : c.first;
         i < c.last && tokens[i].start < quotes[q].outer.end; ++i) {
      if (tokens[i].start >= quotes[q].outer.start) c.held[i - c.first].quote = static_cast<std::int32_t>(q);
    }
  }
}

}  // namespace

Clauses cut_clauses(const Analysis& analysis, std::uint32_t index, TokenRange range, std::size_t& next_quote) {
  Sentence sentence = analysis.sentences[index];
  sentence.first = range.first;
  sentence.last = range.last;
  Clauses c{analysis, index, sentence.first, sentence.last, {}, {}, nullptr, {}};
  const auto is_final_mark = [&](TokenIndex i) {
    const std::string_view f = analysis.form(i);
    return f == "." || f == "," || f == ";" || f == ":";
  };
  c.held.resize(sentence.last - sentence.first);
  if (sentence.first == sentence.last) return c;
  place_quotes(c, next_quote);
  while (c.last > c.first + 1 && is_final_mark(c.last - 1)) --c.last;
  c.groups = find_verb_groups(analysis, sentence);
  for (std::size_t g = 0; g < c.groups.size(); ++g) {
    for (TokenIndex i = c.groups[g].tokens.first; i < c.groups[g].tokens.last; ++i)
      c.held[i - c.first].group = static_cast<std::int32_t>(g);
  }
  return c;
}

std::vector<PlacedPhrase> Clauses::place_phrases() const {
  const Clauses& c = *this;
  std::vector<PlacedPhrase> out;
  for (TokenIndex i = c.first; i < c.last;) {
    if (c.held[i - c.first].group >= 0 || !(starts_noun_phrase(c.analysis, i) || c.word(i).has(fw_fused_article))) {
      ++i;
      continue;
    }
    const auto phrase = noun_phrase_at(c.analysis, i, c.last, Reach::appositions);
    if (!phrase) {
      ++i;
      continue;
    }
    const TokenIndex end = phrase->tokens.last;
    PlacedPhrase placed{*phrase, false, is_temporal(c, *phrase)};
    // "plus de 60 % des Belges", "près de deux cents élus": the measure is part of the phrase, its "de" governs nothing
    // so is "beaucoup de" before a noun
    const bool measured =
        i >= c.first + 2 && c.word(i - 1).has(fw_de) &&
        (c.word(i).is(Upos::num) ? c.in_set("approximation", i - 2)
                                 : c.in_set("quantity_pronoun", i - 2) && c.word(i - 2).is(Upos::adv));
    if (measured) placed.phrase.tokens.first = i - 2;
    placed.governed = is_governed(c, placed.phrase.tokens.first);
    out.push_back(placed);
    i = end;
  }
  return out;
}

Clauses cut_clauses(const Analysis& analysis, std::uint32_t index, std::size_t& next_quote) {
  const Sentence& sentence = analysis.sentences[index];
  return cut_clauses(analysis, index, TokenRange{sentence.first, sentence.last}, next_quote);
}

bool may_be_clause(const Clauses& c, TokenIndex begin, TokenIndex end) {
  for (TokenIndex i = begin; i < end; ++i) {
    const VerbGroup* g = c.group_of(i);
    if (g != nullptr && g->form == VerbForm::finite) return true;
    if (c.quote_of(i) != c.quote_of(begin)) return true;
  }
  for (TokenIndex i = begin + 1; i < end; ++i) {
    if (!c.word(i).is(Upos::noun) && !c.word(i).is(Upos::adj)) continue;
    for (const Reading& r : c.analysis.lexicon->morphology.find(c.form(i)).readings) {
      if (r.features.verb_form == VerbForm::finite && (r.features.persons & person_3) != 0) return true;
    }
  }
  return false;
}

namespace {

// "la photo a été retouchée [7]", "un retour des fonds (voir l'affaire Sol)", "(cité par Le Monde)": a reference at the
// end is the writer's; the token where it begins, or `end`. Not "la prime (cent euros)".
TokenIndex before_reference(const Clauses& c, TokenIndex begin, TokenIndex end) {
  constexpr TokenIndex longest_reference = 15;
  const bool square = c.form(end - 1) == "]";
  if (!square && c.form(end - 1) != ")") return end;
  for (TokenIndex i = end - 1; i-- > begin + 1 && end - i < longest_reference;) {
    if (c.form(i) != (square ? "[" : "(")) continue;
    const bool note = square ? c.analysis.tokens[i + 1].kind == TokenKind::number && i + 3 == end
                             : c.in_set("reference_opening", i + 1);
    return note ? i : end;
  }
  return end;
}

}  // namespace

namespace {

// "de créer l'instabilité [et, plus précisément], de …": a conjunction with adverbs behind it belongs to what comes
// next.
TokenIndex before_joint(const Clauses& c, TokenIndex begin, TokenIndex end) {
  TokenIndex i = end;
  bool comma = false;
  while (i > begin && (c.word(i - 1).is(Upos::adv) || c.form(i - 1) == ",")) comma = c.form(--i) == "," || comma;
  return comma && i > begin + 1 && c.word(i - 1).has(fw_coordination) ? i - 1 : end;
}

}  // namespace

Span trim_statement(const Clauses& c, TokenIndex begin, TokenIndex end) {
  const auto& quotes = c.analysis.quotes;
  const auto is_edge = [&](TokenIndex i) {
    const std::string_view f = c.form(i);
    return f == "," || f == ";" || f == ":" || f == "." || f == "\u2013" || f == "\u2014";
  };
  for (bool changed = true; changed && begin < end;) {
    changed = false;
    if (is_edge(begin)) ++begin, changed = true;
    if (begin < end && is_edge(end - 1)) --end, changed = true;
    if (begin >= end) break;
    if (const TokenIndex shorter = before_reference(c, begin, end); shorter != end) end = shorter, changed = true;
    if (const TokenIndex shorter = before_joint(c, begin, end); shorter != end) end = shorter, changed = true;
    // a pair of marks around all of it is left out
    const std::int32_t q = c.quote_of(begin);
    if (q >= 0) {
      const Quote& quote = quotes[static_cast<std::size_t>(q)];
      if (quote.closed && quote.opened && c.analysis.tokens[begin].start == quote.outer.start &&
          c.analysis.tokens[end - 1].end == quote.outer.end) {
        ++begin;
        --end;
        changed = true;
      }
    }
  }
  if (begin >= end) return {};
  return {c.analysis.tokens[begin].start, c.analysis.tokens[end - 1].end};
}

bool opens_question(const Clauses& c, TokenIndex token) {
  if (token >= c.last || c.group_of(token) != nullptr) return false;
  const auto verb =
      std::find_if(c.groups.rbegin(), c.groups.rend(), [](const VerbGroup& g) { return g.form == VerbForm::finite; });
  if (verb == c.groups.rend() || verb->tokens.first < token) return false;  // "grince tant et si fort"
  const Word& w = c.word(token);
  return (w.has(fw_si) && w.is(Upos::sconj)) || (w.has(fw_interrogative) && !w.has(fw_relative | fw_subordinator));
}

}  // namespace selon
