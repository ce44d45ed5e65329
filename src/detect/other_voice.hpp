// What stands behind a statement: another voice, or another main clause. Each question is asked of one token.
#pragma once

#include "detect/clause.hpp"

namespace selon {

/// Whether what the cue `group` introduces follows it: "précisant que", "dénonce la hausse".
[[nodiscard]] bool has_complement(const Clauses& clauses, const VerbGroup& group);

/// "selon la police", not "l'information selon laquelle"
[[nodiscard]] bool is_final_according_to(const Clauses& clauses, TokenIndex token);

/// ", selon X", ", a-t-il ajouté", ", dit le maire", ", précisant que", ", rapporte Le Monde"
[[nodiscard]] bool starts_other_attribution(const Clauses& clauses, TokenIndex token);

/// "exhorte à partir, tandis que l'armée avance": what is demanded or denounced ends where the writer contrasts
[[nodiscard]] bool opens_contrast(const Clauses& clauses, TokenIndex token);

/// ", alors que les locataires jurent que": a contrast with another voice
[[nodiscard]] bool starts_contrast(const Clauses& clauses, TokenIndex token);

/// "dit que le puits est sec, les autres assurent que": a clause beside it with a speaker and a statement of its own
[[nodiscard]] bool starts_another_voice(const Clauses& clauses, TokenIndex token);

/// ", ce que contestent les rebelles": the statement taken up by another voice
[[nodiscard]] bool starts_resumption(const Clauses& clauses, TokenIndex token);

/// ", que la grande distribution juge irréaliste": a relative clause that is an attribution itself; not ", que le juge
/// a entendu", whose verb judges nothing
[[nodiscard]] bool starts_judged_relative(const Clauses& clauses, TokenIndex token);

/// ", un chiffre aussitôt contesté par l'opposition": who answers the statement
[[nodiscard]] bool starts_answer(const Clauses& clauses, TokenIndex token);

/// "Après avoir nié être au volant, le footballeur a livré": a noun phrase with its finite verb
[[nodiscard]] bool starts_main_clause(const Clauses& clauses, TokenIndex token);

}  // namespace selon
