// Tags that the words around prove wrong.
#pragma once

#include "analysis.hpp"

namespace selon {

/// Mends the tags of words that may be nouns or adjectives as well, where a quotation stands right before or behind:
/// « … », *titre* L'Écho; La conservatrice *précise* : « … ».
void mend_speech_verbs(Analysis& analysis);

/// Reads a noun without article between "et" and a quotation as the second cue of its sentence: Elle rappelle que le
/// fleuve monte et *juge* « injuste » la polémique; not "le maire et juge « de paix »".
void mend_coordinated_verbs(Analysis& analysis);

/// The same where a line ends with the verb and a colon: La veuve *écrit* :
void mend_before_breaks(Analysis& analysis);

/// Reads a noun, an adjective or a participle between a subject without verb and a complement as the verb that it may
/// be: L'agence *précise* que la route est fermée, la plaignante *dit* avoir crié; not "une demande que le juge
/// rejette".
void mend_before_complements(Analysis& analysis);

/// Reads what stands behind an auxiliary as the participle that it may be as well: "a *dit* Anna", "a simplement
/// *dit* :", "avoir jamais *fait* partie".
void mend_participles(Analysis& analysis);

/// Reads as a verb what was taken for a noun in a clause that has no other: "comme le *montre* une étude", "Le
/// collectif *reproche* à la ville d'avoir tardé."
void mend_lost_verbs(Analysis& analysis);

/// Reads as a noun what may be an adjective or a participle, too, behind an article and before a finite verb: La
/// *mutuelle* estime, and behind a name and a comma, where it is a trade: Ana, 58 ans, *maraîchère* à Marmande.
void mend_nouns(Analysis& analysis);

}  // namespace selon
