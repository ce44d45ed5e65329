// Propositions from finite clauses, controlled infinitives and nouns of action.
#include "attribute/proposition.hpp"

#include "attribute/mention.hpp"
#include "attribute/mention_part.hpp"
#include "attribute/verb_object.hpp"
#include "detect/quotation.hpp"
#include "detect/subject.hpp"
#include "detect/subject_rule.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

constexpr TokenIndex longest_clause = 120;  // tokens of a statement that are read

class StatementReader {
 public:
  StatementReader(const Clauses& clauses, const Draft& draft) : c_(clauses), a_(clauses.analysis), draft_(draft) {}

  std::optional<PropositionDraft> read() const {
    TokenIndex at = c_.first;
    while (at < c_.last && (word(at).is(Upos::punct) || word(at).is(Upos::adv))) ++at;
    if (at >= c_.last) return std::nullopt;
    if (const VerbGroup* group = c_.group_of(at); group != nullptr && group->form == VerbForm::infinitive)
      return infinitive(*group);
    if (is_hypothetical()) return std::nullopt;
    if (const VerbGroup* group = main_verb(at)) return finite(*group, 0);
    return noun_of_action(at);
  }

 private:
  const Word& word(TokenIndex i) const { return c_.word(i); }

  // "B viendra si A part", "qui partira ?": what depends or is asked is not told
  bool is_hypothetical() const {
    for (TokenIndex i = c_.first; i < c_.last; ++i) {
      if (word(i).has(fw_si) && word(i).is(Upos::sconj)) return true;
    }
    return a_.form(c_.last - 1) == "?";
  }

  const VerbGroup* main_verb(TokenIndex begin) const {
    for (const VerbGroup& group : c_.groups) {
      if (group.tokens.first >= begin && group.form == VerbForm::finite && !stands_in_clause(c_, group)) return &group;
    }
    return nullptr;
  }

  // "accuse les États-Unis de soutenir l'EI": who is accused; "promet de livrer", "menace Kiev de couper le gaz": who
  // speaks. Who is to do what somebody proposes or forbids is not told; a quoted infinitive has nobody.
  std::optional<PropositionDraft> infinitive(const VerbGroup& group) const {
    // "Avoir menti, comme l'a dit X, …": no complement of the cue
    const bool apart = draft_.frame == Frame::according_to || draft_.frame == Frame::incise ||
                       (draft_.cue && draft_.fragments.front().start < draft_.cue->start);
    if (draft_.form == Form::direct || apart || group.passive || c_.in_set("forbidding_verb", draft_.cue_token))
      return std::nullopt;
    PropositionDraft out;
    out.role = draft_.target && !binds_speaker() ? SubjectRole::target : SubjectRole::speaker;
    const bool asks = draft_.modality == Modality::demanded || draft_.modality == Modality::asked;
    if (out.role == SubjectRole::speaker && (!draft_.speaker || asks)) return std::nullopt;
    return with_predicate(std::move(out), group);
  }

  bool binds_speaker() const {
    switch (draft_.act) {
      case Act::promise:
      case Act::threaten:
      case Act::assert_:
      case Act::report:
      case Act::confirm:
      case Act::admit:
      case Act::deny:
        return true;
      default:
        return draft_.modality == Modality::promised;
    }
  }

  std::optional<PropositionDraft> finite(const VerbGroup& group, int depth) const {
    // "il est certain que P": P
    if (const auto inner = after_impersonal(group); inner && depth < 2) {
      const auto verb = std::find_if(c_.groups.begin(), c_.groups.end(), [&](const VerbGroup& g) {
        return g.tokens.first >= *inner && g.form == VerbForm::finite;
      });
      return verb == c_.groups.end() ? std::nullopt : finite(*verb, depth + 1);
    }
    PropositionDraft out;
    out.subject = subject_of(group);
    if (!out.subject) return std::nullopt;
    return group.passive ? passive(std::move(out), group) : with_predicate(std::move(out), group);
  }

