// The text of a document with its claims marked up.
#pragma once

#include <selon/document.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace selon {

/// What the report knows of the claims before it writes the text.
struct ClaimStyle {
  std::size_t color = 0;     ///< of the speaker: class s0, s1, …
  bool has_speaker = false;  ///< otherwise no colour
  std::size_t depth = 0;     ///< how many claims this one is nested in
};

/// Appends the text of `document` cut at the ends of statements, cues and speakers. Ids begin with `prefix` ("d1").
void append_marked_text(const Document& document, std::string_view text, const std::vector<ClaimStyle>& styles,
                        std::string_view prefix, std::string& out);

/// " s3 n1": the classes of a claim's colour and depth.
std::string style_classes(const ClaimStyle& style);

}  // namespace selon
