// Names by the register, pronouns and wide descriptions by a scored look back.
#include "attribute/coreference.hpp"

#include "attribute/mention_part.hpp"
#include "attribute/proper_name.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/name_key.hpp"

#include <algorithm>

namespace selon {

struct Coreference::Wanted {
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  bool person_only = false;
  bool organization_only = false;
  bool nearest = false;  // "ce dernier", "celui-ci": recency alone
  bool named_only = false;
  bool speaker_only = false;                 // who spoke last
  bool unknown_function = false;             // an entity that nothing was said of yet
  const EntityEntry* nationality = nullptr;  // "la Suédoise"
  std::uint32_t sentences = 6;               // how far back
};

namespace {

constexpr std::size_t look_back_mentions = 40;

bool in_any(std::span<const Span> spans, Span inner) {
  return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.contains(inner); });
}

}  // namespace

bool Coreference::fits(EntityId id, const Wanted& wanted) const {
  const KnownEntity& known = entities_[id];
  const EntityKind kind = known.entity.kind;
  if (!agree(wanted.gender, known.entity.gender)) return false;
  if (wanted.person_only && kind != EntityKind::person && kind != EntityKind::unnamed) return false;
  if (wanted.organization_only) {
    const bool may_be = kind == EntityKind::person && known.named && !known.kind_is_sure &&
                        known.entity.name.find(' ') == std::string::npos;
    if (a_.lexicon->entities.find_demonym(known.entity.name) != nullptr) return false;  // "des Français" is no company
    if (is_product_name(known.entity.name)) return false;
    if (!may_be && (kind != EntityKind::organization || known.entity.number == Number::plural)) return false;
  }
  if (wanted.named_only && !known.named) return false;
  if (wanted.unknown_function && !known.heads.empty()) return false;
  if (wanted.nationality != nullptr) {
    if (known.nationality != nullptr && known.nationality != wanted.nationality) return false;
    if (kind != EntityKind::person) return false;
  }
  return true;
}

// Who of an occurrence can be meant: all of it by a plural, by a singular the only one that fits
// ("le climatologue et la militante … la Kényane").
std::vector<EntityId> Coreference::meant(const Occurrence& o, const Wanted& wanted) const {
  std::vector<EntityId> out;
  const auto number = [&](EntityId id) {
    const Entity& entity = entities_[id].entity;
    if (entity.kind == EntityKind::group) return wanted.number;  // "la population … elle", "les élus … ils"
    return entity.number;
  };
  if (wanted.number == Number::plural) {
    const bool plural = o.entities.size() > 1 || number(o.entities.front()) == Number::plural ||
                        entities_[o.entities.front()].entity.kind == EntityKind::organization;
    if (plural && fits(o.entities.front(), wanted)) out = o.entities;
    return out;
  }
  for (const EntityId id : o.entities) {
    if (fits(id, wanted) && (wanted.number == Number::unknown || number(id) != Number::plural)) out.push_back(id);
  }
  if (out.size() > 1) out.clear();
  return out;
}

// Subject before object, the last speaker first, the nearest sentence first.
int Coreference::score(const Occurrence& o, EntityId id, const Wanted& wanted, std::uint32_t sentence,
                       bool speaker_met) const {
  const KnownEntity& known = entities_[id];
  const EntityKind kind = known.entity.kind;
  int out = o.quoted ? -25 : 0;
  if (wanted.nearest) return out + (kind == EntityKind::person || kind == EntityKind::unnamed ? 3 : 0);
  out -= 10 * static_cast<int>(sentence - o.sentence);
  if (o.salience == Salience::subject) out += 9;
  if (o.salience == Salience::object) out += 4;
  if (o.speaker) out += speaker_met ? 6 : 14;
  if (kind == EntityKind::person) out += 5;
  if (kind == EntityKind::place || kind == EntityKind::document) out -= 9;
  if (known.entity.gender == Gender::unknown) out -= 3;
  const bool one_body =
      kind == EntityKind::organization && known.entity.number != Number::plural && o.entities.size() == 1;
  if (wanted.number == Number::plural && one_body) out -= 20;
  const bool many = kind == EntityKind::group && known.entity.number == Number::plural;
  if (wanted.number == Number::singular && many) out -= 20;
  return out;
}

Coreference::Found Coreference::look_back(const Wanted& wanted, const Setting& setting) const {
  Found best;
  int best_score = -1000;
  bool speaker_met = false;
  for (std::size_t back = 0; back < look_back_mentions && back < read_.size(); ++back) {
    const Occurrence& o = read_[read_.size() - 1 - back];
    if (o.sentence + wanted.sentences < setting.sentence) break;
    if (setting.in_entry && a_.sentences[o.sentence].block != a_.sentences[setting.sentence].block) break;
    if (o.entities.empty() || in_any(setting.statement, o.span) || (wanted.speaker_only && !o.speaker)) continue;
    // "Après la DX-2, Orvidia présente …": "le groupe" takes up who acted, from farther than the sentence before
    const bool acted = o.salience != Salience::oblique || o.speaker || o.sentence + 1 >= setting.sentence;
    if (wanted.organization_only && !acted) continue;
    std::vector<EntityId> who = meant(o, wanted);
    if (who.empty()) continue;
    const int now = score(o, who.front(), wanted, setting.sentence, speaker_met) - static_cast<int>(back);
    speaker_met |= o.speaker;
    if (now <= best_score) continue;
    best = {std::move(who), o.span};
    best_score = now;
  }
  return best;
}

