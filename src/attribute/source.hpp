// Where statements were made or relayed, and the sources of the whole document.
#pragma once

#include "analysis.hpp"
#include "attribute/reporting_clause.hpp"
#include "detect/draft.hpp"
#include "lexicon/source_lexicon.hpp"

#include <span>
#include <vector>

namespace selon {

/// Something of one sentence that may be the source of a statement in it.
struct SourceMention {
  TokenIndex first = 0;  // of the phrase with its preposition
  TokenRange phrase;     // the noun phrase, without preposition and fused article
  bool told = false;     // by "à": the medium or public is spoken to
  SourceRelation relation = SourceRelation::channel;
  SourceKind kind = SourceKind::other;
};

/// The sources that prepositions and agents bring in: "dans un communiqué", "à l'AFP", "interrogé par Reuters".
/// In order; none inside another.
std::vector<SourceMention> find_sources(const Analysis& analysis, const ReportingClauses& clauses);

/// A medium's name at `token`: its tokens, without article; empty when there is none. `medium` receives its entry.
TokenRange find_medium(const Analysis& analysis, TokenIndex token, TokenIndex limit, const Medium*& medium);

/// The sources of each draft's statement, in text order; one list a draft. Entities are left empty.
std::vector<std::vector<Source>> attach_sources(const Analysis& analysis, std::span<const Draft> drafts);

/// Credits, the agency of a dateline, photo credits, a last line "Selon Vietnam+".
std::vector<DocumentSource> find_document_sources(const Analysis& analysis);

}  // namespace selon
