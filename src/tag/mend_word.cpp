// A word read as a verb of speech.
#include "tag/mend_word.hpp"

#include "lexicon/cue.hpp"
#include "lexicon/lexicon.hpp"

#include <string>

namespace selon {

bool stands_in_capitals(const Analysis& a, TokenIndex i) {
  return i > 0 && a.tokens[i].has(shape_capital) && a.tokens[i - 1].has(shape_all_capitals);
}

void read_as_speech_verb(Analysis& a, TokenIndex i, std::uint32_t complements) {
  Word& word = a.words[i];
  if (word.is_verbal() || a.tokens[i].kind != TokenKind::word) return;
  if (a.tokens[i].has(shape_capital) && !(a.tokens[i].has(shape_all_capitals) && stands_in_capitals(a, i))) return;
  std::string lemma;
  for (const Reading& reading : a.lexicon->morphology.find(a.form(i)).readings) {
    const Features& f = reading.features;
    if (f.verb_form != VerbForm::finite || f.mood != Mood::indicative || (f.persons & person_3) == 0) continue;
    lemma.clear();
    append_lemma(a.form(i), reading, lemma);
    const CueEntry* cue = a.lexicon->cues.find(lemma, CuePos::verb);
    if (cue == nullptr || !cue->takes(complements)) continue;
    word.features = f;
    word.lemma = a.arena.copy(lemma);
    word.cue = cue;
    return;
  }
}

}  // namespace selon
