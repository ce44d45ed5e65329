// Indirect speech with a verb cue, complement by complement.
#include "detect/indirect.hpp"

#include "detect/after_cue.hpp"
#include "detect/no_speech.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

namespace selon {
namespace {

constexpr std::string_view preposition_de = "de";

class IndirectReader {
 public:
  IndirectReader(const Clauses& clauses, std::vector<Draft>& drafts) : c_(clauses), drafts_(drafts) {}

  void read(const VerbGroup& group) {
    const auto cue = find_verb_cue(c_, group);
    if (!cue || says_nothing(c_, group)) return;
    cue_ = *cue;
    // the order is the order of trust: a conjunction is surer than an infinitive, an infinitive than a noun phrase
    if (read_que() || read_question() || read_control() || read_infinitive() || read_attribute() || read_quoted_words())
      return;
    read_noun_phrase();
  }

 private:
  const VerbGroup& group() const { return *cue_.group; }

  const CueEntry& entry() const { return *cue_.entry; }
  bool takes(std::uint32_t bits) const { return entry().takes(bits); }

  // Whose statement it is: "est accusé par le parquet", "a été révélé par la police" name the agent.
  bool give_speaker(Draft& draft) const {
    if (group().passive) {
      if (const auto agent = find_agent(cue_.after)) {
        draft.speaker = span_of(c_.analysis, *agent);
        draft.link = SpeakerLink::mention;
      }
      return true;
    }
    const bool relative_que = group().tokens.first > c_.first && c_.word(group().tokens.first - 1).has(fw_que) &&
                              c_.word(group().tokens.first - 1).is(Upos::pron);
    const Subject subject = find_subject(c_, group(), relative_que);
    if (entry().strength == CueStrength::weak && subject.span && !subject.impersonal && !can_speak(c_, subject))
      return false;
    set_speaker(draft, subject);
    return true;
  }

  std::optional<TokenRange> find_agent(TokenIndex from) const {
    for (TokenIndex i = from; i < c_.last && i < from + 12; ++i) {
      if (c_.group_of(i) != nullptr && c_.group_of(i) != &group()) return std::nullopt;
      if (!c_.word(i).has(fw_par)) continue;
      const auto phrase = noun_phrase_at(c_.analysis, i + 1, c_.last, Reach::appositions);
      return phrase ? std::optional(phrase->tokens) : std::nullopt;
    }
    return std::nullopt;
  }

  // One statement that begins at `begin`; a repeated introducer gives one draft each: "que A et que B", "de A et de B".
  bool add(TokenIndex begin, const Draft& model, TokenIndex introducer, bool clause) {
    bool any = false;
    const Government government{&group(), introducer, clause, stands_inside()};
    while (begin < c_.last) {
      const TokenIndex end = find_statement_end(c_, begin, government);
      Draft draft = model;
      if (clause && introducer != no_token && !may_be_clause(c_, begin, end))
        break;  // "plus de questions que de réponses"
      if (!set_statement(c_, begin, end, draft)) break;
      read_statement_mood(c_, begin, end, draft);
      drafts_.push_back(std::move(draft));
      any = true;
      TokenIndex next = end;
      if (next < c_.last && c_.form(next) == ",") ++next;
      if (next < c_.last && c_.word(next).has(fw_coordination)) ++next;
      constexpr std::uint64_t classes = fw_que | fw_de | fw_a | fw_si | fw_pour;
      if (introducer == no_token || next == end || next + 1 >= c_.last || c_.group_of(next) != nullptr ||
          (c_.word(next).function & c_.word(introducer).function & classes) == 0)
        break;
      begin = next + 1;
    }
    return any;
  }

