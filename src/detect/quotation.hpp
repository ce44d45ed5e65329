// What a quotation looks like from inside and from outside: clause or phrase, whole sentence or part of one.
#pragma once

#include "analysis.hpp"
#include "detect/draft.hpp"
#include "tag/phrase.hpp"

namespace selon {

/// Whether `quote` holds a whole clause ("il faudra partir", "Non.", "Quel match !") rather than a phrase that a
/// sentence around it uses ("un scandale d'État", "très inquiète").
[[nodiscard]] bool is_clause(const Analysis& analysis, const Quote& quote);

/// Whether the quotation ends as a sentence does: "Viens !" »
[[nodiscard]] bool ends_sentence(const Analysis& analysis, const Quote& quote);

/// The opening mark of `quote`, or its first token when the text lacks the mark.
[[nodiscard]] TokenIndex opening_mark(const Quote& quote);

/// The first token behind the closing mark of `quote`.
[[nodiscard]] TokenIndex after_closing_mark(const Analysis& analysis, const Quote& quote);

/// Makes the fragments of `quote` without the tokens of `cut` (an incise; may be empty) the statement and the verbatim
/// parts of `draft`.
void add_quote(const Analysis& analysis, const Quote& quote, TokenRange cut, Draft& draft);

/// Takes the comma off the end of a statement that an incise closes: "Je pars demain, annonça-t-il."
void trim_end(const Analysis& analysis, Draft& draft);

/// Sets Draft::edited and cuts editors' notes out of the fragments: "(les repreneurs, NDLR)"; "[son]", "[...]", "(sic)"
/// stay and only mark the statement as edited.
void read_edits(const Analysis& analysis, Draft& draft);

/// Sets Modality::asked when the statement ends with a question mark and the cue says nothing else.
void read_question(const Analysis& analysis, Draft& draft);

}  // namespace selon
