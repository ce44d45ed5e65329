// Mentions of claims to entities, in reading order; then the first persons and what is inherited.
#include "attribute/document_reader.hpp"
#include "attribute/mention_part.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {

void DocumentReader::resolve(Event& event) {
  if (event.part == Part::subject || event.part == Part::object) return resolve_argument(event);
  if (event.thing) {
    const MentionForm& form = event.forms.front();
    return coreference_.remember({{},
                                  event.span,
                                  event.sentence,
                                  event.salience,
                                  false,
                                  event.quoted,
                                  false,
                                  form.gender,
                                  form.number,
                                  form.type == MentionType::pronoun});
  }
  Claim* claim = event.part == Part::none ? nullptr : &document_.claims[event.claim];
  const bool inherited = event.part == Part::speaker && drafts_[event.claim].link == SpeakerLink::inherited;
  if (event.part == Part::speaker) {
    claim->speaker.emplace();
    claim->speaker->span = event.span;
    if (is_first_person(event)) {
      first_persons_.push_back({event.claim, event.forms.front().number == Number::plural, event.span});
      return;
    }
    add_fronted_role(event);
  }
  if (event.part == Part::target && is_first_person(event)) {  // "il m'a demandé de venir"
    claim->target = Mention{event.span, {}};
    first_persons_.push_back({event.claim, event.forms.front().number == Number::plural, event.span, true});
    return;
  }
  const Resolution& found = resolution_of(event);
  if (event.part == Part::speaker) {
    for (const EntityId id : found.entities) entities_[id].spoke = true;
  }
  if (claim == nullptr) return;
  const std::vector<EntityIndex> entities(found.entities.begin(), found.entities.end());
  switch (event.part) {
    case Part::speaker:
      claim->speaker->entities = entities;
      claim->speaker->by = inherited ? SpeakerBy::inherited : found.by;
      claim->speaker->antecedent = inherited ? std::optional<Span>() : found.antecedent;
      break;
    case Part::target:
      claim->target = Mention{event.span, entities};
      break;
    case Part::via:
      vias_.push_back({event.claim, Mention{event.span, entities}});
      break;
    case Part::source:
      claim->sources[event.source].entities = entities;
      break;
    case Part::subject:
    case Part::object:
    case Part::none:
      break;
  }
}

// A mention of several claims is resolved once. Mentions come in the order of their first characters.
const Resolution& DocumentReader::resolution_of(const Event& event) {
  for (std::size_t i = resolved_.size(); i > 0 && resolved_[i - 1].first.start == event.span.start; --i) {
    if (resolved_[i - 1].first == event.span) return resolved_[i - 1].second;
  }
  Setting setting;
  setting.sentence = event.sentence;
  setting.speaks = event.part != Part::none;
  setting.quoted = event.quoted;
  if (setting.speaks && document_.claims[event.claim].statement)
    setting.statement = document_.claims[event.claim].statement->fragments;
  const std::uint32_t block = a_.sentences.empty() ? 0 : a_.sentences[event.sentence].block;
  setting.in_entry = block < a_.blocks.size() && a_.blocks[block].kind == BlockKind::entry;
  setting.apart = others_than(event);
  setting.adds = event.part == Part::speaker && a_.lexicon->words.contains("adding_verb", drafts_[event.claim].lemma);
  const Resolution& out = resolved_.emplace_back(event.span, coreference_.resolve(event.forms, setting)).second;
  const bool speaks = event.part == Part::speaker && !event.quoted;
  // "Son parti lui reproche … Il répond": the body that speaks, too, is less in the foreground than whose it is
  const bool body = !out.entities.empty() && entities_[out.entities.front()].entity.kind == EntityKind::organization;
  const bool possessed = (!speaks || body) && event.forms.front().determination == Determination::possessive;
  coreference_.remember({out.entities, event.span, event.sentence, event.salience, speaks, event.quoted, possessed});
  return out;
}

// Who speaks the quotation that the speaker of `claim` stands in: they say "je" of themselves, so that "il" is another.
const Speaker* DocumentReader::quoter_of(const Claim& claim) const {
  if (!claim.within || !claim.speaker || !claim.speaker->span) return nullptr;
  const Claim& around = document_.claims[*claim.within];
  if (!around.statement || !around.speaker) return nullptr;
  const std::vector<Span>& verbatim = around.statement->verbatim;
  const bool said =
      std::any_of(verbatim.begin(), verbatim.end(), [&](Span words) { return words.contains(*claim.speaker->span); });
  return said ? &*around.speaker : nullptr;
}

// « Elle ment », dit Anna: whoever the pronoun seemed to stand for, it is not who speaks behind it.
void DocumentReader::part_from_quoters() {
  for (Claim& claim : document_.claims) {
    const Speaker* quoter = quoter_of(claim);
    if (quoter == nullptr || claim.speaker->by != SpeakerBy::pronoun || quoter->entities.empty()) continue;
    const bool first_person = std::any_of(first_persons_.begin(), first_persons_.end(),
                                          [&](const FirstPerson& f) { return f.span == *claim.speaker->span; });
    if (first_person || claim.speaker->entities != quoter->entities) continue;
    claim.speaker->entities.clear();
    claim.speaker->antecedent.reset();
  }
}