  // The cue's own clause is a relative one or stands before the main clause: a finite verb is still to come.
  bool stands_inside() const {
    const TokenIndex first = group().tokens.first;
    if (group().form != VerbForm::finite) {
      for (const VerbGroup& g : c_.groups) {
        if (g.tokens.first >= first) break;
        if (g.form == VerbForm::finite) return false;
      }
      return true;
    }
    for (TokenIndex i = first; i-- > c_.first && first - i < 12;) {
      if (c_.word(i).has(fw_relative) && !c_.word(i).is_verbal() &&
          (c_.word(i).is(Upos::pron) || c_.word(i).is(Upos::adv)))
        return true;
      if (c_.word(i).is(Upos::sconj)) return opens_sentence(i);  // "Bien que la coalition ait démenti A, B"
      if (c_.is_punctuation(i) || c_.group_of(i) != nullptr) return false;
    }
    return false;
  }

  // A conjunction that no finite verb of its sentence or quotation stands before.
  bool opens_sentence(TokenIndex conjunction) const {
    for (const VerbGroup& g : c_.groups) {
      if (g.tokens.first >= conjunction) break;
      if (g.form == VerbForm::finite && c_.quote_of(g.finite) == c_.quote_of(conjunction)) return false;
    }
    return true;
  }

  // "une taxe que Berlin juge contraire", "la maison qu'ils prétendent avoir achetée": the antecedent of a relative que
  // is part of the statement.
  bool add_antecedent(Draft& draft) const {
    for (TokenIndex i = group().tokens.first; i-- > c_.first && group().tokens.first - i < 15;) {
      const Word& w = c_.word(i);
      if (c_.is_punctuation(i) || c_.group_of(i) != nullptr) return false;
      if (!w.has(fw_que) || !w.is(Upos::pron)) continue;
      const PlacedPhrase* antecedent = phrase_before(c_, i);
      if (antecedent == nullptr) return false;
      draft.fragments.push_back(span_of(c_.analysis, antecedent->phrase.tokens));
      return true;
    }
    return false;
  }

  // I1: "affirme que P", "a rappelé, après un silence, que P"
  bool read_que() {
    if (!takes(takes_que | takes_ce_que)) return false;
    TokenIndex que = find_que(c_, cue_.after);
    if (que == no_token) return read_fronted();
    Draft draft = begin_draft(c_, cue_);
    if (!give_speaker(draft)) return false;
    return add(que + 1, draft, que, true);
  }

  // "Que P, X l'a assuré"
  bool read_fronted() {
    if (group().object_clitic == no_token || !c_.word(c_.first).has(fw_que) || c_.group_of(c_.first) != nullptr)
      return false;
    const Subject subject = find_subject(c_, group(), false);
    if (!subject.span) return false;
    TokenIndex comma = group().tokens.first;
    while (comma > c_.first && (c_.form(comma) != "," || c_.analysis.tokens[comma].start > subject.span->start))
      --comma;
    if (comma == c_.first) return false;
    Draft draft = begin_draft(c_, cue_);
    set_speaker(draft, subject);
    if (!set_statement(c_, c_.first + 1, comma, draft)) return false;
    drafts_.push_back(std::move(draft));
    return true;
  }

  // I4: "demande si P", "a raconté ce qu'il avait vu", "ignore pourquoi": si stays out, the other words are in
  bool read_question() {
    if (!takes(takes_si)) return false;
    const AfterCue after = read_after_cue(c_, cue_.after, false);
    const TokenIndex i = after.next;
    if (i >= c_.last || c_.group_of(i) != nullptr) return false;
    const Word& w = c_.word(i);
    const bool whether = w.has(fw_si) && w.is(Upos::sconj);
    const bool what = w.has(fw_ce) && i + 1 < c_.last && c_.word(i + 1).has(fw_relative);
    const bool question = w.has(fw_interrogative) && !w.has(fw_que);
    if (!whether && !what && !question) return false;
    Draft draft = begin_draft(c_, cue_);
    if (!give_speaker(draft)) return false;
    if (whether && draft.modality == Modality::demanded) draft.modality = Modality::asked;
    if (after.addressee && takes(takes_dat_de)) draft.target = span_of(c_.analysis, *after.addressee);
    return add(whether ? i + 1 : i, draft, whether ? i : no_token, true);
  }

