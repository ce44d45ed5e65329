// The sentence around an attribution that interrupts it.
#include "detect/host.hpp"

#include "detect/figure.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>

namespace selon {
namespace {

TokenIndex token_at(const Clauses& c, std::uint32_t byte) {
  const auto& tokens = c.analysis.tokens;
  const auto it = std::lower_bound(tokens.begin() + c.first, tokens.begin() + c.last, byte,
                                   [](const Token& t, std::uint32_t b) { return t.start < b; });
  return static_cast<TokenIndex>(it - tokens.begin());
}

// "D'après un policier, « les motivations sont floues », d'autres disent que": a whole clause in quotation marks is
// all.
TokenIndex end_of_quoted_clause(const Clauses& c, TokenIndex first, TokenIndex end) {
  const std::int32_t q = c.quote_of(first);
  if (q < 0 || c.analysis.tokens[first].start != c.analysis.quotes[static_cast<std::size_t>(q)].outer.start) return end;
  bool finite = false;
  TokenIndex i = first;
  for (; i < end && c.analysis.tokens[i].start < c.analysis.quotes[static_cast<std::size_t>(q)].outer.end; ++i)
    finite = finite || (c.group_of(i) != nullptr && c.group_of(i)->form == VerbForm::finite);
  return finite && i < end && c.form(i) == "," ? i : end;
}

// ", sous le couvert de l'anonymat": how the speaker stays unnamed
bool is_anonymity(const Clauses& c, TokenRange rest) {
  if (!c.word(rest.first).is(Upos::adp)) return false;
  bool named = false;
  for (TokenIndex i = rest.first; i < rest.last; ++i) {
    if (c.group_of(i) != nullptr) return false;
    named = named || c.in_set("anonymity_noun", i);
  }
  return named;
}

// ", cité par l'agence Interfax": who passed it on
bool is_relayed(const Clauses& c, TokenRange rest) {
  const VerbGroup* g = c.group_of(rest.first);
  return g != nullptr && g->form == VerbForm::past_participle && c.in_set("relaying_verb", g->head) &&
         g->tokens.last < rest.last && c.word(g->tokens.last).has(fw_par);
}

// ", dans son message d'adieu": where it was written
bool is_medium(const Clauses& c, TokenRange rest) {
  if (!c.word(rest.first).has(fw_dans)) return false;
  const auto phrase = noun_phrase_at(c.analysis, rest.first + 1, rest.last, Reach::base);
  return phrase && c.in_set("document_noun", phrase->head) &&
         std::none_of(c.groups.begin(), c.groups.end(), [&](const VerbGroup& g) {
           return g.form == VerbForm::finite && g.tokens.first >= rest.first && g.tokens.first < rest.last;
         });
}

// "…, a-t-on appris à Lyon, confirmant une information du Parisien": what the report does to another one
bool is_confirmation(const Clauses& c, TokenRange rest) {
  const VerbGroup* g = c.group_of(rest.first);
  if (g == nullptr || g->form != VerbForm::present_participle || g->tokens.last >= rest.last) return false;
  const CueEntry* cue = c.word(g->head).cue;
  return cue != nullptr && (cue->act == Act::confirm || cue->act == Act::deny) && c.word(g->tokens.last).is(Upos::det);
}

// Whether the token stands in quotation `q` or in one within it.
bool is_quotation_of(const Clauses& c, TokenIndex i, std::int32_t q) {
  std::int32_t at = c.quote_of(i);
  while (at >= 0 && at != q) at = c.analysis.quotes[static_cast<std::size_t>(at)].parent;
  return at == q;
}

// "une tour conçue, selon eux, pour vider le quartier", "le gardien, rentré chez lui, selon ses collègues, avant
// minuit": a participle that belongs to a noun, and its complement behind the attribution. Not "Le col reste fermé,
// selon lui, aux camions", whose participle is the predicate.
std::optional<TokenRange> participle_group(const Clauses& c, TokenRange host, TokenRange hole) {
  if (c.form(hole.first) != "," || hole.last + 1 >= host.last || c.form(hole.last) != ",") return std::nullopt;
  const VerbGroup* participle = nullptr;
  bool finite = false;
  for (const VerbGroup& g : c.groups) {
    if (g.tokens.first < host.first) continue;
    if (g.tokens.first >= hole.first) break;
    finite = finite || g.form == VerbForm::finite;
    participle = g.form == VerbForm::past_participle ? &g : nullptr;
  }
  // "un parti devenu, selon lui, une machine": the attribute has no preposition
  const bool copula = participle != nullptr && c.in_set("copula", participle->head);
  const Word& next = c.word(hole.last + 1);
  if (!next.is(Upos::adp) && !next.is(Upos::adv) && !copula) return std::nullopt;
  // "un immeuble menacé, selon les experts, d'effondrement": the adjective right behind its noun
  const TokenIndex last = hole.first - 1;
  const bool adjective = participle == nullptr && c.word(last).is(Upos::adj) && last > host.first;
  if (participle == nullptr && !adjective) return std::nullopt;
  const TokenIndex first = adjective ? last : participle->tokens.first;
  if (first == host.first) return std::nullopt;
  const bool apposed = c.form(first - 1) == ",";  // "La toile, peinte, selon le musée, en 1887, a été restaurée"
  if (!finite && !apposed) return std::nullopt;
  const Word& before = c.word(first - 1);
  if (!before.is(Upos::noun) && !before.is(Upos::propn) && !before.is(Upos::adj) && !apposed) return std::nullopt;
  for (TokenIndex i = first; i < hole.first; ++i) {
    if (c.is_punctuation(i)) return std::nullopt;
  }
  TokenIndex end = host.last;
  for (TokenIndex i = hole.last + 1; i < host.last; ++i) {
    if (c.form(i) == "," && end == host.last) end = i;
    const VerbGroup* g = c.group_of(i);
    if (g != nullptr && g->form == VerbForm::finite)
      return end < i ? std::optional(TokenRange{first, end}) : std::nullopt;
  }
  return TokenRange{first, end};
}

// "L'attaque, qui serait un attentat, selon la police, a fait trois morts": the relative clause alone, for behind the
// attribution the main verb goes on. Not "La route, selon la police, a rouvert".
std::optional<TokenRange> relative_clause(const Clauses& c, TokenRange host, TokenRange hole) {
  if (c.form(hole.first) != "," || hole.last + 1 >= host.last || c.form(hole.last) != ",") return std::nullopt;
  const VerbGroup* main = c.group_of(hole.last + 1);
  if (main == nullptr || main->form != VerbForm::finite || main->subject_clitic != no_token) return std::nullopt;
  const auto finite = [&](TokenIndex i) { return c.group_of(i) != nullptr && c.group_of(i)->form == VerbForm::finite; };
  bool verb = false;
  TokenIndex first = hole.first;
  while (first > host.first && c.form(first - 1) != ",") verb = finite(--first) || verb;
  if (first == host.first || !verb || !c.word(first).has(fw_relative)) return std::nullopt;
  for (TokenIndex i = host.first; i < first; ++i) {
    if (finite(i)) return std::nullopt;
  }
  return TokenRange{first, hole.first};
}

// "(selon M. Copperman, la valeur était moindre)": the words in the brackets, when there are others than the
// attribution.
TokenRange within_brackets(const Clauses& c, TokenRange host, TokenRange hole) {
  TokenIndex open = no_token;
  for (TokenIndex i = host.first; i < hole.first + 1; ++i) {
    if (c.form(i) == "(") open = i;
    if (c.form(i) == ")") open = no_token;
  }
  if (open == no_token) return host;
  TokenIndex close = hole.last;
  while (close < host.last && c.form(close) != ")") ++close;
  const bool alone = open + 1 >= hole.first && hole.last >= close;
  return alone || close == host.last ? host : TokenRange{open + 1, close};
}

// "Chômage : la hausse ralentit, selon la mairie": what a headline is about stands before its colon; where the
// statement begins.
TokenIndex behind_topic(const Clauses& c, TokenIndex first, TokenIndex last) {
  const BlockKind kind = c.analysis.blocks[c.analysis.sentences[c.index].block].kind;
  if (kind != BlockKind::title && kind != BlockKind::heading) return first;
  for (TokenIndex i = first; i < last; ++i) {
    if (c.form(i) == ":") return i + 1;
    if (c.group_of(i) != nullptr || c.quote_of(i) >= 0) return first;
  }
  return first;
}

// "L'élu hausse les épaules : il a, dit-il, renoncé": the clause behind a colon, when its verb stands before the
// attribution; not "Deux raisons : la pluie, dit-il, et le vent", "Nous avançons : l'accord tiendra, dit-il", where the
// speaker has begun.
TokenIndex behind_colon(const Clauses& c, TokenIndex first, TokenIndex last) {
  bool before = false;
  bool behind = false;
  TokenIndex colon = no_token;
  for (TokenIndex i = first; i < last; ++i) {
    if (c.form(i) == ":" && c.quote_of(i) == c.quote_of(first)) {
      before = before || behind;
      colon = i;
      behind = false;
    }
    if (colon == no_token && c.word(i).has(fw_first_person)) return first;
    behind = behind || (c.group_of(i) != nullptr && c.group_of(i)->form == VerbForm::finite);
  }
  return colon != no_token && before && behind ? colon + 1 : first;
}

// The innermost statement of the sentence that holds the whole hole, as tokens; the sentence when there is none. What
// `narrows` may be about a relative clause alone; "Le pont, qui rouvre lundi, explique la mairie, tiendra" is not.
TokenRange host_of(const Clauses& c, TokenRange hole, std::span<const Draft> others, bool narrows) {
  const TokenIndex topic = behind_topic(c, skip_connectors(c, c.first), hole.first);
  TokenRange host{behind_colon(c, topic, hole.first), c.last};
  // a comma that opens the hole may be the first token of the statement around it: "que, pour eux, le prix est trop
  // haut"
  const bool comma = hole.last > hole.first + 1 && c.form(hole.first) == ",";
  const Span span = span_of(c.analysis, {hole.first + (comma ? 1 : 0), hole.last});
  for (const Draft& d : others) {
    for (const Span f : d.fragments) {
      if (!f.contains(span) || f == span) continue;
      const TokenRange range{token_at(c, f.start), token_at(c, f.end)};
      if (range.first >= host.first && range.last <= host.last) host = range;
    }
  }
  for (TokenIndex i = host.first; i < hole.first; ++i) {
    if (c.form(i) == ";" && c.quote_of(i) == c.quote_of(hole.first)) host.first = skip_connectors(c, i + 1);
  }
  const std::int32_t quote = c.quote_of(hole.first);
  while (quote >= 0 && host.first < hole.first && !is_quotation_of(c, host.first, quote)) ++host.first;
  while (quote >= 0 && host.last > hole.last && !is_quotation_of(c, host.last - 1, quote)) --host.last;
  host = within_brackets(c, host, hole);
  if (hole.first > host.first && c.form(hole.first - 1) == ":") host.first = hole.first;  // "France : selon lui, P"
  if (hole.first > host.first) {
    const Word& before = c.word(hole.first - 1);
    if (before.has(fw_coordination) && hole.first > host.first + 1) host.first = hole.first;  // "…, mais selon elle, P"
    if (before.has(fw_que) && hole.first >= host.first + 2 && c.in_set("contrast_word", hole.first - 2))
      host.first = hole.first;  // "…, tandis que, pour elle, P"
    if (before.has(fw_relative) && before.is(Upos::pron)) host.first = hole.first - 1;  // "qui, selon X, a fui"
  }
  if (const auto narrow = figure_before(c, host, hole)) host = *narrow;
  if (const auto narrow = participle_group(c, host, hole)) host = *narrow;
  if (const auto narrow = narrows ? relative_clause(c, host, hole) : std::nullopt) host = *narrow;
  return host;
}

}  // namespace

TokenIndex skip_connectors(const Clauses& c, TokenIndex i) {
  while (i < c.last) {
    const TokenIndex before = i;
    if (c.is_punctuation(i) && c.quote_of(i) < 0) ++i;
    if (i < c.last && c.word(i).has(fw_sentence_adverb) && !c.word(i).is(Upos::noun)) ++i;
    if (i + 1 < c.last && c.word(i).has(fw_en) && c.in_set("connector_noun", i + 1)) i += 2;
    if (i < c.last && c.in_set("connector", i)) ++i;
    if (i == before) break;
  }
  return i;
}

bool set_host(const Clauses& c, TokenRange hole, std::span<const Draft> others, Draft& draft) {
  // no reader looks for the statement of an incise pages away, and n incises of one endless sentence must not each hold
  // it all
  constexpr TokenIndex farthest = 250;
  constexpr std::size_t nearest = 32;
  if (hole.first > c.first + farthest) return false;
  const TokenRange host =
      host_of(c, hole, others.size() > nearest ? others.last(nearest) : others, draft.frame != Frame::incise);
  bool any = false;
  const bool only_adverbs = [&] {  // "Toujours selon cette étude"
    for (TokenIndex i = host.first; i < hole.first; ++i) {
      if (!c.word(i).is(Upos::adv) && !c.is_punctuation(i)) return false;
    }
    return true;
  }();
  if (host.first < hole.first && !only_adverbs) any = set_statement(c, host.first, hole.first, draft);
  TokenIndex next = hole.last;
  while (next < host.last && (c.form(next) == "," || c.form(next) == "\u2013" || c.form(next) == "\u2014")) ++next;
  // ", tandis que Matignon évoque une pause": another voice
  const bool contrast = next + 1 < host.last && c.in_set("contrast_word", next) && c.word(next + 1).has(fw_que);
  const bool closed =
      next < host.last && (c.form(next) == ";" || (any && another_figure_follows(c, next)) || c.form(next) == ":" ||
                           contrast || is_anonymity(c, {next, host.last}) || is_relayed(c, {next, host.last}) ||
                           is_confirmation(c, {next, host.last}) || (any && is_medium(c, {next, host.last})));
  TokenIndex end = next;
  if (next < host.last && !closed) {
    end = std::min(host.last, find_statement_end(c, next, {}));
    if (hole.first == host.first) end = std::min(end, end_of_quoted_clause(c, next, end));
    if (next < end) any = set_statement(c, next, end, draft) || any;
  }
  // "Selon la revue, qui paraît lundi, P serait": the attribution's own verbs tell nothing of the statement
  if (any) read_statement_mood(c, host.first == hole.first ? hole.last : host.first, std::max(end, hole.first), draft);
  return any;
}

}  // namespace selon