// Whom a pronoun cannot stand for. "Le juge lui demande": not the judge. "Le juge l'interroge … Il réplique": who asks
// does not answer.
std::span<const EntityId> DocumentReader::others_than(const Event& event) const {
  const auto speakers = [&](ClaimIndex claim) -> std::span<const EntityId> {
    const std::optional<Speaker>& speaker = document_.claims[claim].speaker;
    return speaker ? std::span<const EntityId>(speaker->entities) : std::span<const EntityId>();
  };
  if (event.part == Part::target) return speakers(event.claim);
  if (event.part != Part::speaker || event.claim == 0) return {};
  if (const Speaker* quoter = quoter_of(document_.claims[event.claim])) return quoter->entities;
  if (!a_.lexicon->words.contains("replying_verb", drafts_[event.claim].lemma)) return {};
  const Claim& before = document_.claims[event.claim - 1];
  const bool asked = before.modality == Modality::asked && before.within == document_.claims[event.claim].within;
  return asked ? speakers(event.claim - 1) : std::span<const EntityId>();
}

bool DocumentReader::is_first_person(const Event& event) const {
  const MentionForm& form = event.forms.front();
  return form.type == MentionType::pronoun && form.head != no_token && a_.words[form.head].has(fw_first_person) &&
         event.forms.size() == 1;
}

// "Maire de Sainte-Luce depuis 2008, Gilberte Placide promet": the function opens the sentence.
void DocumentReader::add_fronted_role(Event& event) const {
  if (event.forms.size() != 1 || event.forms.front().type != MentionType::name) return;
  const Sentence& sentence = a_.sentences[event.sentence];
  MentionForm& form = event.forms.front();
  if (form.tokens.first < sentence.first + 2 || a_.form(form.tokens.first - 1) != ",") return;
  TokenIndex noun = sentence.first;
  while (noun + 1 < form.tokens.first && a_.words[noun].is(Upos::adj)) ++noun;
  if (!lemma_in(a_, "role_noun", noun) && !lemma_in(a_, "person_noun", noun)) return;
  for (TokenIndex i = sentence.first; i < form.tokens.first; ++i) {
    if (a_.words[i].is_finite()) return;
  }
  const auto phrase = noun_phrase_at(a_, sentence.first, form.tokens.first - 1, Reach::complements);
  if (!phrase || phrase->tokens.first != sentence.first) return;
  form.roles.push_back({text_without_article(a_, phrase->tokens), span_of(a_, phrase->tokens), noun});
}

// "je" is who speaks the quotation around it, "nous" their group.
void DocumentReader::resolve_first_persons() {
  for (const FirstPerson& first : first_persons_) {
    Claim& claim = document_.claims[first.claim];
    if (!first.target) claim.speaker->by = SpeakerBy::pronoun;
    std::optional<ClaimIndex> outer = claim.within;
    for (int depth = 0; outer && depth < 32; ++depth) {
      const Claim& around = document_.claims[*outer];
      if (around.speaker && !around.speaker->entities.empty()) break;
      outer = around.within;
    }
    if (!outer) continue;
    const Speaker& speaker = *document_.claims[*outer].speaker;
    if (speaker.entities.empty()) continue;
    if (!first.target) claim.speaker->antecedent = speaker.span;
    std::vector<EntityIndex>& meant = first.target ? claim.target->entities : claim.speaker->entities;
    meant = speaker.entities;
    const EntityId one = speaker.entities.front();
    const EntityKind kind = entities_[one].entity.kind;
    if (first.plural && speaker.entities.size() == 1 && (kind == EntityKind::person || kind == EntityKind::unnamed)) {
      meant = {group_around(one, first.span)};
    } else {
      for (const EntityId id : speaker.entities) entities_[id].entity.mentions.push_back(first.span);
    }
  }
}

EntityId DocumentReader::group_around(EntityId one, Span span) {
  const auto [it, added] = groups_.try_emplace(one, no_entity);
  if (added) {
    Entity group;
    group.name = std::string(slice(a_.text, span)) + " (" + entities_[one].entity.name + ")";
    group.kind = EntityKind::group;
    group.number = Number::plural;
    it->second = entities_.add(std::move(group));
    group_of_[it->second] = one;
  }
  entities_[it->second].entity.mentions.push_back(span);
  return it->second;
}

// A speaker known from context only: that of the claim before.
void DocumentReader::inherit() {
  for (ClaimIndex i = 0; i < document_.claims.size(); ++i) {
    Claim& claim = document_.claims[i];
    const Draft& draft = drafts_[i];
    if (draft.link != SpeakerLink::inherited) continue;
    if (draft.speaker && claim.speaker && !claim.speaker->entities.empty()) continue;
    for (ClaimIndex back = 1; back <= 6 && back <= i; ++back) {
      const Claim& before = document_.claims[i - back];
      if (before.within != claim.within || !before.speaker || before.speaker->entities.empty()) continue;
      if (!claim.speaker) claim.speaker.emplace();
      claim.speaker->entities = before.speaker->entities;
      claim.speaker->by = SpeakerBy::inherited;
      claim.speaker->antecedent = before.speaker->span;
      break;
    }
  }
}

}  // namespace selon