  // I3: "accuse X de", "exhorte X à", "demande à X de", "reproche à X son silence", "est accusé de"
  bool read_control() {
    const bool by_object = takes(takes_obj_de | takes_obj_a | takes_obj_pour);
    const bool by_addressee = takes(takes_dat_de | takes_dat_np);
    if (!by_object && !by_addressee) return false;
    Draft draft = begin_draft(c_, cue_);
    AfterCue after = read_after_cue(c_, cue_.after, by_object && !draft.target && !group().passive);
    if (group().passive) {
      const Subject subject = find_subject(c_, group(), false);
      if (subject.span && !(subject.head != no_token && c_.word(subject.head).has(fw_ce))) draft.target = subject.span;
      if (const auto agent = find_agent(cue_.after)) {
        draft.speaker = span_of(c_.analysis, *agent);
        draft.link = SpeakerLink::mention;
        after.next = agent->last;
        if (after.next < c_.last && c_.form(after.next) == ",") ++after.next;
      } else if (entry().act != Act::accuse && entry().strength != CueStrength::strong) {
        return false;  // "est appelé à jouer un rôle": nobody calls
      }
    } else if (!give_speaker(draft)) {
      return false;
    }
    if (by_object && after.object) draft.target = span_of(c_.analysis, *after.object);
    if (!by_object && after.addressee) draft.target = span_of(c_.analysis, *after.addressee);
    const TokenIndex i = after.next;
    if (i >= c_.last) return false;
    if (const auto infinitive = infinitive_at(c_, i); infinitive && infinitive->preposition != no_token) {
      const bool fits = (c_.word(i).has(fw_de) && takes(takes_obj_de | takes_dat_de | takes_obj_pour)) ||
                        (c_.word(i).has(fw_a) && takes(takes_obj_a)) ||
                        (c_.word(i).has(fw_pour) && takes(takes_obj_pour));
      if (fits) return add(infinitive->begin, draft, i, false);
    }
    if (!draft.target) return false;
    if (c_.word(i).has(fw_de) && !c_.word(i).is(Upos::det) && takes(takes_obj_de | takes_obj_pour))
      return add(i + 1, draft, i, false);
    if (c_.word(i).has(fw_pour) && takes(takes_obj_pour)) return add(i + 1, draft, i, false);
    if (c_.word(i).has(fw_a) && takes(takes_obj_a)) return add(i + 1, draft, i, false);
    if (takes(takes_dat_np) && starts_noun_phrase(c_.analysis, i)) return add(i, draft, no_token, false);
    return false;
  }

  // I2: "dit avoir vu", "promet de livrer", "appelle à voter"
  bool read_infinitive() {
    if (!takes(takes_inf | takes_de_inf | takes_a_inf | takes_self_de)) return false;
    TokenIndex i = cue_.after;
    auto infinitive = infinitive_at(c_, i);
    if (!infinitive) {
      const AfterCue after = read_after_cue(c_, i, false);
      i = after.next;
      infinitive = infinitive_at(c_, i);
    }
    if (!infinitive) return false;
    const TokenIndex p = infinitive->preposition;
    const bool fits = p == no_token ? takes(takes_inf)
                                    : (c_.word(p).has(fw_de) && takes(takes_de_inf | takes_self_de)) ||
                                          (c_.word(p).has(fw_a) && takes(takes_a_inf));
    if (!fits) return false;
    Draft draft = begin_draft(c_, cue_);
    if (!give_speaker(draft)) return false;
    if (p == no_token) add_antecedent(draft);
    return add(infinitive->begin, draft, p, false);
  }

