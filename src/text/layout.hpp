// What a paragraph looks like: debris, credit, heading, title, signature.
#pragma once

#include "text/line.hpp"

#include <string_view>

namespace selon {

class WordSet;
class WordLists;

/// The sets that the rules here ask for, looked up once.
struct LayoutWords {
  explicit LayoutWords(const WordLists& words);

  const WordSet& debris_line;
  const WordSet& debris_opening;
  const WordSet& share_button;
  const WordSet& credit_label;
  const WordSet& credit_opening;
  const WordSet& inside_name;
  const WordSet& unfinished;
  const WordSet& starters;
  const WordSet& record_civility;
};

/// Menus, rules, images, invitations to read or to share: "![]() |", "---|", "Lire aussi : …".
bool is_debris(std::string_view line, const LayoutWords& words);

/// "Facebook," after an invitation to share.
bool is_share_button(std::string_view line, const LayoutWords& words);

/// "(Source : AFP/VNA)", "Photo : A. Roy", "© AFP"; at the end of the text also "Avec AFP", "Selon Vietnam+", "(AFP)".
bool is_credit(std::string_view line, bool near_end, const LayoutWords& words);

/// The offset of "(Source : …)" at the end of a longer line, or npos.
std::size_t find_trailing_credit(std::string_view line, const LayoutWords& words);

/// A short line that ends no sentence: "Un sommet à Québec".
bool is_heading(std::string_view line, const LayoutWords& words);

/// A line that can be the title of what follows; `certain` when a blank line or a dateline comes next.
bool is_title(std::string_view line, bool certain);

/// What stands before a line that may be a signature.
enum class Before { narration, quotation, dialogue };

/// "— Anna Roy, maire"; with a full stop only after a quotation, in a dialogue only with a name of two words.
bool is_signature(std::string_view line, Before before, const LayoutWords& words);

}  // namespace selon
