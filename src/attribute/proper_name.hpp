// Proper names: where they begin and end, and which shorter names stand for a longer one.
#pragma once

#include "analysis.hpp"
#include "tag/phrase.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// Whether `token` may stand in a proper name by itself: a name of the tagger, or a capitalised word that is not a
/// function word ("Le" of "Le Pen" is a particle, not a name token).
[[nodiscard]] bool is_name_token(const Analysis& analysis, TokenIndex token);

/// The proper name that begins at `first`, particles inside it included ("Hubert de La Motte-Picquart",
/// "Haïder al-Abadi", "Jean S."); empty when none begins there. After a civility it may begin with a particle in small
/// letters ("M. de La Motte"), elsewhere only with a capital one ("Le Pen").
[[nodiscard]] TokenRange proper_name_at(const Analysis& analysis, TokenIndex first, TokenIndex limit,
                                        bool after_civility = false);

/// Whether `token` is a known given name, and of which gender ("Camille" is of unknown gender).
[[nodiscard]] bool is_given_name(const Analysis& analysis, TokenIndex token, Gender* gender = nullptr);

/// A whole word in capitals of at least two letters: "ONU", "EMA".
[[nodiscard]] bool is_acronym(const Analysis& analysis, TokenIndex token);

/// The words of a name as keys: "Jean-Marie Le Pen" → jean, marie, le, pen.
[[nodiscard]] std::vector<std::string> name_words(std::string_view name);

/// Whether `key`, a name_key, has `word` among its words.
[[nodiscard]] bool has_word(std::string_view key, std::string_view word);

/// Whether every word of `key`, a name_key, is one of `words`.
[[nodiscard]] bool has_no_other_words(std::string_view key, const std::vector<std::string>& words);

/// The shorter names that may stand for the person `words`: surnames ("le pen", "pen"), the first name, the initial and
/// surname ("j pen"), first name and initial ("jean p"), initials ("j m l p", "j p"). Each once; bounded in number.
[[nodiscard]] std::vector<std::string> short_person_names(const std::vector<std::string>& words);

/// The shorter names that may stand for an organisation or document: its first words ("reseau des transports")
/// and the initials of its longer words ("rtc").
[[nodiscard]] std::vector<std::string> short_organization_names(const std::vector<std::string>& words);

}  // namespace selon