  // I9: "se dit prêt", "s'estime lésé", "se félicite de l'accord"; "juge X inutile", "qualifie X de Y"
  bool read_attribute() {
    if (takes(takes_self) && group().reflexive) {
      const TokenIndex i = skip_circumstances(c_, cue_.after);
      // "se montre satisfait" tells an attitude, "se montre sûr en défense" none
      if (entry().strength == CueStrength::weak && !is_attitude(i)) return false;
      if (i >= c_.last || c_.word(i).is(Upos::adp) || c_.is_punctuation(i)
              ? i >= c_.last || c_.quote_of(i) == c_.quote_of(group().head)
              : false)
        return false;
      Draft draft = begin_draft(c_, cue_);
      draft.frame = Frame::copula;
      if (!give_speaker(draft)) return false;
      return add(i, draft, no_token, false);
    }
    if (takes(takes_self_de) && group().reflexive) {
      const TokenIndex i = skip_circumstances(c_, cue_.after);
      if (i >= c_.last || !c_.word(i).has(fw_de)) return false;
      Draft draft = begin_draft(c_, cue_);
      draft.frame = Frame::copula;
      if (!give_speaker(draft)) return false;
      return add(i + 1, draft, i, false);
    }
    if (takes(takes_attribute)) return read_object_attribute();
    return false;
  }

  bool is_attitude(TokenIndex i) const {
    if (i >= c_.last) return false;
    if (c_.quote_of(i) != c_.quote_of(group().head)) return true;
    return find_adjective_cue(c_, i) != nullptr || c_.in_set("attitude_adjective", i);
  }

  // "qualifie X de Y", "considère X comme Y", "juge X inutile": X and Y are the statement, two fragments
  bool read_object_attribute() {
    const bool clitic = group().object_clitic != no_token && group().object_clitic < group().finite;
    Draft relative;
    const bool antecedent = !clitic && add_antecedent(relative);
    const AfterCue after = read_after_cue(c_, cue_.after, !clitic && !antecedent);
    if (!clitic && !antecedent && !after.object) return false;
    TokenIndex i = after.next;
    if (i >= c_.last) return false;
    const std::uint64_t marker = entry().preposition == preposition_de ? fw_de : fw_comme;
    const bool marked = !entry().preposition.empty() && c_.word(i).has(marker) && !c_.word(i).is(Upos::det);
    const bool adjective = c_.word(i).is(Upos::adj) ||
                           (c_.word(i).is(Upos::verb) && c_.word(i).features.verb_form == VerbForm::past_participle);
    if (!marked && !adjective && c_.quote_of(i) == c_.quote_of(group().head)) return false;
    // "présente des signes clairs" is no "présente X comme Y"
    if (!marked && !entry().preposition.empty() && !takes(takes_prep_np)) return false;
    Draft draft = begin_draft(c_, cue_);
    if (!give_speaker(draft)) return false;
    if (clitic) {
      draft.fragments.push_back(c_.analysis.tokens[group().object_clitic].span());
    } else if (antecedent) {
      draft.fragments = relative.fragments;
    } else {
      draft.fragments.push_back(span_of(c_.analysis, *after.object));
    }
    return add(marked ? i + 1 : i, draft, no_token, false);
  }

  // M2: "a dénoncé « un scandale d'État »", "pointe un « manque criant »": quoted words in the complement
  bool read_quoted_words() {
    // "publie « bien volontiers » cette tribune": such verbs want a whole quotation
    if (!takes(takes_quote | takes_np) || entry().strength == CueStrength::quote) return false;
    // "proteste contre « une provocation »": the cue's own preposition stays out
    TokenIndex begin = is_own_preposition(cue_.after) ? cue_.after : skip_circumstances(c_, cue_.after);
    if (is_own_preposition(begin)) ++begin;
    const std::int32_t home = c_.quote_of(group().head);
    for (TokenIndex i = begin; i < c_.last && i < begin + 5; ++i) {
      if (c_.quote_of(i) != home) {
        if (i > begin && c_.word(begin).is(Upos::adp) && !c_.word(begin).has(fw_de)) return false;
        Draft draft = begin_draft(c_, cue_);
        if (!give_speaker(draft) || !draft.speaker) return false;
        return add(begin, draft, no_token, false);
      }
      const Word& w = c_.word(i);
      if (w.is_verbal() || w.is(Upos::punct) || w.has(fw_relative)) return false;
    }
    return false;
  }