  std::optional<Span> subject_of(const VerbGroup& group) const {
    if (group.subject_clitic != no_token) {
      const TokenIndex before = group.subject_clitic - 1;  // "parmi elles figure un élu"
      const bool governed = group.subject_clitic > c_.first && word(before).is(Upos::adp);
      if (governed || word(group.subject_clitic).has(fw_ce | fw_on)) return std::nullopt;
      return clitic_core(a_.text, a_.tokens[group.subject_clitic]);
    }
    if (has_relative_subject(c_, group)) return std::nullopt;
    Subject subject = find_subject(c_, group, false);
    if (!subject.span) subject = before_mark(group);
    if (!subject.span || subject.impersonal || subject.head == no_token) return std::nullopt;
    const NounPhrase phrase{tokens_of(a_, *subject.span), subject.head};
    return is_referring(c_, phrase) && agrees(phrase, group)
               ? std::optional(span_of(a_, without_participle(c_, phrase)))
               : std::nullopt;
  }

  // "la présence de troupes « menace nos intérêts »"
  Subject before_mark(const VerbGroup& group) const {
    const TokenIndex mark = group.tokens.first - 1;
    if (group.tokens.first < c_.first + 2 || !word(mark).is(Upos::punct) || c_.quote_of(mark) < 0 ||
        c_.quote_of(mark - 1) == c_.quote_of(mark))
      return {};
    const PlacedPhrase* phrase = phrase_before(c_, mark);
    return phrase == nullptr || phrase->governed ? Subject{} : subject_of_phrase(c_, phrase->phrase, false);
  }

  // "le conseil régional ont": the subject is another one, unless it is several or names how many.
  bool agrees(const NounPhrase& subject, const VerbGroup& group) const {
    const Number noun = word(subject.head).features.number;
    const Number verb = word(group.finite).features.number;
    if (noun == Number::unknown || verb == Number::unknown || noun == verb) return true;
    if (verb == Number::singular) return false;
    for (TokenIndex i = subject.tokens.first; i < subject.tokens.last; ++i) {
      if (word(i).has(fw_coordination) || a_.in_set("quantity_noun", i) || a_.in_set("measure_noun", i)) return true;
    }
    return false;
  }

  std::optional<TokenIndex> after_impersonal(const VerbGroup& group) const {
    if (group.subject_clitic == no_token || !word(group.subject_clitic).has(fw_impersonal | fw_ce) || group.negated)
      return std::nullopt;
    for (TokenIndex i = group.tokens.last; i < c_.last && i < group.tokens.last + 5; ++i) {
      if (word(i).has(fw_que)) return i + 1;
      if (!word(i).is(Upos::adj) && !word(i).is(Upos::adv) && !word(i).is_verbal()) return std::nullopt;
    }
    return std::nullopt;
  }

  // Whether the group says that the head's action takes place, or that it does not: "va livrer", "n'a pas livré"; not
  // "peut livrer", "refuse de livrer", "se livre", "ne livre que", "n'a pas seulement livré".
  bool is_plain(const VerbGroup& group) const {
    if (group.head == no_token || group.reflexive || group.causative || group.refused || group.possible ||
        group.perceived)
      return false;
    for (TokenIndex i = group.finite; i < group.head; ++i) {
      if (word(i).is_verbal() && !a_.in_set("auxiliary", i) && !a_.in_set("aspect_verb", i)) return false;
    }
    return !group.negated || is_negated_wholly(group);
  }

  bool is_negated_wholly(const VerbGroup& group) const {
    bool negated = false;
    const TokenIndex end = std::min(group.tokens.last + 2, c_.last);
    for (TokenIndex i = group.tokens.first; i < end; ++i) {
      if (word(i).has(fw_negation) && (i < group.tokens.last || i == group.tokens.last)) negated = true;
      if (a_.in_set("only_adverb", i)) return false;
    }
    return negated;
  }

  // "X a été tué par Y": Y tue X; without an agent nobody is said to act. "par téléphone" is no agent.
  std::optional<PropositionDraft> passive(PropositionDraft out, const VerbGroup& group) const {
    if (!is_plain(group)) return std::nullopt;
    for (TokenIndex i = group.tokens.last; i + 1 < c_.last && i < group.tokens.last + 8; ++i) {
      if (c_.group_of(i) != nullptr || word(i).has(fw_que | fw_relative)) break;
      if (!word(i).has(fw_par) || word(i + 1).is(Upos::noun)) continue;
      const auto agent = noun_phrase_at(a_, i + 1, c_.last, Reach::complements);
      if (!agent || !is_referring(c_, *agent)) break;
      out.object = out.subject;
      out.subject = span_of(a_, without_participle(c_, *agent));
      out.predicate = a_.lemma(group.head);
      out.negated = group.negated;
      return out;
    }
    return std::nullopt;
  }

