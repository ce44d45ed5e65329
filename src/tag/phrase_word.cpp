// Words around a name.
#include "tag/phrase_word.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <string>

namespace selon {

bool is_name_particle(const Analysis& a, TokenIndex i, TokenIndex limit) {
  if (i + 1 >= limit) return false;
  const bool capital = a.tokens[i].has(shape_capital);
  if (!capital && (i == 0 || !a.words[i - 1].is(Upos::propn) || a.words[i].has(fw_de | fw_definite))) return false;
  std::string buffer;
  const WordSet& particles = a.lexicon->words.set("name_particle");
  if (!particles.contains(folded(a.form(i), buffer))) return false;
  TokenIndex next = i + 1;
  if (!capital && next + 1 < limit && particles.contains(folded(a.form(next), buffer))) ++next;
  return a.words[next].is(Upos::propn) && a.tokens[next].has(shape_capital);
}

bool has_coordination(const Analysis& a, TokenRange tokens) {
  for (TokenIndex i = tokens.first; i < tokens.last; ++i) {
    if (a.words[i].has(fw_et)) return true;
  }
  return false;
}

bool plural_verb(const Analysis& a, TokenIndex at, TokenIndex limit) {
  constexpr TokenIndex farthest = 5;
  for (TokenIndex i = at; i < limit && i < at + farthest; ++i) {
    if (a.words[i].is_finite()) return a.words[i].features.number == Number::plural;
  }
  return false;
}

}  // namespace selon
