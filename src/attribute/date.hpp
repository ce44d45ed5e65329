// Dates in the text, the document's own date, and the date at which each statement was made.
#pragma once

#include "analysis.hpp"
#include "attribute/date_resolve.hpp"
#include "detect/draft.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace selon {

/// A date expression of the text.
struct DateMention {
  Span span;             // with its own article, without preposition
  TokenIndex first = 0;  // tokens [first, last) that it touches
  TokenIndex last = 0;
  std::uint32_t sentence = 0;
  bool impossible = false;         // 31 février
  std::optional<Period> previous;  // the date of the text that it would count from
  DateReading reading;
};

/// The day of the document: `given` (YYYY-MM-DD, or empty), else that of its dateline ("29 mai 2012. –"), else one that
/// the text calls today or hier with its full date (inferred).
std::optional<DocumentDate> find_document_date(const Analysis& analysis, std::string_view given);

/// All dates of the text, in order. Those inside `statements` (in order) do not count as the "previous date" of those
/// outside.
std::vector<DateMention> find_dates(const Analysis& analysis, const std::optional<DocumentDate>& document,
                                    std::span<const Span> statements = {});

/// When each draft's statement was made: one entry a draft. Adds impossible-date warnings.
std::vector<std::optional<Date>> attach_dates(Analysis& analysis, std::span<const Draft> drafts,
                                              const std::optional<DocumentDate>& document);

}  // namespace selon
