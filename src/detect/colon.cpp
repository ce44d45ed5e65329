// A cue, a colon, and the statement without quotation marks.
#include "detect/colon.hpp"

#include "detect/introduction.hpp"
#include "detect/inversion.hpp"
#include "detect/mark.hpp"
#include "detect/verb_cue.hpp"

#include <algorithm>
#include <utility>

namespace selon {
namespace {

/// The one colon of a sentence that stands outside quotations, with words on both sides; no_token when there is none,
/// or several.
TokenIndex lone_colon(const Analysis& a, const Sentence& s) {
  TokenIndex colon = no_token;
  for (TokenIndex i = s.first; i < s.last; ++i) {
    const char mark = a.text[a.tokens[i].start];
    if ((mark != ';' && mark != ':') || a.form(i).size() != 1) continue;
    if (mark == ';') return no_token;
    if (colon != no_token) return no_token;
    colon = i;
  }
  return colon != no_token && colon > s.first + 1 && colon + 3 < s.last ? colon : no_token;
}

bool in_quotation(const Analysis& a, TokenIndex i) {
  const std::size_t q = first_quote_reaching(a, i);
  return q < a.quotes.size() && a.quotes[q].outer.start <= a.tokens[i].start;
}

}  // namespace

void detect_colons(const Analysis& a, std::vector<Draft>& drafts) {
  for (std::uint32_t index = 0; index < a.sentences.size(); ++index) {
    const Sentence& s = a.sentences[index];
    const TokenIndex colon = lone_colon(a, s);
    if (colon == no_token || a.tokens[colon + 1].kind == TokenKind::punctuation || is_dash(a.text, a.tokens[s.first]))
      continue;
    const bool clause = a.words.any(colon + 1, s.last, [](const Word& w) { return w.is_verbal() && w.is_finite(); });
    if (!clause || in_quotation(a, colon)) continue;
    Opening opening;
    opening.lead = {s.first, colon};
    opening.colon = true;
    opening.tight = true;
    opening.marked = false;
    auto introduction = find_introduction(a, opening, true);
    if (!introduction || !introduction->draft.speaker) continue;
    std::size_t quote = first_quote_reaching(a, colon + 1);
    const Clauses c = cut_clauses(a, index, TokenRange{colon + 1, s.last}, quote);
    Draft& d = introduction->draft;
    d.form = Form::indirect;
    d.sentence = index;
    const TokenIndex cue = std::exchange(d.cue_token, c.first);  // the cue stands before the clause that is read here
    const bool kept = set_statement(c, c.first, c.last, d);
    d.cue_token = cue;
    if (kept) drafts.push_back(std::move(d));
  }
}

}  // namespace selon
