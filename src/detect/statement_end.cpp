// Where a governed statement ends.
#include "detect/according_to.hpp"
#include "detect/clause.hpp"
#include "detect/inverted_subject.hpp"
#include "detect/mark.hpp"
#include "detect/noun_object.hpp"
#include "detect/other_voice.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

class EndFinder {
 public:
  EndFinder(const Clauses& clauses, TokenIndex begin, const Government& government)
      : c_(clauses), begin_(begin), g_(government), verbs_due_(government.clause ? 1 : 0) {}

  TokenIndex find() {
    const std::int32_t home = begin_ < c_.last ? quote_around(begin_) : -1;
    for (TokenIndex i = begin_; i < c_.last; ++i) {
      if (leaves_quote(i, home)) return i;
      if (c_.form(i) == "(") {
        i = skip_bracket(i);
        continue;
      }
      if (c_.form(i) == ")") return i;
      if (i > begin_ && opens_quotation(i) && c_.form(i - 1) != "," && is_said_by_incise(i)) return i;
      if (i > begin_ && in_inner_quote(i, home)) {
        quoted_ = true;
        continue;
      }
      if (is_foreign_verb(i)) return before_comma(i);
      if (i == begin_) continue;
      if (ends_at(i)) return i;
    }
    return c_.last;
  }

 private:
  bool ends_at(TokenIndex i) const {
    const std::string_view f = c_.form(i);
    if (f == ";") return true;
    // "— Vous jurez que vous reviendrez ? murmura-t-elle": behind the mark the narrator has the word
    if (is_stop(c_.form(i - 1)) && c_.group_of(i) != nullptr && c_.group_of(i)->form == VerbForm::finite) return true;
    if (!g_.clause && leaves_phrase(i)) return true;
    if (f == "," && (starts_aside(i) || concludes(i + 1) || (!g_.clause && opens_contrast(c_, i + 1)))) return true;
    if (!g_.clause && g_.cue != nullptr && !had_verb_ && c_.word(i).has(fw_coordination) &&
        starts_main_clause(c_, i + 1))
      return true;
    // "a promis vingt postes, nous en avons eu trois", "affirme avoir vaincu, Moscou dément": a clause of its own
    if (f == "," && !g_.clause && !subordinate_ && starts_own_clause(i + 1)) return true;
    if (f == ":" && opens_quotation(i + 1) && !is_said_within(i)) return true;
    // "conteste cette thèse : pour lui, rien ne presse"; not "annonce un choix : la province", which explains
    if (f == ":" && !g_.clause && (starts_main_clause(c_, i + 1) || opens_attribution(c_, i + 1))) return true;
    if (f == "," && (is_told(i + 1) || leaves_mood(i + 1) || leaves_quoted_phrase(i))) return true;
    // "que la route, selon la police, était coupée": the clause has yet to have its verb
    const bool open = g_.introducer != no_token && g_.clause && !had_verb_ && !quoted_;
    if (f == "," && ((!open && starts_other_attribution(c_, i + 1)) || starts_contrast(c_, i + 1) ||
                     starts_resumption(c_, i + 1) || starts_answer(c_, i + 1) || starts_judged_relative(c_, i + 1)))
      return true;
    if (f == "," && g_.inside_subject && starts_main_clause(c_, i + 1)) return true;
    const bool conditional = c_.word(begin_).is(Upos::sconj);  // "que si la loi passe, le préfet dira que"
    if (f == "," && g_.clause && had_verb_ && !subordinate_ && !conditional && starts_another_voice(c_, i + 1))
      return true;
    if ((f == "," || c_.word(i).has(fw_coordination)) && starts_coordinated_cue(i)) return true;
    return !open && is_final_according_to(c_, i);
  }

  // "Selon un témoin, l'homme a crié : « Partez »": the words are said within the statement; not "Selon la mairie, la
  // route est coupée : « On ne passe plus »"
  bool is_said_within(TokenIndex colon) const {
    const VerbGroup* last = nullptr;
    for (const VerbGroup& v : c_.groups) {
      if (v.form == VerbForm::finite && v.tokens.first >= begin_ && v.tokens.first < colon) last = &v;
    }
    if (last == nullptr) return false;
    const auto cue = find_verb_cue(c_, *last);
    return cue && cue->entry->takes(takes_quote);
  }

