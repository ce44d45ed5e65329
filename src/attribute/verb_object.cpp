// Direct objects by rule from the words behind the verb.
#include "attribute/verb_object.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

class ObjectReader {
 public:
  ObjectReader(const Clauses& clauses, const VerbGroup& group) : c_(clauses), group_(group) {}

  std::optional<TokenRange> read() const {
    if (!may_take_object(c_, group_)) return std::nullopt;
    auto object = phrase_behind_verb();
    if (!object || !is_referring(c_, *object) || is_bare(*object)) return std::nullopt;
    object->tokens.last = with_compound(object->tokens.last);
    if (goes_on(object->tokens.last)) return std::nullopt;
    return without_participle(c_, *object);
  }

 private:
  const Word& word(TokenIndex i) const { return c_.word(i); }
  bool is_preposition(TokenIndex i) const {
    return (word(i).is(Upos::adp) || word(i).has(fw_preposition)) && !word(i).is(Upos::det) && !word(i).is(Upos::adv);
  }

  bool is_temporal(const NounPhrase& phrase) const {
    return c_.in_set("time_noun", phrase.head) || c_.in_set("month", phrase.head) ||
           c_.in_set("weekday", phrase.head) || c_.in_set("weekday", phrase.tokens.first) ||
           (phrase.tokens.first + 1 < phrase.tokens.last && c_.in_set("weekday", phrase.tokens.first + 1));
  }

  std::optional<NounPhrase> phrase_at(TokenIndex i) const {
    return noun_phrase_at(c_.analysis, i, c_.last, Reach::complements);
  }

  // "remettre en cause la loi", "porter à bout": preposition and bare noun make one verb of it
  bool is_locution(TokenIndex preposition) const {
    return word(preposition).has(fw_en | fw_a) && !word(preposition).has(fw_fused_article) &&
           word(preposition + 1).is(Upos::noun) && preposition == group_.tokens.last;
  }

  // "plus de 20 commandants", "près de cent chars"
  std::optional<NounPhrase> measured(TokenIndex at) const {
    if (!word(at).is(Upos::adv) || at + 3 >= c_.last || !word(at + 1).has(fw_de) || !word(at + 2).is(Upos::num))
      return std::nullopt;
    auto counted = phrase_at(at + 2);
    if (counted) counted->tokens.first = at;
    return counted;
  }

  // "de la ville de Deir Ezzor des dizaines de chefs": after a name "des" begins a noun phrase of its own
  TokenIndex object_inside(const NounPhrase& governed) const {
    for (TokenIndex i = governed.tokens.first + 1; i + 1 < governed.tokens.last; ++i) {
      const bool article = word(i).has(fw_fused_article) && word(i).has(fw_indefinite);
      if (article && word(i - 1).is(Upos::propn)) return i;
    }
    return no_token;
  }

  std::optional<NounPhrase> phrase_behind_verb() const {
    TokenIndex at = group_.tokens.last;
    for (int phrases = 0; at < c_.last && phrases < 3;) {
      if (c_.group_of(at) != nullptr || word(at).has(fw_interrogative | fw_relative | fw_que)) return std::nullopt;
      if (const auto counted = measured(at)) return counted;
      if (word(at).is(Upos::adv)) {
        ++at;
        continue;
      }
      // "n'a pas commis de crime"
      if (group_.negated && phrases == 0 && word(at).has(fw_de) && !word(at).has(fw_fused_article) &&
          at + 1 < c_.last && word(at + 1).is(Upos::noun)) {
        return phrase_at(at + 1);
      }
      if (is_preposition(at)) {
        if (at + 1 >= c_.last || is_locution(at)) return std::nullopt;
        const auto governed = phrase_at(at + 1);
        if (!governed) return std::nullopt;
        if (const TokenIndex inside = object_inside(*governed); inside != no_token) return phrase_at(inside);
        at = governed->tokens.last;
        ++phrases;
        continue;
      }
      if (!starts_noun_phrase(c_.analysis, at)) return std::nullopt;
      const auto found = phrase_at(at);
      if (!found || !is_temporal(*found)) return found;
      at = found->tokens.last;
      ++phrases;
    }
    return std::nullopt;
  }

  // "porter plainte": a noun without determiner makes a locution with its verb, but "pas commis de crime".
  bool is_bare(const NounPhrase& phrase) const {
    const TokenIndex i = phrase.tokens.first;
    return word(i).is(Upos::noun) && !(group_.negated && word(i - 1).has(fw_de));
  }

  // "une mise à jour": preposition and bare noun make one noun of it; not "une arme à Paul". "une France plus juste"
  TokenIndex with_compound(TokenIndex last) const {
    if (last + 1 < c_.last && word(last).has(fw_comparative) && word(last + 1).is(Upos::adj)) return last + 2;
    const bool compound = last + 1 < c_.last && word(last).has(fw_a) && !word(last).has(fw_fused_article) &&
                          word(last + 1).is(Upos::noun) && c_.group_of(last) == nullptr;
    return compound ? last + 2 : last;
  }

  // "empêcher le pays d'avancer", "aider la ville à payer", "la volonté que la loi passe": the rest is what is said
  bool goes_on(TokenIndex last) const {
    if (last >= c_.last) return false;
    if (word(last).has(fw_que)) return true;
    const VerbGroup* next = last + 1 < c_.last ? c_.group_of(last + 1) : nullptr;
    return next != nullptr && next->form == VerbForm::infinitive && word(last).has(fw_de | fw_a);
  }

  const Clauses& c_;
  const VerbGroup& group_;
};

}  // namespace

bool may_take_object(const Clauses& c, const VerbGroup& group) {
  if (c.in_set("light_verb", group.head) || c.in_set("auxiliary", group.head)) return false;
  const auto readings = c.analysis.lexicon->morphology.find(c.analysis.lemma(group.head)).readings;
  return std::any_of(readings.begin(), readings.end(),
                     [](const Reading& reading) { return (reading.frames & frame_transitive) != 0; });
}

bool is_referring(const Clauses& c, const NounPhrase& phrase) {
  if (c.in_set("no_determiner", phrase.tokens.first)) return false;
  const Word& head = c.word(phrase.head);
  if (!head.is(Upos::pron) && !head.is(Upos::num)) return true;
  // "deux de ses enfants", "trois ou quatre hommes"
  for (TokenIndex i = phrase.head + 1; i < phrase.tokens.last; ++i) {
    if (c.word(i).is(Upos::noun)) return true;
  }
  return false;
}

TokenRange without_participle(const Clauses& c, const NounPhrase& phrase) {
  TokenRange out = phrase.tokens;
  const bool goes_on = out.last < c.last && c.group_of(out.last) == nullptr && !c.is_punctuation(out.last) &&
                       !c.word(out.last).has(fw_coordination);
  while (goes_on && out.last > phrase.head + 1 && out.last > out.first + 1 && c.word(out.last - 1).is_verbal() &&
         c.word(out.last - 1).features.verb_form == VerbForm::past_participle)
    --out.last;
  return out;
}

std::optional<TokenRange> direct_object(const Clauses& clauses, const VerbGroup& group) {
  return ObjectReader(clauses, group).read();
}

}  // namespace selon
