// Affiliations, and the entities that claims point to in the order of their first mention.
#include "attribute/document_reader.hpp"
#include "attribute/mention_part.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>

namespace selon {
namespace {

template <typename Visit>
void visit_argument(Argument& argument, Visit visit) {
  if (!argument.entity) return;
  std::vector<EntityIndex> list{*argument.entity};
  visit(list);
  argument.entity = list.front();
}

// "ministre des Finances", "chef de l'État": what somebody is in charge of is no body that they belong to.
bool is_portfolio(const Analysis& a, TokenIndex complement) {
  TokenIndex of = complement;
  while (of > 0 && a.words[of - 1].is(Upos::det)) --of;
  if (of < 2 || !a.words[of - 1].has(fw_de | fw_a)) return false;
  TokenIndex head = of - 2;
  while (head > 0 && a.words[head].is(Upos::adj)) --head;
  TokenIndex noun = complement;
  while (noun + 1 < a.words.size() && a.words[noun].is(Upos::det)) ++noun;
  for (TokenIndex last = noun + 1; last <= noun + 3 && last <= a.words.size(); ++last) {
    if (a.lexicon->entities.find(slice(a.text, span_of(a, {noun, last}))).entry != nullptr) return false;
  }
  return a.in_set("state_noun", noun) || a.in_set("minister_noun", head);
}

}  // namespace

template <typename Visit>
void DocumentReader::each_list(Visit visit) {
  for (Claim& claim : document_.claims) {
    if (claim.speaker) {
      visit(claim.speaker->entities);
      if (claim.speaker->via) visit(claim.speaker->via->entities);
    }
    if (claim.target) visit(claim.target->entities);
    for (Source& source : claim.sources) visit(source.entities);
    if (claim.statement && claim.statement->proposition) {
      visit_argument(claim.statement->proposition->subject, visit);
      visit_argument(claim.statement->proposition->object, visit);
    }
  }
}

// "porte-parole du ministère": the ministère; "(PS)": the party.
void DocumentReader::find_affiliations() {
  const auto count = static_cast<EntityId>(entities_.size());
  for (EntityId id = 0; id < count; ++id) {
    const TokenRange words = entities_[id].affiliation_words;
    if (entities_[id].entity.kind != EntityKind::person && entities_[id].entity.kind != EntityKind::unnamed) continue;
    if (words.empty() || is_portfolio(a_, words.first)) continue;
    const auto phrase = noun_phrase_at(a_, words.first, words.last, Reach::complements);
    if (!phrase) continue;
    MentionForm form = read_mention(a_, span_of(a_, phrase->tokens)).front();
    const bool in_bracket = words.first > 0 && a_.form(words.first - 1) == "(";
    if (in_bracket && form.kind == EntityKind::person && !form.kind_is_sure) form.kind = EntityKind::organization;
    if (form.type == MentionType::pronoun || form.kind == EntityKind::person || form.kind == EntityKind::unnamed)
      continue;
    // "homme de radio", "juge d'instruction": a noun alone tells the sort; not "chef de cabinet du préfet"
    const bool any = form.determination == Determination::none && form.tokens.last == form.head + 1;
    if (form.type == MentionType::description && (any || form.kind != EntityKind::organization)) continue;
    const EntityId whole = form.type == MentionType::name ? entities_.named(form) : described_body(form);
    if (whole == id) continue;
    entities_.see(whole, form);
    affiliation_[id] = whole;
  }
}

EntityId DocumentReader::described_body(const MentionForm& form) {
  constexpr std::size_t most_bodies = 8;
  const std::span<const EntityId> bodies = entities_.with_head(a_.lemma(form.head));
  for (const EntityId id : bodies.first(std::min(most_bodies, bodies.size()))) {
    if (entities_[id].entity.name == form.name_text) return id;
  }
  return entities_.described(form);
}

// Only what claims point to, in order of first mention.
void DocumentReader::put_out() {
  for (const auto& [claim, via] : vias_) {
    if (document_.claims[claim].speaker) document_.claims[claim].speaker->via = via;
  }
  std::vector<EntityIndex> place(entities_.size(), no_entity);
  std::vector<EntityId> used;
  const auto use = [&](EntityId id) {
    if (place[id] != no_entity) return;
    place[id] = 0;
    used.push_back(id);
  };
  each_list([&](std::vector<EntityIndex>& list) {
    for (const EntityIndex id : list) use(id);
  });
  for (std::size_t i = 0; i < used.size(); ++i) {  // grows while it runs: an affiliation may have its own
    if (const auto it = affiliation_.find(used[i]); it != affiliation_.end()) use(it->second);
    if (const auto it = group_of_.find(used[i]); it != group_of_.end()) use(it->second);
  }
  for (const EntityId id : used) {
    std::vector<Span>& mentions = entities_[id].entity.mentions;
    std::sort(mentions.begin(), mentions.end());
    mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
    std::string& name = entities_[id].entity.name;  // a description of nothing but articles: "le la"
    if (name.empty() && !mentions.empty()) name = slice(a_.text, mentions.front());
  }
  std::sort(used.begin(), used.end(), [&](EntityId x, EntityId y) {
    const auto& p = entities_[x].entity.mentions;
    const auto& q = entities_[y].entity.mentions;
    if (p.empty() || q.empty()) return p.empty() < q.empty();
    return p.front() != q.front() ? p.front() < q.front() : x < y;
  });
  for (EntityIndex i = 0; i < used.size(); ++i) place[used[i]] = i;
  each_list([&](std::vector<EntityIndex>& list) {
    for (EntityIndex& id : list) id = place[id];
  });
  for (const EntityId id : used) {
    if (const auto it = affiliation_.find(id); it != affiliation_.end())
      entities_[id].entity.affiliation = place[it->second];
    if (const auto it = group_of_.find(id); it != group_of_.end()) entities_[id].entity.affiliation = place[it->second];
    document_.entities.push_back(std::move(entities_[id].entity));
  }
}

}  // namespace selon