  // ", nous en avons eu trois", ", puis le maire a ri"
  bool starts_own_clause(TokenIndex i) const {
    while (i < c_.last && c_.in_set("sequence_adverb", i)) ++i;
    return i < c_.last && c_.group_of(i) == nullptr && starts_main_clause(c_, i);
  }

  // "était sûr que la paix viendrait, mais ses espoirs furent déçus": passé simple tells, and nobody's words are told
  bool is_told(TokenIndex i) const {
    if (!g_.clause || !had_verb_ || i >= c_.last || !c_.word(i).has(fw_coordination | fw_mais)) return false;
    const VerbGroup* next = nullptr;
    for (const VerbGroup& v : c_.groups) {
      if (v.form != VerbForm::finite || v.tokens.first < begin_) continue;
      const Features& f = c_.word(v.finite).features;
      const bool tells = f.mood == Mood::indicative && f.tense == Tense::past;
      if (v.tokens.first >= i) {
        next = tells ? &v : nullptr;
        break;
      }
      if (tells) return false;
    }
    return next != nullptr;
  }

  const VerbGroup* first_finite(TokenIndex from, TokenIndex to) const {
    for (const VerbGroup& v : c_.groups) {
      if (v.form == VerbForm::finite && v.tokens.first >= from && v.tokens.first < to) return &v;
    }
    return nullptr;
  }

  bool may_be_subjunctive(TokenIndex verb) const {
    const auto& readings = c_.analysis.lexicon->morphology.find(c_.form(verb)).readings;
    return std::any_of(readings.begin(), readings.end(),
                       [](const Reading& r) { return r.features.mood == Mood::subjunctive; });
  }

  // "demande que le prix soit fixé, et la ville a accepté", "ont promis que les détenus seraient libérés, mais rien n'a
  // changé": a clause with its own subject in another mood, or told from now while the statement looks ahead from then,
  // is the writer's; not "demande que la route soit rouverte, et que", "a dit qu'il viendrait, mais qu'il partirait"
  bool leaves_mood(TokenIndex joint) const {
    if (!g_.clause || !had_verb_ || subordinate_ || joint + 1 >= c_.last ||
        !c_.word(joint).has(fw_coordination | fw_mais) || c_.group_of(joint + 1) != nullptr ||
        !starts_main_clause(c_, joint + 1))
      return false;
    const VerbGroup* inner = first_finite(begin_, joint);
    const VerbGroup* next = first_finite(joint, c_.last);
    if (inner == nullptr || next == nullptr || next->conditional) return false;
    if (c_.word(inner->finite).features.mood == Mood::subjunctive)
      return c_.word(next->finite).features.mood == Mood::indicative && !may_be_subjunctive(next->finite);
    const bool told_now = next->finite != next->head && c_.word(next->finite).features.tense == Tense::present;
    return inner->conditional && inner->finite == inner->head - (inner->passive ? 1 : 0) && told_now &&
           g_.cue != nullptr && g_.cue->tense == CueTense::past && c_.word(joint).has(fw_mais);
  }

  // "la revue le disant « douteux », est entendu": the verb behind quoted words and a comma is that of the main clause
  bool leaves_quoted_phrase(TokenIndex comma) const {
    if (g_.clause || subordinate_ || had_verb_ || comma + 1 >= c_.last || g_.cue == nullptr) return false;
    const std::int32_t q = c_.quote_of(comma - 1);
    if (q < 0 || g_.cue->form != VerbForm::present_participle) return false;
    const VerbGroup* next = c_.group_of(comma + 1);
    return c_.analysis.tokens[comma - 1].end == quote(q).outer.end && next != nullptr &&
           next->form == VerbForm::finite && next->subject_clitic == no_token;
  }

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

