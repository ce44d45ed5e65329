// Whether a text is French, and if not, what it looks like.
#pragma once

#include <string>
#include <string_view>

namespace selon {

class LanguageWords;

/// The BCP 47 tag of the language that `text` is written in: "fr" unless there is plain evidence of another one.
///
/// Evidence is that function words which French lacks stand several times, different ones, and far more often than
/// French ones ("the", "and", "were"); or that nearly all letters belong to another script ("und-Cyrl"). Short texts,
/// names, lists and figures bring none and count as French, and so does a text that is French in part.
std::string guess_language(std::string_view text, const LanguageWords& words);

}  // namespace selon
