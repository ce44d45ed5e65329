// Definite descriptions: by the function they name, by a wider noun, or by a look back.
#include "attribute/coreference.hpp"
#include "attribute/mention_part.hpp"
#include "attribute/proper_name.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/name_key.hpp"

#include <algorithm>

namespace selon {
// A noun and whom it may take up agree in gender; a named body that acted takes any noun: "Microsoft présente …
// L'entreprise".
bool Coreference::agrees_in_gender(const MentionForm& form, EntityId id) const {
  const KnownEntity& known = entities_[id];
  if (agree(form.gender, known.entity.gender)) return true;
  if (!known.named || known.entity.kind != EntityKind::organization || form.kind != EntityKind::organization)
    return false;
  const std::size_t first = read_.size() > most_looked_back ? read_.size() - most_looked_back : 0;
  return std::any_of(read_.begin() + static_cast<std::ptrdiff_t>(first), read_.end(), [&](const Occurrence& o) {
    return (o.speaker || o.salience == Salience::subject) &&
           std::find(o.entities.begin(), o.entities.end(), id) != o.entities.end();
  });
}

// "le ministre" ← "ministre malgache de la Pêche": the same noun, and no word of one that contradicts the other.
EntityId Coreference::by_function(const MentionForm& form, const Setting& setting) const {
  if (const EntityId id = by_noun(form, form.head, setting); id != no_entity) return id;
  for (const ToldRole& role : form.roles) {  // "son confrère et frère"
    if (role.head == no_token || role.head == form.head) continue;
    if (const EntityId id = by_noun(form, role.head, setting); id != no_entity) return id;
  }
  return no_entity;
}

// Of several who bear the function the one that stands in the foreground: "le candidat" in an article about one of
// them.
EntityId Coreference::by_noun(const MentionForm& form, TokenIndex noun, const Setting& setting) const {
  Wanted wanted;
  wanted.speaks = true;
  const std::span<const EntityId> bearers = entities_.with_head(a_.words[noun].lemma);
  if (bearers.empty()) return no_entity;
  const Told told = told_by(form, noun);
  for (const EntityId id : bearers) {
    const bool known = std::find(wanted.among.begin(), wanted.among.end(), id) != wanted.among.end();
    if (!known && bears(entities_[id], form, told) && agrees_in_gender(form, id)) wanted.among.push_back(id);
  }
  if (wanted.among.empty()) return no_entity;
  if (wanted.among.size() == 1) return wanted.among.front();
  const Found found = look_back(wanted, setting);
  return found.entities.empty() ? wanted.among.front() : found.entities.front();
}

Coreference::Told Coreference::told_by(const MentionForm& form, TokenIndex noun) const {
  Told out;
  out.words = name_words(form.name_text);
  for (TokenIndex i = form.tokens.first; i < form.head; ++i) {  // "la même agence"
    if (lemma_in(a_, "same_adjective", i)) std::erase(out.words, NameKey(a_.form(i)).view());
  }
  out.head_alone = out.words.size() < 2 || noun != form.head;
  if (out.head_alone) return out;
  const std::vector<std::string> head = name_words(a_.words[noun].lemma);
  if (!head.empty()) out.head = head.front();
  for (TokenIndex i = form.head + 1; i < form.tokens.last; ++i) out.names |= is_name_token(a_, i);
  return out;
}

// Whether nothing that is told of `known` contradicts the description's function.
bool Coreference::bears(const KnownEntity& known, const MentionForm& form, const Told& told) const {
  if (!agree(form.number, known.entity.number)) return false;
  if (told.head_alone) return true;
  // "le sondage de Verilex" is not the sondage Norvane
  const bool names_another = told.names && known.named && known.entity.kind != EntityKind::person;
  bool told_otherwise = false;
  const auto fits = [&](std::string_view description) {
    if (!has_word(description, told.words.front()) && (told.head.empty() || !has_word(description, told.head)))
      return false;
    const bool covers = std::all_of(told.words.begin(), told.words.end(),
                                    [&](const std::string& word) { return has_word(description, word); });
    if (covers || (!names_another && has_no_other_words(description, told.words))) return true;
    told_otherwise = true;
    return false;
  };
  if (std::any_of(known.descriptions.begin(), known.descriptions.end(), fits)) return true;
  if (fits(NameKey(known.entity.name).view())) return true;
  return !told_otherwise && !names_another;
}

// Whether the noun of `form` says what kind of medium `known` is.
bool Coreference::is_medium(const KnownEntity& known, const MentionForm& form) const {
  const Medium* medium = known.entry == nullptr ? nullptr : a_.lexicon->sources.titled_medium(known.entry->name);
  if (medium == nullptr) return false;
  switch (medium->kind) {
    case SourceKind::press:
      return lemma_in(a_, "press_noun", form.head);
    case SourceKind::broadcast:
      return lemma_in(a_, "broadcast_noun", form.head);
    case SourceKind::agency:
      return lemma_in(a_, "agency_noun", form.head);
    default:
      return false;
  }
}

// "le quotidien" ← Le Monde, "la chaîne" ← BFMTV: the latest medium of that kind.
EntityId Coreference::by_medium(const MentionForm& form, const Setting& setting) const {
  for (std::size_t back = 0; back < most_looked_back && back < read_.size(); ++back) {
    const Occurrence& o = read_[read_.size() - 1 - back];
    if (o.entities.size() == 1 && !setting.in_statement(o.span) && is_medium(entities_[o.entities.front()], form))
      return o.entities.front();
  }
  return no_entity;
}

// "l'élue" ← sénatrice, "le scientifique" ← climatologue, "le journal" ← quotidien: a wider noun of
// data/wider_nouns.tsv.
EntityId Coreference::by_wider_noun(const MentionForm& form, const Setting& setting) const {
  const std::string_view head = a_.words[form.head].lemma;
  const std::string_view whole = core_words(form);
  const WiderNouns& nouns = a_.lexicon->wider_nouns;
  // "le patron de l'usine" is not the président de région: with a complement all of it must fit
  const bool head_covers = !has_complement(form) && nouns.is_wider(head);
  const bool whole_covers = nouns.is_wider(whole);
  const bool is_covered = nouns.is_narrower(whole);
  if (!head_covers && !whole_covers && !is_covered) return no_entity;
  for (std::size_t back = 0; back < most_looked_back && back < read_.size(); ++back) {
    const Occurrence& o = read_[read_.size() - 1 - back];
    if (setting.in_statement(o.span)) continue;
    for (const EntityId id : o.entities) {
      const KnownEntity& known = entities_[id];
      if (!agree(form.number, known.entity.number)) continue;
      const auto wider = [&](std::string_view told) {
        return (head_covers && nouns.covers(head, told)) || (whole_covers && nouns.covers(whole, told));
      };
      const auto alike = [&](std::string_view d) {
        return (whole_covers && nouns.covers(whole, d)) || (is_covered && nouns.covers(d, whole));
      };
      const bool taken_up = std::any_of(known.heads.begin(), known.heads.end(), wider) ||
                            std::any_of(known.descriptions.begin(), known.descriptions.end(), alike);
      if (taken_up && agrees_in_gender(form, id)) return id;
    }
  }
  return no_entity;
}

bool Coreference::is_titled(const Occurrence& o) const {
  return a_.blocks[a_.sentences[o.sentence].block].kind == BlockKind::title;
}

// "Sorel annonce son départ", then "Le ministre de la Pêche a annoncé …": who opens the body with a function is the one
// person who speaks in the headline, while nobody else was named.
EntityId Coreference::of_headline(const MentionForm& form) const {
  EntityId out = no_entity;
  if (body_speaks_) return no_entity;
  for (const Occurrence& o : opening_) {
    const bool titled = is_titled(o);
    for (const EntityId id : o.entities) {
      const KnownEntity& known = entities_[id];
      const bool person = known.named && known.entity.kind == EntityKind::person;
      if (!person && !o.speaker) continue;
      if (!titled || !person || (out != no_entity && out != id)) return no_entity;
      if (o.speaker) out = id;
    }
  }
  if (out == no_entity || !entities_[out].heads.empty() || !agree(form.gender, entities_[out].entity.gender))
    return no_entity;
  return out;
}

// "brésilienne" of "la star brésilienne"; null when no adjective tells it.
const EntityEntry* Coreference::origin_of(const MentionForm& form) const {
  for (TokenIndex i = form.tokens.first; i < form.tokens.last; ++i) {
    if (!a_.words[i].is(Upos::adj)) continue;
    if (const EntityEntry* origin = a_.lexicon->entities.find_demonym(a_.form(i)); origin != nullptr) return origin;
  }
  return nullptr;
}

bool Coreference::has_complement(const MentionForm& form) const {
  for (TokenIndex i = form.head + 1; i < form.tokens.last; ++i) {
    if (a_.words[i].has(fw_preposition) && !a_.words[i].is(Upos::det)) return true;
  }
  return false;
}

// "le chef du gouvernement (sur le réseau social Twitter)": with complements of de alone.
std::string_view Coreference::core_words(const MentionForm& form) const {
  TokenIndex end = form.tokens.first;
  while (end < form.tokens.last &&
         (end <= form.head || !a_.words[end].is(Upos::adp) || a_.words[end].has(fw_de | fw_a)))
    ++end;
  return text_without_article(a_, {form.tokens.first, end});
}

// Whether the latest bearer of the function that a possessive names was told without whose it is ("son avocat, Paul
// Roy … son avocat").
bool Coreference::bearer_is_theirs(const MentionForm& form) const {
  const std::span<const EntityId> bearers = entities_.with_head(a_.words[form.head].lemma);
  if (bearers.empty()) return true;
  const std::vector<std::string_view>& told = entities_[bearers.front()].descriptions;
  return std::none_of(told.begin(), told.end(), [&](std::string_view d) { return name_words(d).size() > 1; });
}

EntityId Coreference::resolve_description(const MentionForm& form, const Setting& setting, Resolution& out) {
  const auto told = [&](EntityId id) {
    if (id != no_entity && !entities_[id].last_span.empty()) {
      out.by = SpeakerBy::description;
      out.antecedent = entities_[id].last_span;
    }
    return id;
  };
  const auto from = [&](const Found& found) {
    if (found.entities.empty()) return no_entity;
    out.antecedent = found.span;
    return found.entities.front();
  };
  out.by = SpeakerBy::description;
  const bool refers = form.determination == Determination::definite ||
                      form.determination == Determination::demonstrative ||
                      form.determination == Determination::possessive;
  if (!refers) return no_entity;
  Wanted wanted;
  wanted.gender = form.gender;
  wanted.number = form.number;
  if (lemma_in(a_, "nearest_noun", form.head)) {  // "ce dernier"
    wanted.nearest = true;
    wanted.sentences = 2;  // what is farther is not the last that was named
    return from(look_back(wanted, setting));
  }
  if (lemma_in(a_, "concerned_noun", form.head)) {
    wanted.person_only = wanted.talked_of = true;
    wanted.nearest = true;
    return from(look_back(wanted, setting));
  }
  // "son porte-parole" is not the known porte-parole du Kremlin: whose it is, is told there
  if (form.determination == Determination::possessive && !bearer_is_theirs(form)) return no_entity;
  if (form.number != Number::plural && !has_complement(form)) {
    if (const EntityId id = by_medium(form, setting); id != no_entity) return told(id);
  }
  if (const EntityId id = by_function(form, setting); id != no_entity) return told(id);
  if (form.determination == Determination::possessive) return no_entity;
  if (const EntityId id = entities_.with_role(form); id != no_entity) return id;
  if (const EntityId id = by_wider_noun(form, setting); id != no_entity) return told(id);
  if (setting.speaks && form.kind == EntityKind::person && form.kind_is_sure && form.number == Number::singular) {
    if (const EntityId id = of_headline(form); id != no_entity) return told(id);
  }
  wanted.sentences = 3;
  wanted.origin = origin_of(form);
  const EntityEntry* nationality =
      a_.tokens[form.head].has(shape_capital) ? a_.lexicon->entities.find_demonym(a_.form(form.head)) : nullptr;
  if (nationality != nullptr && form.number == Number::singular) {  // "la Kényane"
    wanted.nationality = nationality;
    return from(look_back(wanted, setting));
  }
  if (lemma_in(a_, "generic_person_noun", form.head) &&
      !has_complement(form)) {  // "la jeune femme", not "l'homme des neiges"
    wanted.person_only = true;
    return from(look_back(wanted, setting));
  }
  if (lemma_in(a_, "wide_person_noun", form.head) || (setting.adds && form.kind == EntityKind::person)) {
    // "a poursuivi l'expert": the one who spoke last, of whom nothing else was said
    wanted.person_only = wanted.speaker_only = wanted.unknown_function = true;
    return from(look_back(wanted, setting));
  }
  if (lemma_in(a_, "generic_organization_noun", form.head) &&
      form.number != Number::plural) {  // "le fabricant de batteries"
    wanted.gender = Gender::unknown;    // the noun's gender, not that of the name
    wanted.organization_only = wanted.no_medium = true;
    wanted.unknown_function = true;
    const EntityId id = from(look_back(wanted, setting));
    if (id != no_entity && !entities_[id].kind_is_sure) entities_[id].entity.kind = EntityKind::organization;
    return id;
  }
  return no_entity;
}

}  // namespace selon