  // Counts clauses: each conjunction, relative pronoun, coordination or comma makes room for one more finite verb. A
  // finite verb without room belongs to the clause around: "l'affirmation selon laquelle P laisse froid".
  bool is_foreign_verb(TokenIndex i) {
    const Word& w = c_.word(i);
    const bool opens = i > begin_ && (w.is(Upos::sconj) || w.has(fw_relative | fw_subordinator | fw_coordination) ||
                                      w.is(Upos::punct));
    // "les analyses qui avaient été transmises ne montrent rien": before the clause's own verb, a clause within it
    // makes room for a second one; a comma does not
    const bool subordinates = w.is(Upos::sconj) || (w.has(fw_relative) && w.is(Upos::pron));
    subordinate_ = subordinate_ || (subordinates && i > begin_);
    if (opens) verbs_due_ = subordinates && !had_verb_ ? verbs_due_ + 1 : std::max(verbs_due_, 1);
    const VerbGroup* g = c_.group_of(i);
    if (g == nullptr || g->tokens.first != i || g->form != VerbForm::finite) return false;
    if (verbs_due_ == 0 && !(g->subject_clitic != no_token && g->subject_clitic >= begin_)) return true;
    // "qui est soupçonné d'avoir menti, se tait": an infinitive has no finite verb beside it
    if (g_.inside_subject && i > begin_ + 1 && c_.form(i - 1) == "," && (had_verb_ || (!g_.clause && !subordinate_)) &&
        g->subject_clitic == no_token)
      return true;
    verbs_due_ = std::max(verbs_due_ - 1, 0);
    had_verb_ = true;
    return false;
  }

  TokenIndex before_comma(TokenIndex i) const { return i > begin_ && c_.form(i - 1) == "," ? i - 1 : i; }

  // "dénonce « un scandale » devant la presse", "salue sa « vive émotion » en apprenant le décès", "confirme ce bilan,
  // sans autre commentaire": circumstances of the speaking behind quoted words or a comma; not "« l'opacité » des
  // centrales"
  bool leaves_phrase(TokenIndex i) const {
    if (c_.form(i) == "," && i + 1 < c_.last) return c_.in_set("lacking_preposition", i + 1);
    // "a annoncé son décès en lisant un message"; not "promet de payer en vendant la halle"
    const VerbGroup* gerund = c_.word(i).has(fw_en) && i + 1 < c_.last ? c_.group_of(i + 1) : nullptr;
    if (gerund != nullptr && gerund->form == VerbForm::present_participle && !begins_with_verb()) return true;
    const std::int32_t q = c_.quote_of(i - 1);
    if (q < 0 || c_.analysis.tokens[i - 1].end != quote(q).outer.end) return false;
    if (c_.in_set("occasion_preposition", i)) return true;
    // "demande de « partir » estimant que": the participle has a statement of its own
    const VerbGroup* participle =
        c_.group_of(i) != nullptr && c_.group_of(i)->tokens.first == i ? c_.group_of(i) : gerund;
    return participle != nullptr && participle->form == VerbForm::present_participle;
  }

  bool begins_with_verb() const {
    constexpr TokenIndex clitics = 4;
    for (TokenIndex i = begin_; i < c_.last && i < begin_ + clitics; ++i) {
      if (c_.group_of(i) != nullptr) return c_.group_of(i)->form == VerbForm::infinitive;
    }
    return false;
  }

  // "« nous serons deux millions », tandis que le premier tour", "« un scandale », car la ville a payé": behind
  // verbatim words the writer compares and gives reasons.
  bool starts_aside(TokenIndex comma) const {
    const std::int32_t q = c_.quote_of(comma - 1);
    if (q < 0 || !opens_quotation(begin_) || c_.quote_of(begin_) != q ||
        c_.analysis.tokens[comma - 1].end != quote(q).outer.end || comma + 2 >= c_.last)
      return false;
    TokenIndex i = comma + 1;
    if (c_.in_set("reason_word", i)) return true;
    if (!c_.in_set("contrast_word", i)) return false;
    ++i;
    if (c_.word(i).is(Upos::adv) || c_.word(i).is(Upos::adj)) ++i;  // "alors même que"
    return i < c_.last && c_.word(i).has(fw_que);
  }

