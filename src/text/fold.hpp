// Case and apostrophe folding for look-ups of French words.
#pragma once

#include <string>
#include <string_view>

namespace selon {

/// `word` in lower case with straight apostrophes and plain hyphens, in `buffer` (reused, so no allocation once it has
/// grown). Letters beyond Latin Extended-A, œ and Ÿ included, stay as they are.
std::string_view fold(std::string_view word, std::string& buffer);

/// The same, but a word that is so already is returned itself and `buffer` left alone.
std::string_view folded(std::string_view word, std::string& buffer);

}  // namespace selon
