// One lemma for the two spellings of a word: reconnaitre is reconnaître.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace selon::tools {

/// Knows the lemmas of the dictionary and takes one without its circumflex (the spelling of 1990) to the one with it.
class Spelling {
 public:
  void add(std::string_view lemma, bool verb);

  /// "reconnaître" for "reconnaitre", when the dictionary has both; else `lemma`.
  [[nodiscard]] std::string traditional(std::string_view lemma, bool verb) const;

 private:
  std::set<std::string, std::less<>> verbs_;
  std::set<std::string, std::less<>> others_;
};

}  // namespace selon::tools