const Occurrence* Coreference::last_speaker() const {
  for (std::size_t back = 0; back < look_back_mentions && back < read_.size(); ++back) {
    const Occurrence& o = read_[read_.size() - 1 - back];
    if (o.speaker && !o.quoted) return &o;
  }
  return nullptr;
}

void Coreference::resolve_pronoun(const MentionForm& form, const Setting& setting, Resolution& out) {
  out.by = SpeakerBy::pronoun;
  const Word& w = a_.words[form.head];
  const bool personal =
      w.has(fw_subject_clitic | fw_strong_pronoun | fw_object_clitic | fw_dative_clitic | fw_possessive);
  if (w.has(fw_on) && setting.adds) {
    if (const Occurrence* o = last_speaker(); o != nullptr && o->sentence + 2 >= setting.sentence) {
      out.entities = o->entities;
      out.antecedent = o->span;
      return;
    }
  }
  if (const EntityId id = explained_in_bracket(form); id != no_entity) {
    out.entities = {id};
    return;
  }
  if (w.has(fw_on) || !personal || form.persons == person_2) {
    // "on", "certains", "beaucoup", "un autre": themselves
    const EntityId id = entities_.described(form);
    out.entities = {id};
    out.by = SpeakerBy::description;
    return;
  }
  Wanted wanted;
  wanted.gender = form.gender;
  wanted.number = form.number;
  wanted.nearest = lemma_in(a_, "nearest_pronoun", form.head) ||
                   a_.lexicon->words.contains("nearest_pronoun", name_key(slice(a_.text, form.span)));
  Found found = look_back(wanted, setting);
  if (found.entities.empty() && !setting.statement.empty()) {
    // "conçue, selon eux, pour …": when nobody stands before the statement, somebody in it
    Setting wide = setting;
    wide.statement = {};
    found = look_back(wanted, wide);
  }
  if (!found.entities.empty()) {
    out.entities = std::move(found.entities);
    out.antecedent = found.span;
  }
}

// "Ils (les repreneurs, NDLR) nous ont promis": the editor says who.
EntityId Coreference::explained_in_bracket(const MentionForm& form) {
  const TokenIndex open = form.tokens.last;
  if (open + 1 >= a_.tokens.size() || a_.form(open) != "(" || !starts_noun_phrase(a_, open + 1)) return no_entity;
  const auto phrase = noun_phrase_at(
      a_, open + 1, std::min<TokenIndex>(static_cast<TokenIndex>(a_.tokens.size()), open + 12), Reach::complements);
  if (!phrase) return no_entity;
  const std::vector<MentionForm> inner = read_mention(a_, span_of(a_, phrase->tokens));
  const MentionForm& first = inner.front();
  if (first.type == MentionType::name) return entities_.named(first);
  if (const EntityId id = by_function(first); id != no_entity) return id;
  const EntityId id = entities_.described(first);
  entities_.see(id, first, a_);
  return id;
}

// "le ministre" ← "ministre malgache de la Pêche": the same noun, and no word of one that contradicts the other.
EntityId Coreference::by_function(const MentionForm& form) const {
  if (const EntityId id = by_noun(form, form.head); id != no_entity) return id;
  for (const TokenIndex head : form.role_heads) {  // "son confrère et frère"
    if (head == no_token || head == form.head) continue;
    if (const EntityId id = by_noun(form, head); id != no_entity) return id;
  }
  return no_entity;
}

EntityId Coreference::by_noun(const MentionForm& form, TokenIndex noun) const {
  const std::string_view head = a_.words[noun].lemma;
  const std::vector<std::string> words = name_words(form.name_text);
  const std::vector<EntityId>& list = entities_.with_head(head);
  for (std::size_t i = 0; i < list.size() && i < 12; ++i) {
    const EntityId id = list[list.size() - 1 - i];
    const KnownEntity& known = entities_[id];
    if (!agree(form.gender, known.entity.gender) || !agree(form.number, known.entity.number)) continue;
    if (words.size() < 2 || noun != form.head) return id;
    bool told_otherwise = false;
    bool same = false;
    std::vector<std::string> all = known.descriptions;
    all.push_back(name_key(known.entity.name));
    for (const std::string& description : all) {
      const std::vector<std::string> old = name_words(description);
      const auto has = [&](const std::vector<std::string>& in, const std::string& word) {
        return std::find(in.begin(), in.end(), word) != in.end();
      };
      if (!has(old, words.front()) && !has(old, name_words(head).empty() ? std::string() : name_words(head).front()))
        continue;
      const bool covers = std::all_of(words.begin(), words.end(), [&](const std::string& x) { return has(old, x); });
      const bool covered = std::all_of(old.begin(), old.end(), [&](const std::string& x) { return has(words, x); });
      same |= covers || covered;
      told_otherwise |= !covers && !covered;
    }
    if (same || !told_otherwise) return id;
  }
  return no_entity;
}

