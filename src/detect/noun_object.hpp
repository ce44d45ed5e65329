// What tells a noun phrase behind a cue from the statement that it looks like.
#pragma once

#include "detect/clause.hpp"
#include "detect/subject.hpp"

namespace selon {

/// "menace la sûreté de l'État": the phrase that begins at `first` is no person and no institution, and what follows it
/// its complement; "menace le ministre d'un procès" has a person.
[[nodiscard]] bool is_thing(const Clauses& clauses, TokenIndex first);

/// "onze candidats", "la ministre": a noun for people; not "le parti", "le rapport".
[[nodiscard]] bool is_person(const Clauses& clauses, TokenIndex head);

/// "avoir promis Anna Roy", "a proposé Paul Sol": a person's name is nobody's statement; "annonce le départ de Paul
/// Sol".
[[nodiscard]] bool is_named_person(const Clauses& clauses, TokenIndex first);

/// "Un homme a été enlevé, a confirmé le ministère": behind a clause and its comma, who is able to speak is the
/// inverted subject; not in "Le maire, qui revient de Rome, a dénoncé le gouvernement".
[[nodiscard]] bool is_inverted_subject(const Clauses& clauses, const VerbGroup& group, const Subject& before,
                                       TokenIndex object);

/// "Face à ces accusations, le maire les rejette", not "Des jeunes avancent, les policiers les repoussent".
[[nodiscard]] bool follows_statement_noun(const Clauses& clauses, const VerbGroup& group);

/// Whether a subject pronoun of `group` takes up the subject of the clause before, which is no speaker: "Des pistes
/// sont ouvertes, mais elles demandent du temps".
[[nodiscard]] bool stands_for_thing(const Clauses& clauses, const VerbGroup& group, const Subject& pronoun);

}  // namespace selon
