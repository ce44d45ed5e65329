// Reading subjects off trees.
#include "subject_gold.hpp"

#include "detect/subject_choice.hpp"
#include "detect/subject_rule.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"

#include <optional>
#include <string_view>

namespace selon::tools {

namespace {

// The verb or predicate that an auxiliary or copula belongs to.
std::size_t predicate_of(const TreebankSentence& tree, std::size_t node) {
  while ((tree[node].deprel.starts_with("aux") || tree[node].deprel == "cop") && tree[node].head != no_head)
    node = tree[node].head;
  return node;
}

std::optional<std::size_t> dependent(const TreebankSentence& tree, std::size_t node, std::string_view relation) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].head == node && tree[i].deprel.starts_with(relation)) return i;
  }
  return std::nullopt;
}

// "le maire, qui a dit et répété": the relative pronoun stands for what its clause hangs on.
std::optional<std::size_t> antecedent(const TreebankSentence& tree, std::size_t verb) {
  while (verb != no_head && tree[verb].deprel == "conj") verb = tree[verb].head;
  if (verb == no_head || !tree[verb].deprel.starts_with("acl") || tree[verb].head == no_head) return std::nullopt;
  return tree[verb].head;
}

// The subject of the verb at `node`, that of the verb it is coordinated with where it has none of its own; no_head when
// there is none. Nothing when the tree cannot tell: no verb there, a clause as subject.
std::optional<std::size_t> subject_in(const TreebankSentence& tree, std::size_t node) {
  if (tree[node].pos != Upos::verb && tree[node].pos != Upos::aux) return std::nullopt;
  for (node = predicate_of(tree, node);; node = predicate_of(tree, tree[node].head)) {
    if (dependent(tree, node, "csubj")) return std::nullopt;
    auto subject = dependent(tree, node, "nsubj");
    if (!subject) subject = dependent(tree, node, "expl:subj");
    if (subject)
      return tree[*subject].feats.find("PronType=Rel") == std::string::npos ? subject : antecedent(tree, node);
    if (tree[node].deprel != "conj") return no_head;
  }
}

// An incise, "ce que dit X", "comme l'a dit X": where detectors ask for the subject behind the verb, too.
bool is_inverted(const Clauses& c, const VerbGroup& group, const TreebankSentence& tree, std::size_t node) {
  if (tree[predicate_of(tree, node)].deprel.starts_with("parataxis")) return true;
  const TokenIndex before = before_adverbs(c, group);
  if (before == c.first) return false;
  const Word& w = c.word(before - 1);
  return w.has(fw_comme) || (w.has(fw_que) && w.is(Upos::pron));
}

bool holds(const TreebankText& text, const SubjectCandidate& s, std::size_t subject) {
  const TokenIndex token = text.token(subject);
  return token != no_token && s.phrase.tokens.contains(token) &&
         is_within(text.tree(), text.node(s.phrase.head), subject);
}

// The candidate that is `subject`; candidates.size() when none is. Of several cuts of one subject the one that the
// rules chose, else the nearest.
std::size_t find_right(const TreebankText& text, const SubjectChoice& choice, std::size_t subject) {
  const std::size_t none = choice.candidates.size();
  if (choice.proposed != none && holds(text, choice.candidates[choice.proposed], subject)) return choice.proposed;
  for (std::size_t i = 0; i < none; ++i) {
    if (holds(text, choice.candidates[i], subject)) return i;
  }
  return none;
}

// One question about `group`; nothing when rules alone answer it.
std::optional<SubjectItem> subject_item(const TreebankText& text, const Clauses& c, const VerbGroup& group,
                                        bool inverted, std::size_t subject) {
  const Subject ruled = subject_by_rule(c, group, inverted);
  if (ruled.impersonal) return std::nullopt;
  SubjectChoice choice = subject_choice(c, group, inverted, ruled);
  SubjectItem item;
  item.cue = find_verb_cue(c, group).has_value();
  item.choice.proposed = choice.proposed;
  item.choice.right = subject == no_head ? choice.candidates.size() : find_right(text, choice, subject);
  item.choice.candidates = std::move(choice.features);
  return item;
}

void add_items(const TreebankText& text, const Clauses& c, const VerbGroup& group, std::vector<SubjectItem>& out) {
  if (group.form != VerbForm::finite || group.subject_clitic != no_token || has_relative_subject(c, group)) return;
  const std::size_t node = text.node(group.finite);
  const std::optional<std::size_t> subject = subject_in(text.tree(), node);
  if (!subject) return;
  for (const bool inverted : {false, true}) {
    if (inverted && !is_inverted(c, group, text.tree(), node)) continue;
    if (auto item = subject_item(text, c, group, inverted, *subject)) out.push_back(std::move(*item));
  }
}

}  // namespace

std::vector<SubjectItem> subject_items(const TreebankText& text) {
  std::vector<SubjectItem> out;
  std::size_t next_quote = 0;
  for (std::uint32_t s = 0; s < text.analysis().sentences.size(); ++s) {
    const Clauses clauses = cut_clauses(text.analysis(), s, next_quote);
    for (const VerbGroup& group : clauses.groups) add_items(text, clauses, group, out);
  }
  return out;
}

}  // namespace selon::tools
