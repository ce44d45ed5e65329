// Takes claims out of a document and mends what pointed to them.
#include "attribute/keep_confident.hpp"

#include <utility>

namespace selon {
namespace {

constexpr std::uint32_t gone = 0xFFFFFFFF;

template <typename Visit>
void each_entity(Claim& claim, Visit visit) {
  const auto all = [&](std::vector<EntityIndex>& entities) {
    for (EntityIndex& entity : entities) visit(entity);
  };
  if (claim.speaker) {
    all(claim.speaker->entities);
    if (claim.speaker->via) all(claim.speaker->via->entities);
  }
  if (claim.target) all(claim.target->entities);
  for (Source& source : claim.sources) all(source.entities);
  if (!claim.statement || !claim.statement->proposition) return;
  for (Argument* argument : {&claim.statement->proposition->subject, &claim.statement->proposition->object}) {
    if (argument->entity) visit(*argument->entity);
  }
}

void drop_claims(std::vector<Claim>& claims, float least) {
  std::vector<ClaimIndex> place(claims.size(), gone);
  ClaimIndex kept = 0;
  for (ClaimIndex i = 0; i < claims.size(); ++i) {
    if (claims[i].confidence.claim >= least) place[i] = kept++;
  }
  for (Claim& claim : claims) {
    while (claim.within && place[*claim.within] == gone) claim.within = std::optional(claims[*claim.within].within);
  }
  std::vector<Claim> rest;
  rest.reserve(kept);
  for (ClaimIndex i = 0; i < claims.size(); ++i) {
    if (place[i] == gone) continue;
    Claim& claim = claims[i];
    if (claim.within) claim.within = place[*claim.within];
    std::erase_if(claim.refers_to, [&](ClaimIndex other) { return place[other] == gone; });
    for (ClaimIndex& other : claim.refers_to) other = place[other];
    rest.push_back(std::move(claim));
  }
  claims = std::move(rest);
}

void drop_entities(Document& document) {
  std::vector<EntityIndex> place(document.entities.size(), gone);
  std::vector<EntityIndex> used;
  const auto use = [&](EntityIndex entity) {
    if (place[entity] != gone) return;
    place[entity] = 0;
    used.push_back(entity);
  };
  for (Claim& claim : document.claims) each_entity(claim, use);
  for (std::size_t i = 0; i < used.size(); ++i) {  // grows while it runs: an affiliation may have its own
    if (document.entities[used[i]].affiliation) use(*document.entities[used[i]].affiliation);
  }
  std::vector<Entity> rest;
  rest.reserve(used.size());
  for (EntityIndex i = 0; i < document.entities.size(); ++i) {
    if (place[i] == gone) continue;
    place[i] = static_cast<EntityIndex>(rest.size());
    rest.push_back(std::move(document.entities[i]));
  }
  for (Entity& entity : rest) {
    if (entity.affiliation) entity.affiliation = place[*entity.affiliation];
  }
  for (Claim& claim : document.claims) each_entity(claim, [&](EntityIndex& entity) { entity = place[entity]; });
  document.entities = std::move(rest);
}

}  // namespace

void keep_confident(Document& document, float least) {
  drop_claims(document.claims, least);
  drop_entities(document);
}

}  // namespace selon
