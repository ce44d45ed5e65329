// Every span of a document, for whoever counts offsets in another text.
#pragma once

#include <selon/document.hpp>

namespace selon {

/// Calls `use(span)` with each span of `claim`, by reference.
template <class Use>
void each_span(Claim& claim, Use use) {
  use(claim.span);
  if (claim.statement) {
    for (Span& span : claim.statement->fragments) use(span);
    for (Span& span : claim.statement->verbatim) use(span);
    for (Span& span : claim.statement->antecedent) use(span);
  }
  if (claim.speaker) {
    if (claim.speaker->span) use(*claim.speaker->span);
    if (claim.speaker->antecedent) use(*claim.speaker->antecedent);
    if (claim.speaker->via) use(claim.speaker->via->span);
  }
  if (claim.target) use(claim.target->span);
  if (claim.cue) use(claim.cue->span);
  if (claim.date) use(claim.date->span);
  for (Source& source : claim.sources) use(source.span);
}

/// Calls `use(span)` with each span of `document`, by reference.
template <class Use>
void each_span(Document& document, Use use) {
  if (document.title) use(*document.title);
  for (DocumentSource& source : document.sources) use(source.span);
  for (Block& block : document.blocks) use(block.span);
  for (Warning& warning : document.warnings) use(warning.span);
  for (Span& span : document.sentences) use(span);
  for (Entity& entity : document.entities) {
    for (Role& role : entity.roles) use(role.span);
    for (Span& span : entity.mentions) use(span);
  }
  for (Claim& claim : document.claims) each_span(claim, use);
}

}  // namespace selon