  // "promet la victoire, montrant ainsi sa force": the writer's conclusion from what was said; within a clause it may
  // be the speaker's.
  bool concludes(TokenIndex i) const {
    if (g_.clause || i + 1 >= c_.last) return false;
    const VerbGroup* g = c_.group_of(i);
    return g != nullptr && g->form == VerbForm::present_participle && g->tokens.first == i &&
           c_.in_set("concluding_adverb", g->tokens.last);
  }

  // "explique que la nuit fut rude « Nous avons eu peur » a-t-il ajouté": the quotation has a cue of its own.
  bool is_said_by_incise(TokenIndex i) const {
    const std::uint32_t end = quote(c_.quote_of(i)).outer.end;
    while (i < c_.last && c_.analysis.tokens[i].start < end) ++i;
    if (i < c_.last && c_.form(i) == ",") ++i;
    const VerbGroup* g = i < c_.last ? c_.group_of(i) : nullptr;
    return g != nullptr && g->inverted && c_.word(g->head).cue != nullptr;
  }

  // "et que", "et de livrer": the same introducer again
  bool repeats_introducer(TokenIndex i) const {
    if (g_.introducer == no_token || i >= c_.last) return false;
    constexpr std::uint64_t classes = fw_que | fw_de | fw_a | fw_si | fw_pour;
    if ((c_.word(i).function & c_.word(g_.introducer).function & classes) == 0) return false;
    if (c_.word(i).has(fw_que | fw_si)) return !c_.word(i).is(Upos::pron) && c_.group_of(i) == nullptr;
    for (TokenIndex j = i + 1; j < c_.last && j < i + 5; ++j) {
      if (c_.word(j).is_verbal()) return c_.word(j).features.verb_form == VerbForm::infinitive;
      if (!c_.word(j).is(Upos::adv) && !c_.word(j).has(fw_clitic | fw_ne)) return false;
    }
    return false;
  }

  // "et a ajouté que", "et promet de", "et précisé que": a verb without a subject of its own that conjugates as the cue
  // does.
  bool starts_coordinated_cue(TokenIndex i) const {
    TokenIndex j = i + 1;
    if (j < c_.last && c_.form(i) == "," && c_.word(j).has(fw_coordination)) ++j;
    if (repeats_introducer(j)) return true;
    if (g_.question && had_verb_ && c_.word(j - 1).has(fw_coordination) && opens_question(c_, j)) return true;
    if (g_.clause && g_.introducer != no_token && !had_verb_ && !quoted_)
      return false;  // "que la mairie, élue hier, avait chargé"
    while (j < c_.last && c_.word(j).is(Upos::adv) && c_.group_of(j) == nullptr) ++j;
    if (j >= c_.last || g_.cue == nullptr) return false;
    if (c_.word(j).has(fw_en) && j + 1 < c_.last && c_.group_of(j + 1) != nullptr) ++j;
    const VerbGroup* g = c_.group_of(j);
    // "dit n'être pas concernée, et s'est retirée", "reconnaît avoir payé, mais il n'a rien dit": no finite verb stands
    // beside an infinitive or a noun phrase; "dénonce ceux qui pillent et brûlent" has one within
    if (!g_.clause && g_.cue->form == VerbForm::finite && !had_verb_ &&
        (c_.word(i).has(fw_coordination | fw_mais) || (c_.form(i) == "," && !subordinate_)) && g != nullptr &&
        g->form == VerbForm::finite)
      return true;
    if (g == nullptr || g->tokens.first != j || g->subject_clitic != no_token) return false;
    const bool is_cue =
        c_.word(g->head).cue != nullptr && c_.word(g->head).cue->takes(~0U) && c_.word(g->head).is_verbal();
    const bool bare_participle = g->form == VerbForm::past_participle && g_.cue->finite != g_.cue->head &&
                                 c_.word(g_.cue->head).features.verb_form == VerbForm::past_participle;
    if (bare_participle)
      return c_.word(i).has(fw_coordination) &&
             ((is_cue && has_complement(c_, *g)) || goes_on_with(*g, i) || goes_on_passive(i));
    if (c_.form(i) == "," && c_.word(i + 1).has(fw_coordination) && resumes_compound(*g)) return true;
    if (g->form == VerbForm::finite && goes_with_number(*g)) return true;
    if (g->form != g_.cue->form || (g->tense != g_.cue->tense && g->form == VerbForm::finite && !is_cue)) return false;
    if (is_cue && has_complement(c_, *g)) return true;
    return g->form == VerbForm::finite && c_.form(i) != "," && conjugates_as(*g, *g_.cue) && !conjugates_as_inner(*g);
  }