  std::optional<PropositionDraft> with_predicate(PropositionDraft out, const VerbGroup& group) const {
    if (!is_plain(group)) return std::nullopt;
    out.predicate = a_.lemma(group.head);
    out.negated = group.negated;
    const auto object = direct_object(c_, group);
    const TokenIndex clitic = group.object_clitic;
    const bool third = clitic != no_token && !word(clitic).has(fw_dative_clitic);
    if (third) {
      if (object || !may_take_object(c_, group)) return std::nullopt;  // "l'a élu président", "l'est"
      out.object = a_.tokens[clitic].span();
      return out;
    }
    if (!object) return std::nullopt;
    out.object = span_of(a_, *object);
    // "utiliser des hélicoptères pour évacuer Y": what the means are for
    const TokenIndex purpose = object->last + 1;
    if (a_.in_set("means_verb", group.head) && purpose < c_.last && word(object->last).has(fw_pour)) {
      const VerbGroup* aim = c_.group_of(purpose);
      if (aim != nullptr && aim->form == VerbForm::infinitive) return with_predicate(std::move(out), *aim);
    }
    return out;
  }

  // "le soutien de X à Y": X soutient Y; "le rachat de Y par X": X rachète Y.
  std::optional<PropositionDraft> noun_of_action(TokenIndex at) const {
    const auto base = noun_phrase_at(a_, at, c_.last, Reach::base);
    if (!base || base->tokens.last >= c_.last) return std::nullopt;
    const std::string_view verb = a_.lexicon->nominalizations.find(a_.lemma(base->head));
    if (verb.empty() || !word(base->tokens.last).has(fw_de)) return std::nullopt;
    const auto first = noun_phrase_at(a_, base->tokens.last + 1, c_.last, Reach::base);
    if (!first || first->tokens.last >= c_.last) return std::nullopt;
    const Word& joint = word(first->tokens.last);
    // "le soutien de X à Y", not "le déploiement de X à la frontière"
    const bool given = joint.has(fw_a) && a_.in_set("giving_noun", base->head);
    if (!given && !joint.has(fw_par) && !a_.in_set("against", first->tokens.last)) return std::nullopt;
    const auto second = noun_phrase_at(a_, first->tokens.last + 1, c_.last, Reach::complements);
    if (!second) return std::nullopt;
    PropositionDraft out;
    out.predicate = verb;
    out.subject = span_of(a_, (joint.has(fw_par) ? second : first)->tokens);
    out.object = span_of(a_, (joint.has(fw_par) ? first : second)->tokens);
    return out;
  }

  const Clauses& c_;
  const Analysis& a_;
  const Draft& draft_;
};

// The outermost quotation that `token` may stand in, for cut_clauses().
std::size_t quote_before(const Analysis& a, TokenIndex token) {
  const auto after = std::partition_point(
      a.quotes.begin(), a.quotes.end(), [&](const Quote& quote) { return quote.outer.start <= a.tokens[token].start; });
  if (after == a.quotes.begin()) return 0;
  auto quote = static_cast<std::size_t>(after - a.quotes.begin() - 1);
  while (a.quotes[quote].parent >= 0) quote = static_cast<std::size_t>(a.quotes[quote].parent);
  return quote;
}

std::optional<PropositionDraft> read_statement(const Analysis& a, const Draft& draft) {
  if (draft.fragments.empty() || draft.points_back) return std::nullopt;
  TokenRange tokens = tokens_of(a, draft.fragments.front());
  if (tokens.empty()) return std::nullopt;
  const std::uint32_t index = sentence_of(a, tokens.first);
  // "n'a pas dit qu'il part ni que l'armée attaque": what "ni" denies is not told
  if (tokens.first > 1 && a.words[tokens.first - 1].has(fw_que) && a.words[tokens.first - 2].has(fw_ni))
    return std::nullopt;
  tokens.last = std::min({tokens.last, a.sentences[index].last, tokens.first + longest_clause});
  std::size_t quote = quote_before(a, tokens.first);
  const Clauses clauses = cut_clauses(a, index, tokens, quote);
  return StatementReader(clauses, draft).read();
}

}  // namespace

std::vector<std::optional<PropositionDraft>> find_propositions(const Analysis& a, std::span<const Draft> drafts) {
  std::vector<std::optional<PropositionDraft>> out;
  out.reserve(drafts.size());
  for (const Draft& draft : drafts) out.push_back(read_statement(a, draft));
  return out;
}

}  // namespace selon