// "l'élue" ← sénatrice, "le scientifique" ← climatologue, "le journal" ← quotidien: a wider noun of
// data/wider_nouns.tsv.
EntityId Coreference::by_wider_noun(const MentionForm& form, const Setting& setting) const {
  const std::string head(a_.words[form.head].lemma);
  const std::string whole = core_words(form);
  const bool complemented = has_complement(form);
  for (std::size_t back = 0; back < look_back_mentions && back < read_.size(); ++back) {
    const Occurrence& o = read_[read_.size() - 1 - back];
    if (in_any(setting.statement, o.span)) continue;
    for (const EntityId id : o.entities) {
      const KnownEntity& known = entities_[id];
      if (!agree(form.gender, known.entity.gender) || !agree(form.number, known.entity.number)) continue;
      const auto wider = [&](const std::string& told) {
        // "le patron de l'usine" is not the président de région: with a complement all of it must fit
        return (!complemented && a_.lexicon->wider_nouns.covers(head, told)) ||
               a_.lexicon->wider_nouns.covers(whole, told);
      };
      if (std::any_of(known.heads.begin(), known.heads.end(), wider)) return id;
      if (std::any_of(known.descriptions.begin(), known.descriptions.end(), [&](const std::string& d) {
            return a_.lexicon->wider_nouns.covers(whole, d) || a_.lexicon->wider_nouns.covers(d, whole);
          })) {
        return id;
      }
    }
  }
  return no_entity;
}

bool Coreference::has_complement(const MentionForm& form) const {
  for (TokenIndex i = form.head + 1; i < form.tokens.last; ++i) {
    if (a_.words[i].has(fw_preposition) && !a_.words[i].is(Upos::det)) return true;
  }
  return false;
}

// "le chef du gouvernement (sur le réseau social Twitter)": with complements of de alone.
std::string Coreference::core_words(const MentionForm& form) const {
  TokenIndex end = form.tokens.first;
  while (end < form.tokens.last &&
         (end <= form.head || !a_.words[end].is(Upos::adp) || a_.words[end].has(fw_de | fw_a)))
    ++end;
  return name_key(text_without_article(a_, {form.tokens.first, end}));
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
    return from(look_back(wanted, setting));
  }
  if (lemma_in(a_, "concerned_noun", form.head)) {  // "l'intéressé": the one that was talked of, not who talked
    wanted.person_only = true;
    wanted.nearest = true;
    return from(look_back(wanted, setting));
  }
  if (const EntityId id = by_function(form); id != no_entity) return told(id);
  if (form.determination == Determination::possessive) return no_entity;
  if (const EntityId id = entities_.with_role(form); id != no_entity) return id;
  if (const EntityId id = by_wider_noun(form, setting); id != no_entity) return told(id);
  wanted.sentences = 3;
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
    wanted.organization_only = true;
    wanted.unknown_function = true;
    const EntityId id = from(look_back(wanted, setting));
    if (id != no_entity && !entities_[id].kind_is_sure) entities_[id].entity.kind = EntityKind::organization;
    return id;
  }
  return no_entity;
}

Resolution Coreference::resolve(const std::vector<MentionForm>& forms, const Setting& setting) {
  Resolution out;
  if (forms.size() == 1 && a_.lexicon->words.contains("answer_label", name_key(slice(a_.text, forms.front().span)))) {
    Wanted wanted;  // "R : …" in an interview: the person it is with
    wanted.person_only = true;
    wanted.sentences = 10000;
    wanted.named_only = true;
    Found found = look_back(wanted, setting);
    out.by = SpeakerBy::inherited;
    if (!found.entities.empty()) out.antecedent = found.span;
    out.entities = std::move(found.entities);
    return out;
  }
  for (const MentionForm& form : forms) {
    Resolution one;
    if (form.type == MentionType::pronoun) {
      resolve_pronoun(form, setting, one);
    } else {
      EntityId id = no_entity;
      if (form.type == MentionType::name) {
        id = entities_.named(form);
        const KnownEntity& known = entities_[id];
        if (known.seen && name_key(known.entity.name) != name_key(form.name_text)) one.antecedent = known.last_span;
      } else {
        id = resolve_description(form, setting, one);
        if (id == no_entity) {
          one.antecedent.reset();
          id = entities_.described(form);
        }
      }
      one.entities = {id};
    }
    for (const EntityId id : one.entities) entities_.see(id, form, a_);
    if (out.entities.empty() || one.by == SpeakerBy::name) out.by = one.by;
    if (!out.antecedent) out.antecedent = one.antecedent;
    for (const EntityId id : one.entities) {
      if (std::find(out.entities.begin(), out.entities.end(), id) == out.entities.end()) out.entities.push_back(id);
    }
  }
  return out;
}

}  // namespace selon
