// One lemma for the two spellings of a word: reconnaitre is reconnaître.
#include "spelling.hpp"

namespace selon::tools {

void Spelling::add(std::string_view lemma, bool verb) { (verb ? verbs_ : others_).emplace(lemma); }

std::string Spelling::traditional(std::string_view lemma, bool verb) const {
  // Short nouns and adjectives may be two words: "jeune" and "jeûne", "sur" and "sûr"; verbs and long words are not:
  // "connaitre", "entraineur".
  constexpr std::size_t shortest = 6;
  if (!verb && lemma.size() < shortest) return std::string(lemma);
  const auto& known = verb ? verbs_ : others_;
  for (std::size_t i = 0; i < lemma.size(); ++i) {
    if (lemma[i] != 'i' && lemma[i] != 'u') continue;
    std::string accented(lemma);
    accented.replace(i, 1, lemma[i] == 'i' ? "î" : "û");
    if (known.contains(accented)) return accented;
  }
  return std::string(lemma);
}

}  // namespace selon::tools
