// Speech or narration, by tense and person.
#include "detect/narration.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

bool is_address(const Analysis& a, TokenIndex i) {
  // tu, vous, ton, votre …: someone is spoken to
  return a.words[i].is(Upos::pron) || a.words[i].is(Upos::det)
             ? a.in_set("second_person", i) || a.lexicon->words.contains("second_person", a.form(i))
             : false;
}

}  // namespace

bool is_narration(const Analysis& a, TokenRange sentence) {
  int score = 0;
  bool verb = false;
  for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
    const Word& w = a.words[i];
    const std::string_view f = a.form(i);
    if (f == "?" || f == "!") score -= 2;
    if (is_address(a, i)) score -= 3;
    if (w.has(fw_first_person) && w.is(Upos::pron)) score -= 1;
    if (!w.is_verbal() || !w.is_finite()) continue;
    verb = true;
    const Features& features = w.features;
    if ((features.persons & person_2) != 0 && (features.persons & person_3) == 0) score -= 2;
    if (features.mood == Mood::imperative) score -= 2;
    if (features.mood != Mood::indicative) continue;
    switch (features.tense) {
      case Tense::past:
        score += 4;
        break;  // passé simple tells, nobody speaks it
      case Tense::imperfect:
        score += 1;
        break;
      case Tense::present:
      case Tense::future:
        score -= 2;
        break;
      default:
        break;
    }
  }
  return verb && score > 0;
}

bool addresses_someone(const Analysis& a, TokenRange tokens) {
  for (TokenIndex i = tokens.first; i < tokens.last; ++i) {
    const std::string_view f = a.form(i);
    if (f == "?" || f == "!" || is_address(a, i)) return true;
  }
  return false;
}

bool has_dialogue_marks(const Analysis& a, TokenRange tokens) {
  if (addresses_someone(a, tokens)) return true;
  return a.words.any(tokens.first, tokens.last,
                     [](const Word& w) { return w.has(fw_first_person) && w.is(Upos::pron); });
}

}  // namespace selon