  // "est accusé de trahison et exilé": no participle came that the second one could stand beside; not "est accusé de
  // vols commis et ordonnés", "d'avoir menti et volé"
  bool goes_on_passive(TokenIndex joint) const {
    return !g_.clause && g_.cue->passive && std::none_of(c_.groups.begin(), c_.groups.end(), [&](const VerbGroup& v) {
      return v.tokens.first >= begin_ && v.tokens.first < joint;
    });
  }

  // "a dit que le col était fermé et rendu hommage aux guides": a participle with an object, when no other one came
  // that it could stand beside; not "a dit que la ville a payé et fermé le col"
  bool goes_on_with(const VerbGroup& participle, TokenIndex joint) const {
    const TokenIndex object = participle.tokens.last;
    if (object >= c_.last || (!c_.word(object).is(Upos::det) && !c_.word(object).is(Upos::noun))) return false;
    for (TokenIndex i = begin_; i < joint; ++i) {
      if (c_.word(i).is_verbal() && c_.word(i).features.verb_form == VerbForm::past_participle) return false;
    }
    return true;
  }

  // "a pensé que la panne venait du moteur, et avait remplacé la pompe": behind a comma, a compound tense goes on with
  // the compound cue and not with the simple verb of its statement
  bool resumes_compound(const VerbGroup& g) const {
    const auto compound = [](const VerbGroup& v) {
      return v.form == VerbForm::finite && v.finite != v.head && !v.passive;
    };
    if (!compound(g) || !compound(*g_.cue)) return false;
    for (const VerbGroup& inner : c_.groups) {
      if (inner.tokens.first < begin_) continue;
      if (inner.tokens.first >= g.tokens.first) break;
      if (compound(inner)) return false;
    }
    return true;
  }

  // "jugent que la loi est bonne, et continueront": the number is that of the cue and not of the verb before it
  bool goes_with_number(const VerbGroup& g) const {
    const VerbGroup* inner = nullptr;
    for (const VerbGroup& v : c_.groups) {
      if (v.tokens.first >= begin_ && v.tokens.first < g.tokens.first && v.form == VerbForm::finite) inner = &v;
    }
    // "demande que le collectif, dont ils jugent la ligne dure, soit reçu": a mood of its own
    if (c_.word(g.finite).features.mood != c_.word(g_.cue->finite).features.mood) return false;
    const Number own = c_.word(g.finite).features.number;
    const Number cue = c_.word(g_.cue->finite).features.number;
    if (inner == nullptr || g_.cue->form != VerbForm::finite || own == Number::unknown || own != cue) return false;
    const Number before = c_.word(inner->finite).features.number;
    return before != Number::unknown && before != own;
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
      if (inner.tokens.first < begin_) continue;
      if (inner.tokens.first >= g.tokens.first) break;
      if (inner.form == VerbForm::finite && conjugates_as(g, inner)) return true;
    }
    return false;
  }

  const Clauses& c_;
  TokenIndex begin_;
  const Government& g_;
  int verbs_due_;
  bool had_verb_ = false;
  bool quoted_ = false;       // words in quotation marks came, which may hold the verb
  bool subordinate_ = false;  // a conjunction or relative pronoun came
};

}  // namespace

TokenIndex find_statement_end(const Clauses& clauses, TokenIndex begin, const Government& government) {
  return EndFinder(clauses, begin, government).find();
}

}  // namespace selon
