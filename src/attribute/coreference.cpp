// Names by the register, pronouns and wide descriptions by a scored look back.
#include "attribute/coreference.hpp"

#include "attribute/mention_part.hpp"
#include "attribute/proper_name.hpp"
#include "detect/quotation.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/name_key.hpp"

#include <algorithm>

namespace selon {

namespace {

constexpr std::size_t most_told = 5;
constexpr int too_weak = -45;  // a score that leaves nobody rather than a guess

// Where the subject right before an object clitic ends, over the other clitics: "Les enquêteurs ne les ont pas
// entendus".
std::uint32_t end_of_subject(const Analysis& a, TokenIndex pronoun) {
  if (!a.words[pronoun].has(fw_object_clitic | fw_dative_clitic) || a.words[pronoun].has(fw_subject_clitic) ||
      pronoun + 1 >= a.words.size() || a.tokens[pronoun].has(shape_clitic))
    return 0;
  TokenIndex i = pronoun;
  while (i > 0 && a.words[i - 1].has(fw_ne | fw_clitic) && !a.words[i - 1].has(fw_subject_clitic)) --i;
  return i > 0 ? a.tokens[i - 1].end : 0;
}

// "En présence de Jean Sol, il a annoncé", "Surpris par le choix du président, il a voté contre": the pronoun is the
// subject of the sentence and has a comma before it, and all that stands before that is an adjunct. Not "Quand Jean Sol
// arrive, il sourit".
bool follows_adjunct(const Analysis& a, TokenIndex pronoun) {
  if (pronoun == 0 || !a.words[pronoun].has(fw_subject_clitic) || a.form(pronoun - 1) != ",") return false;
  const Sentence& sentence = a.sentences[sentence_of(a, pronoun)];
  if (pronoun <= sentence.first + 1) return false;
  return !a.words.any(sentence.first, pronoun, [](const Word& w) { return w.is_finite(); });
}

}  // namespace

bool Coreference::fits(EntityId id, const Wanted& wanted) const {
  const KnownEntity& known = entities_[id];
  const EntityKind kind = known.entity.kind;
  if (!agree(wanted.gender, known.entity.gender)) return false;
  if (wanted.person_only && kind != EntityKind::person && kind != EntityKind::unnamed) return false;
  // "cet acte", "le calcul": not known to be people
  if (wanted.speaks && !known.named && !known.kind_is_sure && !known.spoke && kind != EntityKind::unnamed) return false;
  if (wanted.organization_only) {
    const bool may_be = kind == EntityKind::person && known.named && !known.kind_is_sure &&
                        known.entity.name.find(' ') == std::string::npos;
    if (a_.lexicon->entities.find_demonym(known.entity.name) != nullptr) return false;  // "des Français" is no company
    if (is_product_name(known.entity.name)) return false;
    if (wanted.no_medium && known.entry != nullptr && a_.lexicon->sources.titled_medium(known.entry->name) != nullptr)
      return false;
    if (!may_be && (kind != EntityKind::organization || known.entity.number == Number::plural)) return false;
  }
  if (!wanted.among.empty() && std::find(wanted.among.begin(), wanted.among.end(), id) == wanted.among.end())
    return false;
  if (std::find(wanted.apart.begin(), wanted.apart.end(), id) != wanted.apart.end()) return false;
  if (wanted.named_only && !known.named) return false;
  if (wanted.unknown_function && !known.heads.empty()) return false;
  if (wanted.origin != nullptr) {
    if (known.entry == wanted.origin || (known.nationality != nullptr && known.nationality != wanted.origin))
      return false;
  }
  if (wanted.nationality != nullptr) {
    if (known.nationality != nullptr && known.nationality != wanted.nationality) return false;
    if (kind != EntityKind::person) return false;
  }
  return true;
}

// Who of an occurrence can be meant: all of it by a plural, by a singular the only one that fits
// ("le climatologue et la militante … la Kényane").
std::span<const EntityId> Coreference::meant(const Occurrence& o, const Wanted& wanted) const {
  const auto number = [&](EntityId id) {
    const Entity& entity = entities_[id].entity;
    if (entity.kind == EntityKind::group) return wanted.number;  // "la population … elle", "les élus … ils"
    return entity.number;
  };
  if (wanted.number == Number::plural) {
    const bool plural = o.entities.size() > 1 || number(o.entities.front()) == Number::plural ||
                        entities_[o.entities.front()].entity.kind == EntityKind::organization;
    return plural && fits(o.entities.front(), wanted) ? o.entities : std::span<const EntityId>();
  }
  std::span<const EntityId> out;
  for (std::size_t i = 0; i < o.entities.size(); ++i) {
    const EntityId id = o.entities[i];
    if (!fits(id, wanted) || (wanted.number != Number::unknown && number(id) == Number::plural)) continue;
    if (!out.empty()) return {};
    out = o.entities.subspan(i, 1);
  }
  return out;
}

int Coreference::score_place(const Occurrence& o, const Wanted& wanted, std::uint32_t sentence) {
  int out = -10 * static_cast<int>(sentence - o.sentence);
  if (wanted.behind_adjunct && o.sentence == sentence && !o.speaker) out -= 12;
  // whoever speaks says "je" of themselves: "il" inside a quotation is another
  if (wanted.quoted)
    out -= o.quoted ? 0 : o.speaker ? 25 : 5;
  else if (o.quoted)
    out -= 25;
  if (o.possessed) out -= 8;
  if (o.salience == Salience::subject) out += 9;
  if (o.salience == Salience::embedded) out += 6;
  if (o.salience == Salience::object) out += 4;
  if (o.salience == Salience::complement) out -= 4;
  return out;
}

// Subject before object, the last speaker first, the nearest sentence first.
int Coreference::score(const Occurrence& o, EntityId id, const Wanted& wanted, std::uint32_t sentence,
                       bool speaker_met) const {
  const KnownEntity& known = entities_[id];
  const EntityKind kind = known.entity.kind;
  if (wanted.nearest) {
    const bool person = kind == EntityKind::person || kind == EntityKind::unnamed;
    if (wanted.talked_of) return (o.speaker ? -6 : 0) - (known.kind_is_sure ? 0 : 6);
    // "le maire vient du conseil du port. Ce dernier …": not the complement
    const bool aside = o.salience == Salience::complement || kind == EntityKind::place;
    return (o.quoted ? -25 : 0) + (person && known.kind_is_sure ? 3 : aside ? -8 : person ? 3 : 0);
  }
  int out = score_place(o, wanted, sentence);
  // "nie la panne, comme prétendu par le maire. Il ajoute": not the agent
  if (o.speaker) out += !wanted.speaks ? 3 : speaker_met || o.salience < Salience::embedded ? 6 : 14;
  if (kind == EntityKind::person) {
    out += wanted.speaks ? 8 : 5;
    out +=
        static_cast<int>(std::min<std::size_t>(most_told, known.entity.mentions.size() / 2));  // whom the text is about
  }
  if (kind == EntityKind::place || kind == EntityKind::document) out -= 9;
  if (known.entity.gender == Gender::unknown) out -= 3;
  if (o.possessed && o.speaker) out -= 20;
  const bool one_body =
      kind == EntityKind::organization && known.entity.number != Number::plural && o.entities.size() == 1;
  if (wanted.number == Number::plural && one_body) out -= 20;
  const bool many = kind == EntityKind::group && known.entity.number == Number::plural;
  if (wanted.number == Number::singular && many) out -= 20;
  return out;
}

Coreference::Found Coreference::look_back(const Wanted& wanted, const Setting& setting) const {
  Found best;
  int best_score = wanted.nearest ? -1000 : too_weak;
  bool speaker_met = false;
  EntityId of_any_origin = no_entity;
  EntityId apart = no_entity;  // "Le maire l'accuse": the subject of the clitic's verb
  bool unclear = false;        // "la star brésilienne" where two could be Brazilian
  for (std::size_t back = 0; back < most_looked_back && back < read_.size(); ++back) {
    const Occurrence& o = read_[read_.size() - 1 - back];
    if (o.sentence + wanted.sentences < setting.sentence) break;
    if (setting.in_entry && a_.sentences[o.sentence].block != a_.sentences[setting.sentence].block) break;
    if (o.entities.empty()) {
      const bool thing =
          (wanted.may_be_thing || o.someone) && agree(wanted.gender, o.gender) && agree(wanted.number, o.number);
      const int now = score_place(o, wanted, setting.sentence) - static_cast<int>(back) + (o.someone ? 8 : 0);
      if (thing && now > best_score) best = {};
      if (thing) best_score = std::max(best_score, now);
      continue;
    }
    if (wanted.subject_end != 0 && o.span.end == wanted.subject_end && o.sentence == setting.sentence)
      apart = o.entities.front();
    if (o.entities.front() == apart) continue;
    if (setting.in_statement(o.span) || (wanted.speaker_only && !o.speaker)) continue;
    // "Après la DX-2, Orvidia présente …": "le groupe" takes up who acted, from farther than the sentence before
    const bool acted = o.salience > Salience::oblique || o.speaker || o.sentence + 1 >= setting.sentence;
    if (wanted.organization_only && !acted) continue;
    const std::span<const EntityId> who = meant(o, wanted);
    if (who.empty()) continue;
    if (wanted.origin != nullptr && entities_[who.front()].nationality == nullptr) {
      unclear |= of_any_origin != no_entity && of_any_origin != who.front();
      of_any_origin = who.front();
    }
    const int now = score(o, who.front(), wanted, setting.sentence, speaker_met) - static_cast<int>(back);
    // another person whose name is the subject of a later sentence takes the floor
    const KnownEntity& known = entities_[who.front()];
    const bool acts =
        o.salience == Salience::subject && known.entity.kind == EntityKind::person && known.named && known.kind_is_sure;
    speaker_met |=
        (o.speaker && o.salience >= Salience::embedded) || (acts && !o.quoted && o.sentence < setting.sentence);
    if (now <= best_score) continue;
    best = {who, o.span};
    best_score = now;
  }
  if (unclear && !best.entities.empty() && entities_[best.entities.front()].nationality == nullptr) best = {};
  return best;
}

void Coreference::remember(const Occurrence& occurrence) {
  if (read_.size() == 2 * most_looked_back)
    read_.erase(read_.begin(), read_.begin() + static_cast<std::ptrdiff_t>(most_looked_back));
  read_.push_back(occurrence);
  if (body_speaks_) return;
  opening_.push_back(occurrence);
  body_speaks_ = occurrence.speaker && !occurrence.entities.empty() && !is_titled(occurrence);
  if (body_speaks_) opening_ = {};
}

const Occurrence* Coreference::last_speaker() const {
  for (std::size_t back = 0; back < most_looked_back && back < read_.size(); ++back) {
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
  if (const EntityId id = explained_in_bracket(form, setting); id != no_entity) {
    out.entities = only(id);
    return;
  }
  // "tandis que celui qui a signé …"; at the head of a sentence "Celui qui fut maire" is the one who is talked of
  const bool described = lemma_in(a_, "demonstrative_pronoun", form.head) && form.tokens.last < a_.words.size() &&
                         a_.words[form.tokens.last].has(fw_relative) && !a_.tokens[form.head].has(shape_capital);
  if (w.has(fw_on) || !personal || form.persons == person_2 || described) {
    // "on", "certains", "beaucoup", "un autre": themselves
    const EntityId id = entities_.described(form);
    out.entities = only(id);
    out.by = SpeakerBy::description;
    return;
  }
  Wanted wanted;
  wanted.gender = form.gender;
  wanted.number = form.number;
  wanted.speaks = setting.speaks;
  wanted.quoted = setting.quoted;
  wanted.apart = setting.apart;
  wanted.person_only = setting.quoted && !setting.apart.empty();  // « Il m'a dit »: somebody whom the quoted one knows
  wanted.may_be_thing = !setting.speaks;
  wanted.behind_adjunct = follows_adjunct(a_, form.head);
  wanted.subject_end = end_of_subject(a_, form.head);
  wanted.nearest = lemma_in(a_, "nearest_pronoun", form.head) ||
                   a_.lexicon->words.contains("nearest_pronoun", NameKey(slice(a_.text, form.span)).view());
  Found found = look_back(wanted, setting);
  if (found.entities.empty() && !setting.statement.empty()) {
    // "conçue, selon eux, pour …": when nobody stands before the statement, somebody in it
    Setting wide = setting;
    wide.statement = {};
    found = look_back(wanted, wide);
  }
  if (!found.entities.empty()) {
    out.entities = found.entities;
    out.antecedent = found.span;
  }
}

std::span<const EntityId> Coreference::only(EntityId id) const {
  return a_.arena.copy(std::span<const EntityId>(&id, 1));
}

// "Ils (les repreneurs, NDLR) nous ont promis": the editor says who.
EntityId Coreference::explained_in_bracket(const MentionForm& form, const Setting& setting) {
  const TokenIndex open = form.tokens.last;
  if (open + 1 >= a_.tokens.size() || a_.form(open) != "(" || !starts_noun_phrase(a_, open + 1)) return no_entity;
  const auto phrase = noun_phrase_at(
      a_, open + 1, std::min<TokenIndex>(static_cast<TokenIndex>(a_.tokens.size()), open + 12), Reach::complements);
  if (!phrase) return no_entity;
  const std::vector<MentionForm> inner = read_mention(a_, span_of(a_, phrase->tokens));
  const MentionForm& first = inner.front();
  if (first.type == MentionType::name) return entities_.named(first);
  if (const EntityId id = by_function(first, setting); id != no_entity) return id;
  const EntityId id = entities_.described(first);
  entities_.see(id, first);
  return id;
}

bool Coreference::is_answer_label(const std::vector<MentionForm>& forms) const {
  const MentionForm& form = forms.front();
  return forms.size() == 1 && form.tokens.last == form.tokens.first + 1 &&
         a_.lexicon->words.contains("answer_label", NameKey(slice(a_.text, form.span)).view());
}

Resolution Coreference::resolve(const std::vector<MentionForm>& forms, const Setting& setting) {
  Resolution out;
  if (is_answer_label(forms)) {
    Wanted wanted;  // "R : …" in an interview: the person it is with
    wanted.person_only = true;
    wanted.sentences = 10000;
    wanted.named_only = true;
    const Found found = look_back(wanted, setting);
    out.by = SpeakerBy::inherited;
    if (!found.entities.empty()) out.antecedent = found.span;
    out.entities = found.entities;
    return out;
  }
  std::vector<EntityId> all;
  for (const MentionForm& form : forms) {
    Resolution one;
    if (form.type == MentionType::pronoun) {
      resolve_pronoun(form, setting, one);
    } else {
      EntityId id = no_entity;
      if (form.type == MentionType::name) {
        id = entities_.named(form);
        const KnownEntity& known = entities_[id];
        if (known.seen && known.entity.name != form.name_text &&
            name_key(known.entity.name) != name_key(form.name_text))
          one.antecedent = known.last_span;
      } else {
        id = resolve_description(form, setting, one);
        if (id == no_entity) {
          one.antecedent.reset();
          id = entities_.described(form);
        }
      }
      one.entities = only(id);
    }
    for (const EntityId id : one.entities) entities_.see(id, form);
    if (forms.size() == 1) return one;
    if (all.empty() || one.by == SpeakerBy::name) out.by = one.by;
    if (!out.antecedent) out.antecedent = one.antecedent;
    for (const EntityId id : one.entities) {
      if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
    }
  }
  out.entities = a_.arena.copy(std::span<const EntityId>(all));
  return out;
}

}  // namespace selon