  // I11: "dénonce la hausse", "plaide pour un moratoire", "table sur une croissance"; I10: "a démenti cette
  // information"
  bool read_noun_phrase() {
    if (!takes(takes_np | takes_prep_np | takes_this_np)) return false;
    if (group().passive) return read_passive_subject();
    if (takes(takes_np | takes_this_np) && group().object_clitic != no_token && group().object_clitic < group().finite)
      return read_clitic_object();
    TokenIndex i = cue_.after;
    if (takes(takes_prep_np) && !is_own_preposition(i)) i = skip_circumstances(c_, cue_.after);
    if (takes(takes_prep_np) && is_own_preposition(i)) {
      ++i;
    } else if (takes(takes_np | takes_this_np)) {
      i = skip_circumstances(c_, cue_.after);
    } else {
      return false;
    }
    if (i >= c_.last || c_.group_of(i) != nullptr || !starts_noun_phrase(c_.analysis, i)) return false;
    Draft draft = begin_draft(c_, cue_);
    if (!give_speaker(draft) || !draft.speaker) return false;
    const Subject subject = find_subject(c_, group(), false);
    if (subject.after || !can_speak(c_, subject)) return false;
    draft.points_back = c_.word(i).has(fw_demonstrative) && c_.in_set("statement_noun", noun_head(i));
    if (!draft.points_back && !takes(takes_np | takes_prep_np)) return false;
    return add(i, draft, no_token, false);
  }

  // "fait état de", "d'", "du": the entry's preposition, elided or fused with an article
  [[nodiscard]] bool is_own_preposition(TokenIndex i) const {
    if (i >= c_.last || !c_.word(i).is(Upos::adp)) return false;
    const std::uint64_t wanted = c_.analysis.lexicon->function_words.classes(entry().preposition) & (fw_de | fw_a);
    return wanted != 0 ? c_.word(i).has(wanted) : c_.form(i) == entry().preposition;
  }

  // "La fermeture a été confirmée par la direction"
  bool read_passive_subject() {
    Draft draft = begin_draft(c_, cue_);
    const auto agent = find_agent(cue_.after);
    const Subject subject = find_subject(c_, group(), false);
    if (!agent || !takes(takes_np) || !subject.span || group().subject_clitic != no_token) return false;
    draft.speaker = span_of(c_.analysis, *agent);
    draft.link = SpeakerLink::mention;
    draft.fragments.push_back(*subject.span);
    drafts_.push_back(std::move(draft));
    return true;
  }

  TokenIndex noun_head(TokenIndex i) const {
    const auto phrase = noun_phrase_at(c_.analysis, i, c_.last, Reach::base);
    return phrase ? phrase->head : i;
  }

  // "La coalition le dément"
  bool read_clitic_object() {
    const Word& w = c_.word(group().object_clitic);
    if (!w.has(fw_definite)) return false;
    Draft draft = begin_draft(c_, cue_);
    if (!give_speaker(draft) || !draft.speaker) return false;
    draft.points_back = true;
    draft.fragments.push_back(c_.analysis.tokens[group().object_clitic].span());
    drafts_.push_back(std::move(draft));
    return true;
  }

  const Clauses& c_;
  std::vector<Draft>& drafts_;
  VerbCue cue_;
};

}  // namespace

void detect_indirect(const Clauses& clauses, std::vector<Draft>& drafts) {
  IndirectReader reader(clauses, drafts);
  for (const VerbGroup& group : clauses.groups) reader.read(group);
}

}  // namespace selon
