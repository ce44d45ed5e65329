// What the noun phrase reader asks of words around a name.
#pragma once

#include "tag/phrase.hpp"

namespace selon {

/// "Jean-Marie Le Pen", "le quotidien français Le Figaro", "Ursula von der Leyen": not "a vu Paul Le maire".
[[nodiscard]] bool is_name_particle(const Analysis& analysis, TokenIndex token, TokenIndex limit);

/// "monsieur le curé", "Mme la maire": a civility before a noun with its article; not "Mme Roy", "madame, le texte".
[[nodiscard]] bool is_title_before_noun(const Analysis& analysis, TokenIndex civility, TokenIndex limit);

/// "tout à coup [Paul]", "dès sa visite [Paul]": the person's name at `name` is none of the phrase that begins at
/// `first`, when its noun `head` is no person's, is governed and has no article or a possessive; it is one in "avec
/// maître Paul", "de son fils Paul", "selon le rapport Paul".
[[nodiscard]] bool is_other_name(const Analysis& analysis, TokenIndex first, TokenIndex head, TokenIndex name);

/// Whether the token names a place and nobody: "Bordeaux", not "Laval" or "Florence".
[[nodiscard]] bool is_place_name(const Analysis& analysis, TokenIndex token);

/// Whether the token is a given name, which may be another word too: "Jean".
[[nodiscard]] bool begins_person_name(const Analysis& analysis, TokenIndex token);

/// "dans un communiqué", "en conférence de presse": what a statement is made in, and no complement of a person.
[[nodiscard]] bool opens_source(const Analysis& analysis, TokenIndex preposition, TokenIndex limit);

/// Whether two things stand within `tokens`: "A et B", "A ni B", "A ainsi que B", "tant A que B".
[[nodiscard]] bool has_coordination(const Analysis& analysis, TokenRange tokens);

/// Whether a phrase tells a time, a number or a circumstance, which no name explains: "La veille, Samuel", "Le 22
/// octobre 2016, Gaston", "De son côté, le ministre".
[[nodiscard]] bool is_circumstance(const Analysis& analysis, const NounPhrase& phrase);

/// Whether the form at `token` may be a noun for people: "sage-femme", "coutelière".
[[nodiscard]] bool names_person(const Analysis& analysis, TokenIndex token);

/// Whether `owner` is a thing behind a preposition, which no person behind a comma explains: "derrière son étal, Anna",
/// "malgré les radars, le préfet"; not "avec la voisine, Anna".
[[nodiscard]] bool is_governed_thing(const Analysis& analysis, const NounPhrase& owner);

/// Whether the preposition at `at`, another than de, is governed by a noun of function or knowledge, which heads its
/// phrase at `head` or stands right before: "candidat à la mairie", "expert en droit", "architecte en chef"; not "a dit
/// le maire à la presse".
[[nodiscard]] bool attaches(const Analysis& analysis, TokenIndex at, TokenIndex head, TokenIndex limit);

/// The end of a bare function with the places of its exercise that begin at `at`: "sage-femme | à Kaolack", "garde |
/// dans l'Estérel", "délégué | chez Arcel"; not "maire | dans un communiqué", "maire | à midi".
[[nodiscard]] TokenIndex after_workplace(const Analysis& analysis, TokenIndex at, TokenIndex limit);

/// The end of "jeudi", "hier", "le 3 mai" at `at`, or `at`.
[[nodiscard]] TokenIndex after_day(const Analysis& analysis, TokenIndex at, TokenIndex limit);

/// Whether the next finite verb, a few words from `at` on, is plural.
[[nodiscard]] bool plural_verb(const Analysis& analysis, TokenIndex at, TokenIndex limit);

/// "Dans une note de 1991, [le directeur]": only a circumstance stands before the comma in front of `first`.
[[nodiscard]] bool follows_circumstance(const Analysis& analysis, TokenIndex first);

/// "La première ministre du Québec, Pauline Marois a dit", "Mais Anna Roy, la maire de Mons a dit": whether `phrase`, a
/// function or a person's name, opens its sentence and the noun `apposed` behind its comma explains it, though the
/// second comma is missing.
[[nodiscard]] bool lacks_second_comma(const Analysis& analysis, const NounPhrase& phrase, TokenIndex apposed);

}  // namespace selon
