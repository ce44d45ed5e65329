// A word that the tagger took for a noun or an adjective, read as a verb of speech.
#pragma once

#include "analysis.hpp"

namespace selon {

/// Whether token `i` has a capital for standing beside a word in capitals: "LE MAIRE DÉCLARE", not "le magazine Titre".
bool stands_in_capitals(const Analysis& analysis, TokenIndex i);

/// Reads token `i` as a finite verb of the third person when it can be one whose cue takes one of `complements`
/// (bits of Complement); leaves it as it is otherwise.
void read_as_speech_verb(const Analysis& analysis, TokenIndex i, std::uint32_t complements);

/// The same for any verb.
void read_as_verb(const Analysis& analysis, TokenIndex i);

/// Whether the lexicon knows token `i` as a finite verb of the third person.
[[nodiscard]] bool can_be_verb(const Analysis& analysis, TokenIndex i);

/// Reads token `i` as a noun when the lexicon knows it as one; leaves it as it is otherwise.
void read_as_noun(const Analysis& analysis, TokenIndex i);

}  // namespace selon
