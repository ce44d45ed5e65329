// Tags that the words around prove wrong, in a sentence of which every word has been tagged.
#pragma once

#include "analysis.hpp"

#include <span>
#include <vector>

namespace selon {

/// The tokens right behind quotations, in order, over a comma: *titre* in « … », titre L'Écho.
[[nodiscard]] std::vector<TokenIndex> words_behind_quotes(const Analysis& analysis);

/// Mends the tags of words that may be nouns or adjectives as well, where a quotation stands right before or behind:
/// « … », *titre* L'Écho; La conservatrice *précise* : « … ». `behind` is what words_behind_quotes() says.
void mend_speech_verbs(const Analysis& analysis, const Sentence& sentence, std::span<const TokenIndex> behind);

/// Reads a noun without article between "et" and a quotation as the second cue of its sentence: Elle rappelle que le
/// fleuve monte et *juge* « injuste » la polémique; not "le maire et juge « de paix »".
void mend_coordinated_verbs(const Analysis& analysis, const Sentence& sentence);

/// The same where a line ends with the verb and a colon: La veuve *écrit* :
void mend_before_break(const Analysis& analysis, const Sentence& sentence);

/// Reads a noun, an adjective or a participle between a subject without verb and a complement as the verb that it may
/// be: L'agence *précise* que la route est fermée, la plaignante *dit* avoir crié; not "une demande que le juge
/// rejette".
void mend_before_complements(const Analysis& analysis, const Sentence& sentence);

/// Reads what stands behind an auxiliary as the participle that it may be as well: "a *dit* Anna", "a simplement
/// *dit* :", "avoir jamais *fait* partie".
void mend_participles(const Analysis& analysis, const Sentence& sentence);

/// Reads as a verb what was taken for a noun in a clause that has no other: "comme le *montre* une étude", "Le
/// collectif *reproche* à la ville d'avoir tardé."
void mend_lost_verbs(const Analysis& analysis, const Sentence& sentence);

/// Reads a noun without an article as the main verb that its sentence lacks: L'affirmation selon laquelle la digue est
/// sûre *laisse* sceptique.
void mend_main_verb(const Analysis& analysis, const Sentence& sentence);

/// Reads as a noun what may be an adjective or a participle, too, behind an article and before a finite verb: La
/// *mutuelle* estime, and behind a name and a comma, where it is a trade: Ana, 58 ans, *maraîchère* à Marmande.
void mend_nouns(const Analysis& analysis, const Sentence& sentence);

}  // namespace selon
