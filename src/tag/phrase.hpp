// Verb groups and noun phrases, by rule from the tags of one sentence.
#pragma once

#include "analysis.hpp"

#include <optional>
#include <vector>

namespace selon {

constexpr TokenIndex no_token = 0xFFFFFFFF;

/// Tokens [first, last).
struct TokenRange {
  TokenIndex first = 0;
  TokenIndex last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] bool contains(TokenIndex token) const { return first <= token && token < last; }
  friend bool operator==(TokenRange, TokenRange) = default;
};

/// The bytes from the first token's first to the last token's last.
[[nodiscard]] Span span_of(const Analysis& analysis, TokenRange range);

/// A verb with all that conjugates it: "n'a pas encore été annoncé", "vient d'accuser", "a-t-il ajouté", "fait savoir".
/// In a chain of verbs ("a tenu à préciser") `finite` is the first verb and `head` the last.
struct VerbGroup {
  TokenRange tokens;               // clitics and negation included, a subject clitic before it not
  TokenIndex finite = no_token;    // bears tense; in an infinitive or participle group its first verb
  TokenIndex head = no_token;      // the verb that has the meaning
  VerbForm form = VerbForm::none;  // of `finite`
  CueTense tense = CueTense::none;
  bool conditional = false;  // of `finite`
  bool negated = false;
  bool refused = false;                  // "refuse de confirmer", "s'est gardé de dire"
  bool possible = false;                 // "peut", "pourrait", "devrait" + infinitive
  bool passive = false;                  // "a été annoncé", "est accusé"
  bool perceived = false;                // "se voit proposer": the subject of such a passive is who is spoken to
  bool reflexive = false;                // "se dit", "s'est félicité"
  bool causative = false;                // "fait dire"
  TokenIndex subject_clitic = no_token;  // "il", "-t-il", "on"
  bool inverted = false;                 // the subject clitic follows the verb
  TokenIndex object_clitic = no_token;   // "le", "l'", "les" (me, te, nous, vous: may be dative)
  TokenIndex dative_clitic = no_token;   // "lui", "leur"
  TokenIndex preposition = no_token;  // before an infinitive or "en" before a participle: "pour dire", "en affirmant"
};

/// The verb groups of a tagged sentence, in order, not overlapping.
[[nodiscard]] std::vector<VerbGroup> find_verb_groups(const Analysis& analysis, const Sentence& sentence);

/// How far noun_phrase_at may go.
enum class Reach : std::uint8_t {
  base,         // determiner, adjectives, noun or name: "le premier ministre français"
  complements,  // + de-complements, attached prepositional phrases, coordination, brackets: "le ministre de la Santé du
                // Mali"
  appositions,  // + appositions between commas: "le maire, Jean Sol, 58 ans"
};

struct NounPhrase {
  TokenRange tokens;
  TokenIndex head = no_token;  // the noun, the last token of the name, or the pronoun
};

/// The noun phrase that begins at `first`, not running past `limit`; nothing when none begins there.
/// Pronouns that stand for a noun phrase (lui, celui-ci, certains) are noun phrases; clitics are not.
[[nodiscard]] std::optional<NounPhrase> noun_phrase_at(const Analysis& analysis, TokenIndex first, TokenIndex limit,
                                                       Reach reach);

/// A phrase of noun_phrase_at within Reach::base, as it is within Reach::complements; the same `limit`.
[[nodiscard]] NounPhrase with_complements(const Analysis& analysis, const NounPhrase& base, TokenIndex limit);

/// A phrase within Reach::complements, as it is within Reach::appositions; the same `limit`.
[[nodiscard]] NounPhrase with_appositions(const Analysis& analysis, const NounPhrase& complemented, TokenIndex limit);

/// Whether a noun phrase may begin at `token`: determiner, noun, name, number, pronoun that is no clitic.
[[nodiscard]] bool starts_noun_phrase(const Analysis& analysis, TokenIndex token);

}  // namespace selon
