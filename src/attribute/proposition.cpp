// Propositions from finite clauses, controlled infinitives and nouns of action.
#include "attribute/proposition.hpp"

#include "attribute/mention.hpp"
#include "attribute/mention_part.hpp"
#include "detect/quotation.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

constexpr TokenIndex longest_clause = 120;  // tokens of a statement that are read

class StatementReader {
 public:
  StatementReader(const Analysis& analysis, const Draft& draft, std::span<const VerbGroup> groups, TokenRange tokens)
      : a_(analysis), draft_(draft), groups_(groups), all_(tokens) {}

  std::optional<PropositionDraft> read() {
    TokenIndex at = all_.first;
    while (at < all_.last && (word(at).is(Upos::punct) || word(at).is(Upos::adv))) ++at;
    if (at >= all_.last) return std::nullopt;
    if (const VerbGroup* group = group_at(at); group != nullptr && group->form == VerbForm::infinitive)
      return infinitive(*group);
    if (auto nominal = noun_of_action(at)) return nominal;
    return clause(at, 0);
  }

 private:
  const Word& word(TokenIndex i) const { return a_.words[i]; }

  const VerbGroup* group_at(TokenIndex token) const {
    for (const VerbGroup& group : groups_) {
      if (group.tokens.first <= token && token < group.tokens.last) return &group;
      if (group.tokens.first > token) break;
    }
    return nullptr;
  }

  // "accuse les États-Unis de soutenir l'EI": who is accused; "promet de livrer": who speaks.
  std::optional<PropositionDraft> infinitive(const VerbGroup& group) {
    PropositionDraft out;
    out.role = draft_.target ? SubjectRole::target : SubjectRole::speaker;
    if (!draft_.target && !draft_.speaker) return std::nullopt;
    if (group.passive) return std::nullopt;
    return with_predicate(std::move(out), group);
  }

  // The finite verb of the main clause and the noun phrase that is its subject.
  std::optional<PropositionDraft> clause(TokenIndex begin, int depth) {
    std::optional<NounPhrase> subject;
    bool relative = false;
    for (TokenIndex i = begin; i < all_.last;) {
      const Word& w = word(i);
      if (const VerbGroup* group = group_at(i)) {
        if (relative || group->form != VerbForm::finite) {
          relative = relative && group->form != VerbForm::finite;
          i = std::max(group->tokens.last, i + 1);
          continue;
        }
        return finite(*group, subject, depth);
      }
      if (w.has(fw_subordinator) && !w.has(fw_que)) return std::nullopt;
      if ((w.has(fw_relative) || w.has(fw_que)) && w.is(Upos::pron)) {
        relative = true;
        ++i;
        continue;
      }
      if (w.has(fw_subject_clitic)) {
        ++i;
        continue;
      }
      if (starts_noun_phrase(a_, i)) {
        const auto phrase = noun_phrase_at(a_, i, all_.last, Reach::complements);
        if (phrase && phrase->tokens.last > i) {
          const bool governed = i > all_.first && (word(i - 1).is(Upos::adp) || word(i - 1).has(fw_preposition)) &&
                                !word(i - 1).is(Upos::det);
          if (!governed && !relative && !lemma_in(a_, "time_noun", phrase->head)) subject = phrase;
          i = phrase->tokens.last;
          continue;
        }
      }
      ++i;
    }
    return std::nullopt;
  }

  std::optional<PropositionDraft> finite(const VerbGroup& group, const std::optional<NounPhrase>& subject, int depth) {
    // "il est certain que P": P
    if (const auto inner = after_impersonal(group); inner && depth < 2) return clause(*inner, depth + 1);
    PropositionDraft out;
    if (group.subject_clitic != no_token) {
      if (word(group.subject_clitic).has(fw_ce | fw_on)) return std::nullopt;
      out.subject = clitic_core(a_.text, a_.tokens[group.subject_clitic]);
    } else if (subject) {
      out.subject = span_of(a_, subject->tokens);
    } else {
      return std::nullopt;
    }
    if (group.passive) return passive(std::move(out), group);
    return with_predicate(std::move(out), group);
  }

  std::optional<TokenIndex> after_impersonal(const VerbGroup& group) const {
    if (group.subject_clitic == no_token || !word(group.subject_clitic).has(fw_impersonal | fw_ce)) return std::nullopt;
    for (TokenIndex i = group.tokens.last; i < all_.last && i < group.tokens.last + 5; ++i) {
      if (word(i).has(fw_que)) return i + 1;
      if (!word(i).is(Upos::adj) && !word(i).is(Upos::adv) && !word(i).is_verbal()) return std::nullopt;
    }
    return std::nullopt;
  }

  // "X a été tué par Y": Y tue X; without an agent nobody is said to act.
  std::optional<PropositionDraft> passive(PropositionDraft out, const VerbGroup& group) {
    for (TokenIndex i = group.tokens.last; i < all_.last && i < group.tokens.last + 8; ++i) {
      if (group_at(i) != nullptr) break;
      if (!word(i).has(fw_par) || i + 1 >= all_.last) continue;
      const auto agent = noun_phrase_at(a_, i + 1, all_.last, Reach::complements);
      if (!agent) break;
      out.object = out.subject;
      out.subject = span_of(a_, agent->tokens);
      out.predicate = a_.lemma(group.head);
      out.negated = group.negated;
      return out;
    }
    return std::nullopt;
  }

