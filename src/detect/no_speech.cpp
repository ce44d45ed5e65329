// What keeps a verb of saying from being a cue.
#include "detect/no_speech.hpp"

#include "detect/after_cue.hpp"
#include "detect/host.hpp"
#include "lexicon/cue.hpp"
#include "lexicon/function_word.hpp"

namespace selon {
namespace {

// "les associations dites du groupe": a participle is a cue only beside a compound tense ("a confirmé et précisé
// que") or when somebody is accused ("soupçonné d'avoir").
bool is_bare_participle(const Clauses& c, const VerbGroup& group) {
  if (group.form != VerbForm::past_participle) return false;
  TokenIndex i = group.tokens.first;
  while (i > c.first && c.word(i - 1).is(Upos::adv)) --i;
  const bool coordinated = i > c.first && c.word(i - 1).has(fw_coordination);
  const CueEntry* entry = c.word(group.head).cue;
  return !coordinated && !(entry != nullptr && entry->takes(takes_obj_de) &&
                           (entry->act == Act::accuse || entry->strength == CueStrength::strong));
}

// "il est possible d'observer que": nobody does
bool follows_possibility(const Clauses& c, const VerbGroup& group) {
  const TokenIndex adjective = group.preposition - 1;
  const VerbGroup* copula = adjective > c.first ? c.group_of(adjective - 1) : nullptr;
  return c.in_set("possibility_adjective", adjective) && copula != nullptr && c.in_set("copula", copula->head) &&
         copula->subject_clitic != no_token && c.word(copula->subject_clitic).has(fw_impersonal | fw_ce);
}

// "il revient à la ministre de proposer un texte": whose task it is; not "il revient de Rome", "elle lui a proposé de".
bool is_incumbent(const Clauses& c, const VerbGroup& group) {
  if (group.form != VerbForm::infinitive || !c.word(group.preposition).has(fw_de)) return false;
  const VerbGroup* governor = nullptr;
  for (const VerbGroup& g : c.groups) {
    if (g.tokens.first >= group.tokens.first) break;
    governor = &g;
  }
  return governor != nullptr && c.in_set("incumbent_verb", governor->head) && governor->subject_clitic != no_token &&
         c.word(governor->subject_clitic).has(fw_impersonal);
}

// "force est de constater que", "il va sans dire que", "cela veut dire que": nobody says anything.
bool is_set_phrase(const Clauses& c, const VerbGroup& group) {
  // "il n'est pas dit que le beau temps dure": it is not sure
  if (group.passive && group.negated && group.subject_clitic != no_token && c.in_set("meaning_verb", group.head) &&
      c.word(group.subject_clitic).has(fw_impersonal) && c.word(group.finite).features.tense == Tense::present)
    return true;
  const VerbGroup* governor = group.tokens.first > c.first ? c.group_of(group.tokens.first - 1) : nullptr;
  const bool alone = group.form == VerbForm::infinitive && governor != nullptr;
  if ((group.finite != group.head && c.in_set("necessity_verb", group.finite)) ||
      (alone && c.in_set("necessity_verb", governor->finite)))
    return true;  // "il faut dire que"
  if (group.form == VerbForm::infinitive && group.preposition != no_token && c.word(group.preposition).has(fw_a)) {
    if (group.preposition == skip_connectors(c, c.first)) return true;  // "À noter que la route est coupée"
    // "Il est à noter que la route est coupée"; not "Il cherche à savoir si"
    const VerbGroup* copula = group.preposition > c.first ? c.group_of(group.preposition - 1) : nullptr;
    if (copula != nullptr && c.in_set("auxiliary_be", copula->head) && copula->subject_clitic != no_token &&
        c.word(copula->subject_clitic).has(fw_impersonal | fw_ce))
      return true;
  }
  if (group.finite != group.head && c.in_set("wanting_verb", group.finite) && c.in_set("meaning_verb", group.head))
    return true;
  if (group.form == VerbForm::infinitive && group.tokens.first > c.first &&
      c.in_set("equating_adverb", group.tokens.first - 1))
    return true;  // "autant dire que la partie est perdue"
  if (group.preposition == no_token || group.preposition <= c.first + 1) return false;
  if (group.preposition > c.first + 1 && follows_possibility(c, group)) return true;
  if (is_incumbent(c, group)) return true;
  const VerbGroup* before = c.group_of(group.preposition - 1);
  if (before == nullptr || before->tokens.first == c.first) return false;
  return c.in_set("set_phrase_verb", before->head) ||
         (c.in_set("copula", before->head) && c.in_set("set_phrase_noun", before->tokens.first - 1));
}

// "il aurait dû s'inquiéter", "elle aurait pu demander", "s'il voyait l'objet, il s'attendrait à ce que": it was not
// said.
bool is_unreal(const Clauses& c, const VerbGroup& group) {
  // "Qui aurait cru que la neige tomberait ?" asks nobody
  const TokenIndex behind = c.last < c.analysis.tokens.size() ? c.last : c.last - 1;
  if (group.tokens.first == c.first + 1 && c.word(c.first).has(fw_qui) &&
      (c.form(c.last - 1).starts_with('?') || c.analysis.form(behind).starts_with('?')))
    return true;
  if (!group.conditional) return false;
  if (c.word(c.first).has(fw_si) && c.word(c.first).is(Upos::sconj) && group.finite == group.head) return true;
  for (TokenIndex i = group.finite + 1; i < group.head; ++i) {
    if (c.word(i).is_verbal() && c.in_set("possible_verb", i)) return true;
  }
  return false;
}

// "le but est d'assurer que": what is aimed at; "son dernier geste fut de menacer" was one.
bool is_aim(const Clauses& c, const VerbGroup& group) {
  TokenIndex de = group.preposition;
  if (de == no_token && group.tokens.first > c.first + 1 && c.is_punctuation(group.tokens.first - 1))
    de = group.tokens.first - 2;  // "d'« assurer »"
  if (group.form != VerbForm::infinitive || de == no_token || de == c.first || !c.word(de).has(fw_de)) return false;
  const VerbGroup* copula = c.group_of(de - 1);
  return copula != nullptr && c.in_set("auxiliary_be", copula->head) &&
         c.word(copula->finite).features.tense != Tense::past;
}

// "doivent en effet déclarer": a connector parts the infinitive from its verb; not "doivent de l'argent".
bool is_governed_over_insert(const Clauses& c, const VerbGroup& governor, const VerbGroup& infinitive) {
  constexpr TokenIndex longest_insert = 3;
  if (infinitive.form != VerbForm::infinitive || infinitive.preposition != no_token ||
      governor.form != VerbForm::finite || governor.tokens.last + longest_insert < infinitive.tokens.first)
    return false;
  for (TokenIndex i = governor.tokens.last; i < infinitive.tokens.first; ++i) {
    if (c.is_punctuation(i) || c.word(i).is(Upos::det)) return false;
  }
  return true;
}

// "avant qu'il n'annonce la sienne", "pour que la maire dise que": not said, or not yet; "après qu'il a annoncé" it is
bool is_within_aim(const Clauses& c, const VerbGroup& group) {
  if (group.form != VerbForm::finite) return false;
  for (TokenIndex i = group.tokens.first; i-- > c.first + 1;) {
    if (c.is_punctuation(i) || c.group_of(i) != nullptr) return false;
    if (c.word(i).has(fw_que)) return c.in_set("prospective_preposition", i - 1);
  }
  return false;
}

// "si le maire avait annoncé la hausse, la foule": unreal; not "demande si le maire avait annoncé la hausse", "s'il
// annonce"
bool is_supposed(const Clauses& c, const VerbGroup& group) {
  if (group.form != VerbForm::finite || c.word(group.finite).features.tense != Tense::imperfect) return false;
  for (TokenIndex i = group.tokens.first; i-- > c.first;) {
    if (c.is_punctuation(i) || c.group_of(i) != nullptr) return false;
    if (c.word(i).has(fw_si) && c.word(i).is(Upos::sconj)) return i == c.first || c.is_punctuation(i - 1);
  }
  return false;
}

// "Les causes restent à confirmer": not done yet
bool remains_to_do(const Clauses& c, const VerbGroup& group) {
  if (group.form != VerbForm::infinitive || group.preposition == no_token || group.preposition <= c.first ||
      !c.word(group.preposition).has(fw_a))
    return false;
  const VerbGroup* governor = c.group_of(group.preposition - 1);
  return governor != nullptr && c.in_set("remaining_verb", governor->head);
}

// "doit annoncer", "doivent annuler ou confirmer": what is so by being said is not so yet; "a dû admettre", "doit se
// demander si" are.
// "cela permet de conclure", "le droit de demander": what is made possible is not said.
bool is_prospect(const Clauses& c, const VerbGroup& group) {
  if (is_within_aim(c, group) || is_supposed(c, group)) return true;
  // "le délai pour demander l'asile", "le droit de contester": what may be said
  if (group.form == VerbForm::infinitive && group.preposition != no_token && group.preposition > c.first &&
      c.in_set("procedure_noun", group.preposition - 1))
    return true;
  if (is_aim(c, group)) return true;
  // "Comment ne pas considérer que": an infinitive asks itself
  if (group.form == VerbForm::infinitive && group.tokens.first > c.first &&
      c.word(group.tokens.first - 1).has(fw_interrogative) && !c.word(group.tokens.first - 1).has(fw_relative))
    return true;
  const VerbGroup* governor = &group;
  for (const VerbGroup& g : c.groups) {
    if (g.tokens.first >= group.tokens.first) break;
    const bool coordinated = group.form == VerbForm::infinitive && group.preposition == no_token &&
                             g.tokens.last + 1 == group.tokens.first && c.word(g.tokens.last).has(fw_coordination);
    const bool obliges = c.in_set("obligation_verb", g.head) && is_governed_over_insert(c, g, group);
    if (coordinated || obliges) governor = &g;
  }
  const CueEntry* entry = c.word(group.head).cue;
  const bool performs =
      entry != nullptr && (entry->act == Act::confirm || entry->act == Act::deny || entry->act == Act::announce);
  // "Pour confirmer cette piste, l'équipe observe le ciel": a purpose that opens the sentence; "parle pour annoncer sa
  // candidature" does so
  const bool opens = group.preposition != no_token && c.word(group.preposition).has(fw_pour) &&
                     group.preposition == skip_connectors(c, c.first);
  if (performs && opens && group.form == VerbForm::infinitive) return true;
  if (remains_to_do(c, group)) return true;
  // "doivent déclarer à l'office qu'ils": a duty; "devait déclarer plus tard que" tells what came
  const bool declares =
      c.in_set("declaring_verb", group.head) && c.word(governor->finite).features.tense != Tense::imperfect;
  // "devra dire si": what is to come, whatever the verb
  const bool to_come = c.word(governor->finite).features.tense == Tense::future;
  if ((performs || declares || to_come) && (governor != &group || group.finite != group.head) &&
      c.in_set("obligation_verb", governor->finite))
    return true;
  // "pourront contester la décision": what may be contested is not yet; "pourrait annoncer" is a rumour
  if (performs && to_come && governor->finite != governor->head && c.in_set("possible_verb", governor->finite))
    return true;
  for (TokenIndex i = governor->finite; i < governor->head; ++i) {
    if (c.word(i).is_verbal() && (c.in_set("enabling_verb", i) || c.in_set("intending_verb", i))) return true;
    // "hésite à dire que"; "n'hésite pas à dire que" says it
    if (c.word(i).is_verbal() && c.in_set("hesitating_verb", i) && !governor->negated) return true;
  }
  // "entend annoncer sa candidature", "entendant ainsi encourager les élus": an intention
  TokenIndex first = group.tokens.first;
  while (first > c.first && c.word(first - 1).is(Upos::adv) && c.group_of(first - 1) == nullptr) --first;
  const VerbGroup* before = first > c.first ? c.group_of(first - 1) : nullptr;
  const bool intends =
      before != nullptr && (before->form == VerbForm::finite || before->form == VerbForm::present_participle);
  if (group.form == VerbForm::infinitive && intends && before->finite == before->head &&
      c.in_set("intending_verb", before->head))
    return true;
  return false;
}

// "les a appelés à la rescousse", "appelle les voisins à l'aide": who is called to come; not "appelle à la grève".
bool is_summons(const Clauses& c, const VerbGroup& group) {
  const CueEntry* entry = c.word(group.head).cue;
  if (entry == nullptr || !entry->takes(takes_obj_a)) return false;
  const auto place = read_after_cue(c, group.tokens.last, true).addressee;
  for (TokenIndex i = place ? place->first : 0; place && i < place->last; ++i) {
    if (c.in_set("summons_noun", i)) return true;
  }
  return false;
}

// "je pense que", "rappelons que", "notez que" outside of quotations and turns are the writer's own words.
bool is_writer(const Clauses& c, const VerbGroup& group) {
  const bool imperative = group.subject_clitic == no_token && group.form == VerbForm::finite &&
                          c.word(group.finite).features.persons != 0 &&
                          (c.word(group.finite).features.persons & person_3) == 0;
  const bool first_person = group.subject_clitic != no_token && c.word(group.subject_clitic).has(fw_first_person);
  if (!imperative && !first_person) return false;
  if (c.quote_of(group.finite) >= 0) {
    // « Imaginons que la pluie cesse », « Prouvez que vous venez »: nor does who is quoted say it of anybody; not "Nous
    // doutons et croyons que"
    const TokenIndex first = group.tokens.first;
    return imperative && (first == c.first || c.is_punctuation(first - 1));
  }
  const BlockKind kind = c.analysis.blocks[c.analysis.sentences[c.index].block].kind;
  return kind != BlockKind::turn && kind != BlockKind::answer && kind != BlockKind::question &&
         kind != BlockKind::quote;
}

}  // namespace

bool says_nothing(const Clauses& c, const VerbGroup& group) {
  return is_bare_participle(c, group) || is_writer(c, group) || is_set_phrase(c, group) || is_unreal(c, group) ||
         is_prospect(c, group) || is_summons(c, group);
}

}  // namespace selon
