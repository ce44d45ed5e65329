// Topics: who can hold an opinion is a person or one body; a country, a text, a number or many bodies are talked of.
#include "detect/topic.hpp"

#include "detect/noun_object.hpp"
#include "detect/verb_cue.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

// "Pour l'Italie, la pente est raide"; not "Pour Rome, la pente est raide", where the capital stands for those who
// govern.
bool is_country(const Clauses& c, const NounPhrase& phrase) {
  TokenIndex first = phrase.tokens.first;
  while (first < phrase.head && c.word(first).is(Upos::det)) ++first;
  const EntityMatch match =
      c.analysis.lexicon->entities.find(slice(c.analysis.text, span_of(c.analysis, {first, phrase.tokens.last})));
  return match.entry != nullptr && match.entry->kind == EntityKind::place && match.sense == NameSense::name;
}

// "Pour cette émission", "pour la plupart", "Pour les entreprises"; not "Pour le syndicat", "Pour les enseignants"
bool is_talked_of(const Clauses& c, const NounPhrase& phrase) {
  const TokenIndex head = counted_noun(c, phrase.head);  // "deux millions de livres"
  const Word& w = c.word(head);
  if (c.in_set("measure_noun", head)) return true;
  if (!w.is(Upos::noun) || is_person(c, head)) return false;
  return c.in_set("document_noun", head) ||
         (w.features.number == Number::plural && c.in_set("organization_noun", head));
}

// "Pour la ville, les conséquences sont lourdes": what the thing is for belongs to the subject behind it; not "Pour la
// CGT, les salaires sont trop bas".
bool completes_subject(const Clauses& c, TokenIndex pour, const Attribution& found) {
  if (found.tokens.first != pour) return false;  // behind a comma
  const TokenIndex first = found.tokens.last + 1;
  const auto subject = first < c.last ? noun_phrase_at(c.analysis, first, c.last, Reach::base) : std::nullopt;
  return subject && c.in_set("noun_with_pour", subject->head);
}

// "Pour sa mère, il a acheté des pivoines": for whom it is done; not "Pour sa mère, il a menti".
bool is_benefit(const Clauses& c, TokenIndex pour, const Attribution& found) {
  if (found.tokens.first != pour) return false;  // behind a comma
  const auto main = std::find_if(c.groups.begin(), c.groups.end(), [&](const VerbGroup& g) {
    return g.tokens.first >= found.tokens.last && g.form == VerbForm::finite;
  });
  // "Pour Namur, changez de train": what is to be done for it
  return main != c.groups.end() && ((!main->passive && c.in_set("benefit_verb", main->head)) ||
                                    c.word(main->finite).features.mood == Mood::imperative);
}

}  // namespace

bool is_topic(const Clauses& c, TokenIndex pour, const Attribution& found) {
  if (!c.word(pour).has(fw_pour)) return false;
  if (is_benefit(c, pour, found)) return true;
  if (!found.draft.verbatim.empty()) return false;
  if (completes_subject(c, pour, found)) return true;
  const auto phrase = noun_phrase_at(c.analysis, pour + 1, c.last, Reach::base);
  return phrase && (is_country(c, *phrase) || is_talked_of(c, *phrase));
}

}  // namespace selon
