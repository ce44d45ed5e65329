// Names and heads to entities, by hash tables with short lists.
#include "attribute/entity_register.hpp"

#include "attribute/proper_name.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/name_key.hpp"

#include <algorithm>

namespace selon {
namespace {

constexpr std::size_t most_roles = 8;  // kept of one entity

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

bool is_full_name(const std::vector<std::string>& words) {
  if (words.size() < 2) return false;
  // "P. M.", "V. Sapounov", "Le Pen": initials and particles make no full name
  std::size_t whole = 0;
  for (const std::string& word : words) whole += word.size() > 2;
  return whole >= 2 || (whole == 1 && words.front().size() > 2 && words.size() == 2);
}

// "ministre de la santé" goes on from "ministre".
bool goes_on(std::string_view longer, std::string_view key) {
  return longer.size() > key.size() && longer.starts_with(key) && longer[key.size()] == ' ';
}

// "marc le goff de kerdrel" ends with "le goff de kerdrel".
bool ends_with_words(std::string_view longer, std::string_view key) {
  return longer.size() > key.size() && longer.ends_with(key) && longer[longer.size() - key.size() - 1] == ' ';
}

bool is_person(const MentionForm& form) { return form.kind == EntityKind::person; }

}  // namespace

bool is_product_name(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return space != std::string_view::npos && name.substr(space).find_first_of("0123456789") != std::string_view::npos;
}

EntityId EntityRegister::add(Entity entity) {
  entities_.emplace_back().entity = std::move(entity);
  return static_cast<EntityId>(entities_.size() - 1);
}

EntityId EntityRegister::create(const MentionForm& form) {
  Entity entity;
  entity.kind = form.kind;
  entity.gender = form.gender;
  entity.number = form.number;
  entity.name = form.name_text;
  if (const EntityEntry* entry = form.table.entry; entry != nullptr && !form.civility) {
    entity.name = entry->name;
    entity.kind = entry->kind;
    entity.gender = entry->gender;
    entity.number = entry->number;
    entity.wikidata = entry->wikidata;
  }
  const EntityId id = add(std::move(entity));
  entities_[id].kind_is_sure = form.kind_is_sure;
  entities_[id].named = !form.name.empty();
  entities_[id].entry = form.civility ? nullptr : form.table.entry;
  return id;
}

KnownName& EntityRegister::known_name(const MentionForm& form) {
  if (form.known != nullptr) return *form.known;
  const auto [it, added] = names_.try_emplace(form.name_text);
  KnownName& known = it->second;
  if (added) {
    known.words = name_words(form.name_text);
    known.key = a_.arena.copy(joined(known.words));
    known.is_full = is_full_name(known.words);
  }
  return known;
}

NameList& EntityRegister::list_of(std::string_view key) {
  if (const auto it = short_.find(key); it != short_.end()) return it->second;
  return short_[a_.arena.copy(key)];
}

std::span<NameList* const> EntityRegister::short_names(const MentionForm& form) {
  // "Nintendo" is no short name of "Nintendo 3DS"
  if (is_product_name(form.name_text) || form.kind == EntityKind::place) return {};
  // nor is "la CFL" short for "CFL Transports": initials are a whole name
  if (!is_person(form) && form.name.last > form.name.first + 1 && is_acronym(a_, form.name.first) &&
      !a_.lexicon->words.contains("organization_noun", NameKey(a_.form(form.name.first)).view()))
    return {};
  KnownName& known = known_name(form);
  const bool person = is_person(form);
  std::vector<NameList*>& lists = person ? known.of_person : known.of_body;
  if (!lists.empty()) return lists;
  for (const std::string& key : person ? short_person_names(known.words) : short_organization_names(known.words))
    lists.push_back(&list_of(key));
  return lists;
}

void EntityRegister::index_names(EntityId id, const MentionForm& form, bool seen) {
  const auto enter = [&](NameList& list) {
    if (list.announced == no_entity) list.announced = id;
    if (seen) list.seen.add(id);
  };
  for (NameList* const list : short_names(form)) enter(*list);
  if (!form.acronym.empty() && !is_product_name(form.name_text)) enter(list_of(NameKey(form.acronym).view()));
}

void EntityRegister::announce(MentionForm& form) {
  if (form.name.empty()) return;
  if (form.table.entry != nullptr && !form.civility && form.kind != EntityKind::person) {
    if (!form.acronym.empty()) {
      const auto [it, added] = by_entry_.try_emplace(form.table.entry, no_entity);
      if (added) it->second = create(form);
      index_names(it->second, form, false);
    }
    return;
  }
  form.known = &known_name(form);
  const bool organization = form.kind == EntityKind::organization || form.kind == EntityKind::document;
  if (!form.known->is_full && !(organization && !form.acronym.empty())) return;
  const auto [it, added] = full_.try_emplace(form.known->key, no_entity);
  if (added) it->second = create(form);
  index_names(it->second, form, false);
  if (!is_person(form)) return;
  for (const ToldRole& role : form.roles) {
    const NameKey key(role.text);
    if (key.view().find(' ') == std::string_view::npos || by_role_.contains(key.view())) continue;
    by_role_.emplace(a_.arena.copy(key.view()), it->second);
  }
}

EntityId EntityRegister::with_role(const MentionForm& form) const {
  const auto it = by_role_.find(NameKey(form.name_text).view());
  if (it == by_role_.end()) return no_entity;
  const Entity& entity = entities_[it->second].entity;
  return agree(form.gender, entity.gender) && agree(form.number, entity.number) ? it->second : no_entity;
}

EntityId EntityRegister::find_name(std::string_view key, const MentionForm& form) const {
  const auto it = short_.find(key);
  if (it == short_.end()) return no_entity;
  const auto fits = [&](EntityId id) {
    const KnownEntity& known = entities_[id];
    if (form.civility && known.entity.kind != EntityKind::person) return false;
    if (form.kind_is_sure && known.kind_is_sure && form.kind != known.entity.kind) return false;
    return !form.civility || agree(form.gender, known.entity.gender);
  };
  // "Vernet" is who went by it before his sister Louise Vernet came; else who was named last
  EntityId best = no_entity;
  for (const EntityId id : it->second.seen.all()) {
    if (fits(id) && (best == no_entity || entities_[id].short_since < entities_[best].short_since)) best = id;
  }
  if (best != no_entity) return best;
  return it->second.announced != no_entity && fits(it->second.announced) ? it->second.announced : no_entity;
}

EntityId EntityRegister::named(const MentionForm& form) {
  if (form.table.entry != nullptr && !form.civility && form.kind != EntityKind::person) {
    const auto [it, added] = by_entry_.try_emplace(form.table.entry, no_entity);
    if (added) it->second = create(form);
    return it->second;
  }
  const std::string_view key = known_name(form).key;
  const EntityId longer = find_name(key, form);
  if (const auto it = full_.find(key); it != full_.end()) {
    // "Le Goff de Kerdrel" ends the name "Marc Le Goff de Kerdrel"
    const bool surname = longer != no_entity && is_person(form) && !form.kind_is_sure &&
                         ends_with_words(NameKey(entities_[longer].entity.name).view(), key);
    return surname ? longer : it->second;
  }
  if (longer != no_entity) return longer;
  if (!form.acronym.empty()) {
    if (const EntityId id = find_name(NameKey(form.acronym).view(), form); id != no_entity) return id;
  }
  const EntityId id = create(form);
  full_.emplace(key, id);
  return id;
}

EntityId EntityRegister::described(const MentionForm& form) { return create(form); }

std::span<const EntityId> EntityRegister::with_head(std::string_view lemma) const {
  const auto it = by_head_.find(lemma);
  return it == by_head_.end() ? std::span<const EntityId>() : it->second.all();
}

void EntityRegister::see(EntityId id, const MentionForm& form) {
  KnownEntity& known = entities_[id];
  Entity& entity = known.entity;
  known.seen = true;
  if (entity.mentions.empty() || entity.mentions.back() != form.span) entity.mentions.push_back(form.span);
  if (form.type == MentionType::pronoun) return;
  known.last_span = form.span;
  const bool short_name =
      form.type == MentionType::name && form.head == no_token && form.name_text.size() < entity.name.size();
  if (short_name) known.short_since = std::min(known.short_since, form.span.start);
  if (!known.named && form.type == MentionType::description && known.entry == nullptr &&
      form.name_text != entity.name && goes_on(NameKey(form.name_text).view(), NameKey(entity.name).view()))
    entity.name = form.name_text;  // "sa direction", then "la direction d'I-Télé": the fuller words name it
  if (known.entry == nullptr) {
    // a surname that is also a given name ("Dana", "Florence") says nothing of its bearer
    const bool surname_alone = !form.civility && form.name.last == form.name.first + 1 &&
                               form.name_text != entity.name && !entity.name.starts_with(form.name_text) &&
                               form.head == no_token;
    if (form.gender != Gender::unknown && (entity.gender == Gender::unknown || form.civility) && !surname_alone)
      entity.gender = form.gender;
    if (entity.number == Number::unknown) entity.number = form.number;
    if (form.kind_is_sure && !known.kind_is_sure) {
      entity.kind = form.kind;
      known.kind_is_sure = true;
    }
  }
  if (known.age == 0) known.age = form.age;
  bool head_told = false;
  for (const ToldRole& role : form.roles) {
    if (!role.text.empty()) add_role(known, role);
  }
  for (const ToldRole& role : form.roles) {
    enter_head(id, form, role.head);
    head_told |= role.head == form.head;
  }
  if (!head_told) enter_head(id, form, form.head);
  if (known.affiliation_words.empty()) known.affiliation_words = form.complement;
  for (TokenIndex i = form.tokens.first;
       known.nationality == nullptr && i < form.tokens.last && i < form.tokens.first + 12; ++i) {
    if (!form.name.contains(i) && a_.words[i].is(Upos::adj))
      known.nationality = a_.lexicon->entities.find_demonym(a_.form(i));
  }
  if (!form.name.empty()) index_names(id, form, true);
}

void EntityRegister::add_role(KnownEntity& known, const ToldRole& role) const {
  if (known.entity.roles.size() >= most_roles) return;
  const NameKey key(role.text);
  if (std::find(known.descriptions.begin(), known.descriptions.end(), key.view()) != known.descriptions.end()) return;
  known.descriptions.push_back(a_.arena.copy(key.view()));
  Role told_here{std::string(role.text), role.span};
  const std::string_view words = slice(a_.text, role.span);
  if (const std::size_t at = words.find(role.text); at != std::string_view::npos) {  // the span without the article
    told_here.span.start = role.span.start + static_cast<std::uint32_t>(at);
    told_here.span.end = told_here.span.start + static_cast<std::uint32_t>(role.text.size());
  } else {
    told_here.text = words;
  }
  known.entity.roles.push_back(std::move(told_here));
}

void EntityRegister::enter_head(EntityId id, const MentionForm& form, TokenIndex head) {
  KnownEntity& known = entities_[id];
  if (head == no_token || (form.name.contains(head) && known.entity.kind == EntityKind::person)) return;
  const std::string_view lemma = a_.words[head].lemma;
  by_head_[lemma].add(id);
  if (known.heads.size() < most_roles && std::find(known.heads.begin(), known.heads.end(), lemma) == known.heads.end())
    known.heads.push_back(lemma);
}

}  // namespace selon
