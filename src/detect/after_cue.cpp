// Reading the phrases behind a cue.
#include "detect/after_cue.hpp"

#include "detect/subject.hpp"

#include "lexicon/function_word.hpp"

namespace selon {
namespace {

constexpr TokenIndex farthest_que = 60;
constexpr TokenIndex longest_bracket = 15;

// ", un peu gênée,": a stretch between two commas without a finite verb; the token behind the second comma, or `at`.
TokenIndex skip_commas(const Clauses& c, TokenIndex at) {
  if (at >= c.last || c.form(at) != ",") return at;
  for (TokenIndex i = at + 1; i < c.last && i < at + 25; ++i) {
    const VerbGroup* g = c.group_of(i);
    if (g != nullptr && g->form == VerbForm::finite) return at;
    if (c.quote_of(i) != c.quote_of(at)) return at;
    if (c.form(i) == ",") return i + 1;
  }
  return at;
}

bool is_time_phrase(const Clauses& c, const NounPhrase& phrase) {
  return c.in_set("time_noun", phrase.head) || c.in_set("weekday", phrase.tokens.first) ||
         c.in_set("weekday", phrase.head) || c.in_set("month", phrase.head);
}

TokenIndex skip_time(const Clauses& c, TokenIndex at) {
  if (at >= c.last || c.group_of(at) != nullptr || !starts_noun_phrase(c.analysis, at)) return at;
  const auto phrase = noun_phrase_at(c.analysis, at, c.last, Reach::complements);
  return phrase && is_time_phrase(c, *phrase) ? phrase->tokens.last : at;
}

// "auprès de l'AFP": an adverb that makes a preposition together with de.
bool opens_locution(const Clauses& c, TokenIndex at) {
  return at + 1 < c.last && c.word(at).is(Upos::adv) && c.word(at).has(fw_preposition) && c.word(at + 1).has(fw_de);
}

TokenIndex skip_adverbs(const Clauses& c, TokenIndex i) {
  while (i < c.last && c.word(i).is(Upos::adv) && !c.word(i).has(fw_relative | fw_interrogative | fw_ne) &&
         !opens_locution(c, i))
    ++i;
  return i;
}

// A prepositional phrase that is neither de- nor à-phrase: "dans un communiqué", "sur son blog", "devant la presse".
TokenIndex skip_circumstance(const Clauses& c, TokenIndex at) {
  if (at >= c.last || (!c.word(at).is(Upos::adp) && !opens_locution(c, at)) ||
      c.word(at).has(fw_de | fw_pour | fw_comme) || c.group_of(at) != nullptr)
    return at;
  if (c.word(at).has(fw_a) && !c.word(at).has(fw_fused_article) && at + 1 < c.last && c.group_of(at + 1) != nullptr)
    return at;
  TokenIndex i = at + 1;
  if (i < c.last && c.word(i).has(fw_de)) ++i;  // "lors de", "auprès de"
  const auto phrase = noun_phrase_at(c.analysis, i, c.last, Reach::complements);
  return phrase ? phrase->tokens.last : at;
}

// "n'a dit que trois mots", not "a indiqué que de telles structures"
bool restricts(const Clauses& c, TokenIndex que) {
  const VerbGroup* group = que > c.first ? c.group_of(que - 1) : nullptr;
  return group == nullptr || group->negated || group->refused;
}

// "pour ne dire que cela": ne without pas; not "rien ne dit que", "ne cesse d'affirmer que"
bool excepts(const Clauses& c, TokenIndex que) {
  const VerbGroup* group = que > c.first ? c.group_of(que - 1) : nullptr;
  if (group == nullptr || group->form != VerbForm::infinitive || group->finite != group->head) return false;
  bool ne = false;
  for (TokenIndex i = group->tokens.first; i < group->tokens.last; ++i) {
    if (c.word(i).has(fw_negation)) return false;
    ne = ne || c.word(i).has(fw_ne);
  }
  return ne;
}

}  // namespace

TokenIndex skip_circumstances(const Clauses& c, TokenIndex i) {
  for (int n = 0; n < 8; ++n) {
    const TokenIndex before = i;
    i = skip_adverbs(c, i);
    if (i + 1 < c.last && c.word(i).has(fw_de) && c.in_set("adverb_after_de", i + 1)) i += 2;  // "d'abord"
    i = skip_time(c, i);
    i = skip_circumstance(c, i);
    i = skip_commas(c, i);
    if (i == before) break;
  }
  return i;
}

AfterCue read_after_cue(const Clauses& c, TokenIndex from, bool with_object) {
  AfterCue out;
  TokenIndex i = from;
  for (int n = 0; n < 8 && i < c.last; ++n) {
    const TokenIndex before = i;
    i = skip_adverbs(c, i);
    if (i >= c.last) break;
    i = skip_time(c, i);
    if (i >= c.last) break;
    if (c.word(i).has(fw_a) && !c.word(i).is_verbal() && !out.addressee && c.group_of(i) == nullptr) {
      const TokenIndex noun = c.word(i).has(fw_fused_article) ? i : i + 1;
      const auto phrase = noun < c.last && c.group_of(noun) == nullptr
                              ? noun_phrase_at(c.analysis, noun, c.last, Reach::appositions)
                              : std::nullopt;
      if (phrase) {
        TokenRange range = phrase->tokens;
        if (noun == i) ++range.first;
        if (!range.empty()) out.addressee = range;
        i = phrase->tokens.last;
        continue;
      }
    }
    if (with_object && !out.object && starts_noun_phrase(c.analysis, i) && c.group_of(i) == nullptr) {
      auto phrase = noun_phrase_at(c.analysis, i, c.last, Reach::base);
      if (phrase) {
        if (!c.word(phrase->head).is(Upos::propn) || phrase->tokens.first == phrase->head) {
          // "le gouvernement du Mali de complicité": complements as long as another de follows
          const auto wide = noun_phrase_at(c.analysis, i, c.last, Reach::complements);
          TokenIndex de = no_token;
          for (TokenIndex j = phrase->tokens.last; j < wide->tokens.last; ++j) {
            if (c.word(j).has(fw_de) && !c.word(j).is(Upos::det)) de = j;
          }
          const bool another =
              wide->tokens.last < c.last &&
              (c.word(wide->tokens.last).has(fw_de | fw_a | fw_pour | fw_comme) || c.form(wide->tokens.last) == ",");
          phrase->tokens.last = another || de == no_token || de < phrase->tokens.last ? wide->tokens.last : de;
        }
        out.object = phrase->tokens;
        i = phrase->tokens.last;
        continue;
      }
    }
    i = skip_circumstance(c, i);
    i = skip_commas(c, i);
    if (i == before) break;
  }
  out.next = i;
  return out;
}

namespace {

// ", qui était en visite, que", ", dans l'avion qui le ramenait, que": the que behind the comma that closes an insert.
TokenIndex que_behind_insert(const Clauses& c, TokenIndex comma) {
  constexpr TokenIndex longest_insert = 30;
  for (TokenIndex j = comma + 2; j + 1 < c.last && j < comma + longest_insert; ++j) {
    if (c.form(j) == ";" || c.form(j) == ":") return no_token;
    if (c.form(j) == "," && c.word(j + 1).has(fw_que) && c.word(j + 1).is(Upos::sconj)) return j + 1;
  }
  return no_token;
}

}  // namespace

TokenIndex find_que(const Clauses& c, TokenIndex from) {
  const std::int32_t home = from < c.last ? c.quote_of(from) : -1;
  bool comparing = false;
  for (TokenIndex i = from; i < c.last && i < from + farthest_que; ++i) {
    const Word& w = c.word(i);
    if (c.quote_of(i) != home && i > from) return no_token;
    if (w.has(fw_que)) {
      if (i == from) return (w.is(Upos::adv) && restricts(c, i)) || excepts(c, i) ? no_token : i;
      if (c.word(i - 1).has(fw_subordinator) && !c.word(i - 1).has(fw_comme)) return no_token;  // "parce que"
      if (c.in_set("que_locution_word", i - 1) && (c.word(i - 1).is(Upos::noun) || c.form(i - 2) == ","))
        return no_token;  // ", bien que", "de sorte que"; "affirme bien que" has its complement
      if (c.in_set("fact_noun", i - 1)) return no_token;               // "est prouvé par le fait que"
      if (c.in_set("preposition_before_que", i - 1)) return no_token;  // "pour que", "sans que"
      if (c.word(i - 1).has(fw_coordination)) return no_token;         // "Reste que A annonce B et que C"
      // "soutient le maire ainsi que ses adjoints"; "explique ainsi que la route est coupée" has its complement
      if (i > from + 1 && c.word(i - 1).has(fw_aussi) && c.word(i - 1).has(fw_sentence_adverb)) return no_token;
      // ", tandis que Matignon évoque …" is no complement; "a dit alors que" may be one
      if (i > from + 1 && c.in_set("contrast_word", i - 1) && c.form(i - 2) == ",") return no_token;
      // "indique le rôle qu'ont les communes": a complement has its subject before its verb
      const VerbGroup* next = i + 1 < c.last ? c.group_of(i + 1) : nullptr;
      if (next != nullptr && next->form == VerbForm::finite && next->subject_clitic == no_token) return no_token;
      // "a indiqué en janvier qu'elle partait": no month is the antecedent of a relative clause
      const PlacedPhrase* before = phrase_before(c, i);
      const bool behind_time = before != nullptr && before->temporal && skip_circumstances(c, from) == i;
      if ((w.is(Upos::sconj) || behind_time) && !comparing) return i;
      return no_token;
    }
    if (c.form(i) == "(") {  // "a déclaré dans La Nación (journal argentin) que"
      TokenIndex close = i;
      while (close < c.last && close < i + longest_bracket && c.form(close) != ")") ++close;
      if (close + 1 < c.last && c.form(close) == ")" && c.word(close + 1).has(fw_que)) {
        i = close;
        continue;
      }
    }
    if (c.form(i) == ",") {
      const TokenIndex behind = skip_commas(c, i);
      if (behind != i && behind < c.last && c.word(behind).has(fw_que) && c.word(behind).is(Upos::sconj)) return behind;
      const bool relative = i + 1 < c.last && c.word(i + 1).has(fw_relative);
      const bool circumstance = i + 1 < c.last && c.word(i + 1).is(Upos::adp);
      if (relative || circumstance) {
        if (const TokenIndex que = que_behind_insert(c, i); que != no_token) return que;
        if (relative) return no_token;
      }
      continue;
    }
    const VerbGroup* g = c.group_of(i);
    if (g != nullptr && (g->form == VerbForm::finite || g->form == VerbForm::infinitive)) return no_token;
    // "que l'aide serait maintenue, rappelant que P": that que is the participle's
    if (g != nullptr && g->form == VerbForm::present_participle && c.word(g->head).cue != nullptr) return no_token;
    if (c.form(i) == ":" || c.form(i) == ";" || c.form(i) == ")") return no_token;
    if (w.is(Upos::sconj) || (w.has(fw_relative) && (w.is(Upos::pron) || w.has(fw_dont)))) return no_token;
    if (w.has(fw_comparative) && w.is(Upos::adv)) comparing = true;
  }
  return no_token;
}

std::optional<InfinitiveStart> infinitive_at(const Clauses& c, TokenIndex at) {
  InfinitiveStart out;
  TokenIndex i = at;
  if (i < c.last && c.word(i).has(fw_de | fw_a | fw_pour) && !c.word(i).is_verbal() && !c.word(i).is(Upos::det))
    out.preposition = i++;
  out.begin = i;
  if (i > at && i < c.last && c.is_punctuation(i) && c.quote_of(i) != c.quote_of(at)) ++i;  // "appelle à « partir »"
  for (TokenIndex j = i; j < c.last && j < i + 6; ++j) {
    const Word& w = c.word(j);
    if (j > i && c.is_punctuation(j) && c.quote_of(j) != c.quote_of(at)) continue;  // "dit ne pas « être contre »"
    if (w.is_verbal()) {
      if (w.features.verb_form != VerbForm::infinitive) return std::nullopt;
      return out;
    }
    if (!w.is(Upos::adv) && !w.has(fw_clitic | fw_ne | fw_negation)) return std::nullopt;
  }
  return std::nullopt;
}

TokenIndex behind_relative(const Clauses& c, TokenIndex at) {
  constexpr TokenIndex longest_clause = 15;
  if (at >= c.last || !c.word(at).has(fw_qui)) return at;
  int verbs = 0;
  for (TokenIndex i = at + 1; i < c.last && i < at + longest_clause; ++i) {
    if (const auto infinitive = infinitive_at(c, i);
        verbs == 1 && infinitive && infinitive->preposition != no_token && c.word(i).has(fw_de))
      return i;
    const VerbGroup* g = c.group_of(i);
    if (g != nullptr && g->form == VerbForm::finite && g->finite == i && ++verbs > 1) return at;
    if (c.is_punctuation(i)) return at;
  }
  return at;
}

}  // namespace selon
