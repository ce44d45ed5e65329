// Where a governed statement ends.
#include "detect/clause.hpp"

#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

namespace selon {
namespace {

class EndFinder {
 public:
  EndFinder(const Clauses& clauses, TokenIndex begin, const VerbGroup* cue) : c_(clauses), begin_(begin), cue_(cue) {}

  TokenIndex find() const {
    const std::int32_t home = begin_ < c_.last ? quote_around(begin_) : -1;
    for (TokenIndex i = begin_; i < c_.last; ++i) {
      if (leaves_quote(i, home)) return i;
      if (c_.form(i) == "(") {
        i = skip_bracket(i);
        continue;
      }
      if (c_.form(i) == ")" ) return i;
      if (i > begin_ && in_inner_quote(i, home)) continue;
      if (i == begin_) continue;
      if (c_.form(i) == ";") return i;
      if (c_.form(i) == ":" && opens_quotation(i + 1)) return i;
      if (c_.form(i) == "," && starts_other_attribution(i + 1)) return i;
      if (c_.form(i) == "," && c_.word(i + 1 < c_.last ? i + 1 : i).has(fw_et) && starts_coordinated_cue(i + 1)) return i;
      if (c_.word(i).has(fw_coordination) && starts_coordinated_cue(i)) return i;
      if (c_.form(i) == "," && starts_coordinated_cue(i)) return i;
      if (is_final_according_to(i)) return i;
    }
    return c_.last;
  }

 private:
  std::int32_t quote_around(TokenIndex i) const {
    // the quotation that the statement stands in as a whole: a mark that begins it belongs to the statement
    std::int32_t q = c_.quote_of(i);
    if (q >= 0 && c_.analysis.tokens[i].start == quote(q).outer.start) q = quote(q).parent;
    return q;
  }
  const Quote& quote(std::int32_t q) const { return c_.analysis.quotes[static_cast<std::size_t>(q)]; }

  bool leaves_quote(TokenIndex i, std::int32_t home) const {
    if (home < 0) return false;
    const Quote& q = quote(home);
    return q.closed ? c_.analysis.tokens[i].end >= q.outer.end : c_.quote_of(i) < 0;
  }

  bool in_inner_quote(TokenIndex i, std::int32_t home) const { return c_.quote_of(i) >= 0 && c_.quote_of(i) != home; }

  TokenIndex skip_bracket(TokenIndex i) const {
    for (TokenIndex j = i + 1; j < c_.last; ++j) {
      if (c_.form(j) == ")") return j;
    }
    return i;
  }

  bool opens_quotation(TokenIndex i) const {
    return i < c_.last && c_.quote_of(i) >= 0 && c_.analysis.tokens[i].start == quote(c_.quote_of(i)).outer.start;
  }

  // ", selon X", ", a-t-il ajouté", ", dit le maire", ", précisant que", ", rapporte Le Monde"
  bool starts_other_attribution(TokenIndex i) const {
    if (i >= c_.last) return false;
    const Word& w = c_.word(i);
    if (w.cue != nullptr && w.cue->pos != CuePos::verb && w.is(Upos::adp) && c_.in_set("according_to_opener", i)) return true;
    const VerbGroup* g = c_.group_of(i);
    if (g == nullptr || g->tokens.first != i || c_.word(g->head).cue == nullptr) return false;
    if (g->form == VerbForm::present_participle) return has_complement(*g);
    if (g->form != VerbForm::finite) return false;
    return g->inverted || (g->subject_clitic == no_token && g->tokens.last < c_.last && starts_noun_phrase(c_.analysis, g->tokens.last) &&
                           c_.word(g->head).cue->takes(takes_quote));
  }

  bool has_complement(const VerbGroup& g) const {
    for (TokenIndex i = g.tokens.last; i < c_.last && i < g.tokens.last + 12; ++i) {
      if (c_.word(i).has(fw_que) || c_.form(i) == ":" || c_.quote_of(i) != c_.quote_of(g.head)) return true;
      if (c_.group_of(i) != nullptr) return c_.group_of(i)->form == VerbForm::infinitive;
    }
    return false;
  }

  // "et a ajouté que", "et promet de": a verb without a subject of its own that conjugates as the cue does.
  bool starts_coordinated_cue(TokenIndex i) const {
    TokenIndex j = i + 1;
    if (j < c_.last && c_.word(j).has(fw_et)) ++j;
    while (j < c_.last && c_.word(j).is(Upos::adv) && c_.group_of(j) == nullptr) ++j;
    if (j >= c_.last) return false;
    if (c_.word(i).has(fw_et) && c_.word(j).has(fw_que) && !c_.word(j).is(Upos::pron)) return true;
    const VerbGroup* g = c_.group_of(j);
    if (g == nullptr || g->tokens.first != j || g->subject_clitic != no_token || cue_ == nullptr) return false;
    if (g->form != cue_->form || g->tense != cue_->tense) return false;
    const bool is_cue = c_.word(g->head).cue != nullptr && c_.word(g->head).cue->pos == CuePos::verb;
    if (is_cue && has_complement(*g)) return true;
    return g->form == VerbForm::finite && c_.form(i) != "," && conjugates_as(*g, *cue_) && !conjugates_as_inner(*g);
  }

  bool conjugates_as(const VerbGroup& a, const VerbGroup& b) const {
    const Features& f = c_.word(a.finite).features;
    const Features& g = c_.word(b.finite).features;
    return f.number == g.number && f.tense == g.tense && f.mood == g.mood &&
           (a.finite == a.head) == (b.finite == b.head);
  }

  // The verb before it in the statement would coordinate as well: then it belongs to the statement.
  bool conjugates_as_inner(const VerbGroup& g) const {
    for (const VerbGroup& inner : c_.groups) {
      if (inner.tokens.first < begin_ || inner.tokens.first >= g.tokens.first) continue;
      if (inner.form == VerbForm::finite && conjugates_as(g, inner)) return true;
    }
    return false;
  }

  bool is_final_according_to(TokenIndex i) const {
    const Word& w = c_.word(i);
    return w.is(Upos::adp) && w.cue != nullptr && c_.in_set("according_to_opener", i);
  }

  const Clauses& c_;
  TokenIndex begin_;
  const VerbGroup* cue_;
};

}  // namespace

TokenIndex find_statement_end(const Clauses& clauses, TokenIndex begin, const VerbGroup* cue) {
  return EndFinder(clauses, begin, cue).find();
}

}  // namespace selon
