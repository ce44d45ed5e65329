// What stands before the words of a turn: a name and a colon, a dash, an hour.
#pragma once

#include <cstddef>
#include <string_view>

namespace selon {

class WordSet;
struct LayoutWords;

/// "P. Morin : Parce que …": the name, and where the words begin.
struct TurnLabel {
  std::string_view name;
  std::size_t words_at = 0;  // 0: no label

  explicit operator bool() const { return words_at != 0; }
};

/// The label of a turn in an interview, or in the record of a debate ("Mme Anna Roy. Vous …"); a dash may come before
/// it. Quoted words after it make no turn (Castel : « … »).
TurnLabel read_turn_label(std::string_view line, const LayoutWords& words);

/// Whether all words up to the first comma are capitalised or in `inside_name`: "Le Courrier des Alpes", "P. M.", "Q".
bool is_name(std::string_view label, const WordSet& inside_name);

/// The length in bytes of the dialogue dash (– — --) that begins `line` before a word; 0 when none does.
std::size_t dash_length(std::string_view line);

bool begins_with_dash(std::string_view line);

/// Whether `line` is an entry of a live report: "7h50. …", "18 h 30 : …", "14h02 - …".
bool begins_with_hour(std::string_view line);

}  // namespace selon
