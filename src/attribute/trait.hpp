// What a claim is, in numbers that say how far it can be trusted: the rows of data/confidence.tsv.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace selon {

/// Properties of the construction, of the speaker and of the text, never of single words. Each is 0 or 1 unless it says
/// otherwise. What they are told apart from is direct speech of a named person beside a verb with a strong cue.
enum class Trait : std::uint8_t {
  always,    // 1: the intercept
  mixed,     // the statement is paraphrase and quotation
  indirect,  // paraphrase only
  incise,    // frames
  colon,
  turn,
  floating,
  according_to,
  weak_cue,          // CueStrength::weak
  quote_cue,         // CueStrength::quote
  belief,            // Act::believe: "pense que"
  demand,            // Modality::demanded
  infinite_cue,      // a verb without a tense: "affirmant que"
  que_clause,        // a paraphrase behind que
  length,            // logarithm of the statement's bytes; beyond some lines it says no more
  pieces,            // how many gaps the statement has, 4 at most
  no_mention,        // nobody speaks, or someone known from context only
  no_mention_turn,   // the same in a turn of dialogue
  no_mention_colon,  // the same before a colon
  pronoun,           // SpeakerBy
  description,
  inherited,
  unnamed_speaker,  // "une source proche du dossier"
  group_speaker,    // "les habitants"
  organization_speaker,
  far_speaker,        // logarithm of the bytes between the speaker and the cue (or the statement)
  inverted_speaker,   // behind the cue: "a dit le maire"
  speaker_elsewhere,  // in another sentence
  unpaired_marks,     // quoted words in a text with quotation marks that do not pair
  nested,             // inside another claim
  nameless_text,      // share of the text's claims whose speaker is a pronoun or nobody: high in a tale
};

/// As data/confidence.tsv names them, in the order of Trait.
inline constexpr auto trait_names = std::to_array<std::string_view>({
    "always",
    "mixed",
    "indirect",
    "incise",
    "colon",
    "turn",
    "floating",
    "according_to",
    "weak_cue",
    "quote_cue",
    "belief",
    "demand",
    "infinite_cue",
    "que_clause",
    "length",
    "pieces",
    "no_mention",
    "no_mention_turn",
    "no_mention_colon",
    "pronoun",
    "description",
    "inherited",
    "unnamed_speaker",
    "group_speaker",
    "organization_speaker",
    "far_speaker",
    "inverted_speaker",
    "speaker_elsewhere",
    "unpaired_marks",
    "nested",
    "nameless_text",
});
static_assert(trait_names.size() == static_cast<std::size_t>(Trait::nameless_text) + 1);

/// A value a trait.
using Evidence = std::array<double, trait_names.size()>;

}  // namespace selon
