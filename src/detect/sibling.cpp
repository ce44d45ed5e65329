// Siblings by the word that joins their clauses: coordination, contrast, a comma after a noun phrase.
#include "detect/sibling.hpp"

#include "attribute/mention.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

constexpr std::size_t window = 8;  // drafts before one that may run into it

// How the clause of an attribution is joined to what stands before it.
enum class Joint : std::uint8_t {
  none,
  comma,         // "…, Francfort prévoit …": parts noun phrases only
  coordination,  // et, mais, ;, tandis que, alors que
};

struct Boundary {
  Joint joint = Joint::none;
  TokenIndex token = 0;  // first token that belongs to the next clause's joint
};

Boundary boundary_before(const Analysis& a, TokenIndex first) {
  Boundary out;
  if (first == 0) return out;
  const TokenIndex before = first - 1;
  const Word& w = a.words[before];
  const std::string_view form = a.form(before);
  if (w.has(fw_et | fw_mais) || form == ";")
    out = {Joint::coordination, before};
  else if (form == ",")
    out = {Joint::comma, before};
  else if (w.has(fw_que) && before > 0 && a.in_set("contrast_word", before - 1)) {
    out = {Joint::coordination, before - 1};  // "tandis que", "alors que"
  }
  while (out.joint == Joint::coordination && out.token > 0 && a.form(out.token - 1) == ",") --out.token;
  return out;
}

// The first word of the clause that attributes: its speaker, or selon.
std::optional<std::uint32_t> clause_start(const Draft& draft) {
  if (!draft.cue || !draft.speaker || draft.link != SpeakerLink::mention) return std::nullopt;
  if (draft.frame == Frame::according_to && draft.cue->end <= draft.speaker->start) return draft.cue->start;
  const bool verb = draft.frame == Frame::verb || draft.frame == Frame::copula || draft.frame == Frame::colon;
  if (!verb || draft.speaker->start >= draft.cue->start) return std::nullopt;
  return draft.speaker->start;
}

// A statement without its own finite verb is over at a comma: "réclame une rallonge, il répond que …".
bool is_clause(const Analysis& a, Span fragment, std::uint32_t end) {
  const TokenRange tokens = tokens_of(a, {fragment.start, end});
  for (TokenIndex i = tokens.first; i < tokens.last; ++i) {
    if (a.words[i].is_finite()) return true;
  }
  return false;
}

// "a dit que la route, selon lui, était coupée": an insert in what is said begins no clause; "dix mille selon la
// police, vingt mille selon les syndicats" are two voices.
bool is_insert(const Draft& inner, const Draft& outer) {
  return inner.frame == Frame::according_to && outer.frame != Frame::according_to && !inner.fragments.empty() &&
         inner.fragments.front().start < inner.cue->start;
}

void cut(const Analysis& a, Draft& outer, const Draft& inner, std::uint32_t start, const Boundary& boundary) {
  if (is_insert(inner, outer)) return;
  if (outer.form == Form::direct || !outer.cue || outer.cue->start >= start || inner.cue->overlaps(*outer.cue)) return;
  const std::uint32_t end = boundary.token == 0 ? 0 : a.tokens[boundary.token - 1].end;
  for (std::size_t i = 0; i < outer.fragments.size(); ++i) {
    Span& fragment = outer.fragments[i];
    if (!(fragment.start < start && start < fragment.end)) continue;
    const bool quoted = std::any_of(outer.verbatim.begin(), outer.verbatim.end(),
                                    [&](Span v) { return v.start <= start && start < v.end; });
    if (quoted || end < fragment.start + 2) return;
    if (boundary.joint == Joint::comma && is_clause(a, fragment, end)) return;
    fragment.end = end;
    outer.fragments.resize(i + 1);
    std::erase_if(outer.verbatim, [&](Span v) { return v.end > end; });
    return;
  }
}

}  // namespace

void separate_siblings(const Analysis& a, std::vector<Draft>& drafts) {
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    const std::optional<std::uint32_t> start = clause_start(drafts[i]);
    if (!start) continue;
    const Boundary boundary = boundary_before(a, tokens_of(a, {*start, *start + 1}).first);
    if (boundary.joint == Joint::none) continue;
    for (std::size_t k = i; k-- > 0 && i - k <= window;) {
      if (drafts[k].sentence == drafts[i].sentence) cut(a, drafts[k], drafts[i], *start, boundary);
    }
  }
}

}  // namespace selon