  std::optional<PropositionDraft> with_predicate(PropositionDraft out, const VerbGroup& group) {
    if (group.head == no_token || group.reflexive || group.causative) return std::nullopt;
    if (lemma_in(a_, "be_verb", group.head) || lemma_in(a_, "auxiliary_be", group.head) ||
        lemma_in(a_, "auxiliary", group.head))
      return std::nullopt;
    out.predicate = a_.lemma(group.head);
    out.negated = group.negated;
    const auto object = object_after(group.tokens.last);
    if (object)
      out.object = span_of(a_, object->tokens);
    else if (group.object_clitic != no_token)
      out.object = a_.tokens[group.object_clitic].span();
    // "utiliser des hélicoptères pour évacuer Y": what the means are for
    if (object && lemma_in(a_, "means_verb", group.head) && object->tokens.last < all_.last &&
        word(object->tokens.last).has(fw_pour)) {
      const TokenIndex next = std::min<TokenIndex>(object->tokens.last + 1, all_.last - 1);
      if (const VerbGroup* purpose = group_at(next); purpose != nullptr && purpose->form == VerbForm::infinitive) {
        return with_predicate(std::move(out), *purpose);
      }
    }
    if (!out.object) return std::nullopt;
    return out;
  }

  // The object right after the verb, or after its prepositional phrases: "évacuer de la ville des dizaines de chefs".
  std::optional<NounPhrase> object_after(TokenIndex at) const {
    for (int phrases = 0; at < all_.last && phrases < 3;) {
      const Word& w = word(at);
      if (w.is(Upos::adv) && at + 3 < all_.last && word(at + 1).has(fw_de) && word(at + 2).is(Upos::num)) {
        auto counted = noun_phrase_at(a_, at + 2, all_.last, Reach::complements);  // "plus de 20 commandants"
        if (counted) counted->tokens.first = at;
        return counted;
      }
      if (w.is(Upos::adv) && !w.has(fw_que)) {
        ++at;
        continue;
      }
      if (w.is(Upos::adp) || (w.has(fw_preposition) && !w.is(Upos::det) && !w.is(Upos::adv))) {
        if (group_at(at) != nullptr || at + 1 >= all_.last) return std::nullopt;
        const auto governed = noun_phrase_at(a_, at + 1, all_.last, Reach::complements);
        if (!governed) return std::nullopt;
        for (TokenIndex i = governed->tokens.first + 1; i + 1 < governed->tokens.last; ++i) {
          // "de la ville de Deir Ezzor des dizaines de chefs": after a name "des" begins a noun phrase of its own
          const bool article = word(i).has(fw_fused_article) && word(i).has(fw_indefinite);
          if (article && word(i - 1).is(Upos::propn)) return noun_phrase_at(a_, i, all_.last, Reach::complements);
        }
        at = governed->tokens.last;
        ++phrases;
        continue;
      }
      // "plus de 20 commandants", "près de cent chars"
      if (!starts_noun_phrase(a_, at)) return std::nullopt;
      const auto found = noun_phrase_at(a_, at, all_.last, Reach::complements);
      if (!found || lemma_in(a_, "time_noun", found->head)) return std::nullopt;
      return found;
    }
    return std::nullopt;
  }

  // "le soutien de X à Y": X soutient Y; "le rachat de Y par X": X rachète Y.
  std::optional<PropositionDraft> noun_of_action(TokenIndex at) const {
    const auto base = noun_phrase_at(a_, at, all_.last, Reach::base);
    if (!base || base->tokens.last >= all_.last) return std::nullopt;
    const std::string_view verb = a_.lexicon->nominalizations.find(a_.lemma(base->head));
    if (verb.empty() || !word(base->tokens.last).has(fw_de)) return std::nullopt;
    const auto first = noun_phrase_at(a_, base->tokens.last + 1, all_.last, Reach::base);
    if (!first || first->tokens.last >= all_.last) return std::nullopt;
    const Word& joint = word(first->tokens.last);
    if (!joint.has(fw_a | fw_par) && !lemma_in(a_, "against", first->tokens.last)) return std::nullopt;
    const auto second = noun_phrase_at(a_, first->tokens.last + 1, all_.last, Reach::complements);
    if (!second) return std::nullopt;
    PropositionDraft out;
    out.predicate = verb;
    out.subject = span_of(a_, (joint.has(fw_par) ? second : first)->tokens);
    out.object = span_of(a_, (joint.has(fw_par) ? first : second)->tokens);
    return out;
  }

  const Analysis& a_;
  const Draft& draft_;
  std::span<const VerbGroup> groups_;
  TokenRange all_;
};

}  // namespace

std::vector<std::optional<PropositionDraft>> find_propositions(const Analysis& a, std::span<const Draft> drafts) {
  std::vector<std::optional<PropositionDraft>> out(drafts.size());
  std::uint32_t cut = 0xFFFFFFFF;  // the sentence whose groups are held
  std::vector<VerbGroup> groups;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    if (draft.fragments.empty() || draft.points_back) continue;
    TokenRange tokens = tokens_of(a, draft.fragments.front());
    if (tokens.empty()) continue;
    const std::uint32_t index = sentence_of(a, tokens.first);
    if (!a.tagged[index]) continue;
    if (index != cut) {
      groups = find_verb_groups(a, a.sentences[index]);
      cut = index;
    }
    tokens.last = std::min({tokens.last, a.sentences[index].last, tokens.first + longest_clause});
    out[i] = StatementReader(a, draft, groups, tokens).read();
  }
  return out;
}

}  // namespace selon
