// A document with one claim, whose text has all that a writer could trip over.
#pragma once

#include <selon/selon.hpp>

#include <string>
#include <string_view>

namespace selon::test {

/// The first character is one code point, two UTF-16 units and four bytes.
constexpr std::string_view hostile_text = "🙂 =1+1 <b>. Le maire, Jean Sol, a dit : « Rien n’est \"sûr\". »";

/// What is read in `hostile_text`: "Rien n’est …", said by "Le maire, Jean Sol".
inline const Document& one_claim() {
  static const Document read = Extractor().extract(hostile_text, {.id = "a"});
  return read;
}

inline std::size_t occurrences(std::string_view in, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = in.find(what); at != std::string_view::npos; at = in.find(what, at + what.size())) ++n;
  return n;
}

}  // namespace selon::test
