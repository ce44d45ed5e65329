// What kind of thing a mention names.
#include "attribute/mention_part.hpp"
#include "attribute/proper_name.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

namespace selon {
namespace {

struct Heads {
  bool person = false;
  bool organization = false;
  bool group = false;
  bool document = false;
  bool source = false;
};

Heads heads_of(const Analysis& a, TokenIndex head) {
  Heads out;
  if (head == no_token) return out;
  const unsigned kinds = noun_kinds(a, head);
  out.person = (kinds & (noun_role | noun_person)) != 0;
  const bool people = a.words[head].is(Upos::noun) && a.tokens[head].has(shape_capital);  // "les Kurdes", "la Suédoise"
  out.person |= people && a.lexicon->entities.find_demonym(a.form(head)) != nullptr;
  out.organization = (kinds & noun_organization) != 0;
  out.group = (kinds & (noun_group | noun_measure)) != 0 ||
              (a.words[head].is(Upos::adv) && lemma_in(a, "approximation", head));   // "plus de 60 % des élus"
  out.document = (kinds & noun_document) != 0 || lemma_in(a, "finding_noun", head);  // "les résultats de l'étude"
  out.source = (kinds & noun_anonymous) != 0;
  return out;
}

void set(MentionForm& form, EntityKind kind, bool sure = true) {
  form.kind = kind;
  form.kind_is_sure = sure;
}

void decide_name(const Analysis& a, MentionForm& form, const Heads& heads) {
  if (form.civility) return set(form, EntityKind::person);
  if (form.table.entry != nullptr && !heads.person) return set(form, form.table.entry->kind);
  const bool human = is_given_name(a, form.name.first) && form.name.last > form.name.first + 1;
  // "l'opérateur Vallonia", not "le producteur Paul Sol"
  if (form.head != no_token && form.head < form.name.first && lemma_in(a, "agent_organization_noun", form.head) &&
      !human)
    return set(form, EntityKind::organization);
  if (heads.person) return set(form, EntityKind::person);
  if (heads.organization) return set(form, EntityKind::organization);
  if (heads.document) return set(form, EntityKind::document);
  const TokenIndex first = form.name.first;
  if (human) return set(form, EntityKind::person);
  if (is_acronym(a, first)) return set(form, EntityKind::organization);
  const unsigned kinds = noun_kinds(a, first);
  if ((kinds & noun_organization) != 0) return set(form, EntityKind::organization);
  const bool initial = a.form(first).size() <= 3 && a.form(first).back() == '.';
  if (!initial && (kinds & noun_document) != 0) return set(form, EntityKind::document);
  if (form.head != no_token && a.words[form.head].is(Upos::noun) && form.head < first) {
    // "le vétéran Albert Maës", but "le lac Tanganyika", "l'usine Valdrin"
    return set(form,
               is_given_name(a, first) || form.name.last > first + 1 ? EntityKind::person : EntityKind::organization,
               false);
  }
  const std::uint8_t names = a.lexicon->morphology.find(a.form(first)).kind;
  if (form.determination == Determination::definite) {
    // "la Voltarys", "Le Matin d'Oran": a person's name takes no article
    const bool place =
        form.name.last == first + 1 && (names & form_place) != 0 && (names & (form_given_name | form_surname)) == 0;
    return set(form, place ? EntityKind::place : EntityKind::organization, place);
  }
  if (form.name.last == first + 1 && (names & form_place) != 0 && (names & (form_given_name | form_surname)) == 0) {
    return set(form, EntityKind::place, false);
  }
  set(form, EntityKind::person, is_given_name(a, first));
}

// "un des témoins", "l'une des responsables": somebody, who is not told
bool is_one_of_several(const Analysis& a, const MentionForm& form) {
  TokenIndex i = form.tokens.first;
  while (i < form.tokens.last && a.words[i].has(fw_definite) && !lemma_in(a, "one_or_other", i)) ++i;
  return i + 2 < form.tokens.last && lemma_in(a, "one_or_other", i) && a.words[i + 1].has(fw_de) &&
         a.words[i + 1].has(fw_fused_article | fw_indefinite);
}

void decide_description(const Analysis& a, MentionForm& form, const Heads& heads) {
  const bool plural = form.number == Number::plural;
  const bool indefinite = form.determination == Determination::indefinite ||
                          form.determination == Determination::cardinal || form.determination == Determination::none;
  if (heads.source || is_one_of_several(a, form)) return set(form, EntityKind::unnamed);
  const bool group_first = heads.group && (!heads.organization || lemma_in(a, "group_before_organization", form.head));
  if (group_first && !heads.person) return set(form, EntityKind::group);
  if (indefinite && !plural && lemma_in(a, "agent_organization_noun", form.head)) return set(form, EntityKind::unnamed);
  if (heads.document && !heads.person) return set(form, EntityKind::document);  // "l'étude" before the notary's
  if (heads.organization && !heads.person) {
    // "les syndicats" are a group, "les autorités" one power
    const bool always = lemma_in(a, "plural_organization_noun", form.head);
    return set(form, plural && !always ? EntityKind::group : EntityKind::organization);
  }
  const TokenIndex before = form.head == 0 ? 0 : form.head - 1;
  if (plural && form.determination == Determination::cardinal && lemma_in(a, "two", before))
    return set(form, EntityKind::unnamed);
  if (plural || form.determination == Determination::cardinal) return set(form, EntityKind::group, heads.person);
  set(form, indefinite && form.determination != Determination::none ? EntityKind::unnamed : EntityKind::person,
      heads.person);
}

void decide_pronoun(const Analysis& a, MentionForm& form) {
  const Word& w = a.words[form.head];
  if (w.has(fw_on)) return set(form, EntityKind::unnamed);
  set(form, form.number == Number::plural ? EntityKind::group : EntityKind::unnamed, false);
}

}  // namespace

void decide_kind(const Analysis& a, MentionForm& form) {
  const Heads heads = heads_of(a, form.head);
  if (form.type == MentionType::pronoun) return decide_pronoun(a, form);
  if (!form.name.empty()) return decide_name(a, form, heads);
  decide_description(a, form, heads);
}

}  // namespace selon
