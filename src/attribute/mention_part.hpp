// One stretch of a mention between its commas and conjunctions, read alone.
#pragma once

#include "attribute/mention.hpp"
#include "lexicon/word_list.hpp"

namespace selon {

/// What a part can be to the part before it.
enum class PartType : std::uint8_t {
  name,           // "Jean Sol", "M. Sol", "l'ONU", "le cycliste Bram Peeters"
  description,    // "le maire de Lyon"
  bare,           // "maire de Lyon"
  age,            // "58 ans"
  prepositional,  // "de l'université de Fribourg"
  pronoun,
};

struct MentionPart {
  PartType type = PartType::description;
  MentionForm form;
};

/// Reads tokens [first, last) as one part.
[[nodiscard]] MentionPart read_part(const Analysis& analysis, TokenRange tokens);

/// The words of `tokens`, white space as single spaces, without the leading article ("l'ONU" → "ONU"); enclosing
/// quotation marks are left out. In the text or in the analysis's arena.
[[nodiscard]] std::string_view text_without_article(const Analysis& analysis, TokenRange tokens);

/// Whether `token`'s lemma is in the word set (a lemma of several forms is looked up as it is).
[[nodiscard]] bool lemma_in(const Analysis& analysis, SetName set, TokenIndex token);

/// What the lemma of `token` means, bits of NounKind.
[[nodiscard]] std::uint16_t noun_kinds(const Analysis& analysis, TokenIndex token);

/// Whether `token` is a civility or a title that stands before a name: "M.", "Me", "le Pr".
[[nodiscard]] bool is_civility(const Analysis& analysis, SetName set, TokenIndex token);

/// Whether the capital of token `i` may begin a name that ends before token `last`.
[[nodiscard]] bool may_start_name(const Analysis& analysis, TokenIndex i, TokenIndex last);

/// Sets kind from the words of the form: table, civility, head noun, shape of the name, number.
void decide_kind(const Analysis& analysis, MentionForm& form);

}  // namespace selon
