// A word read as a verb of speech.
#include "tag/mend_word.hpp"

#include "lexicon/cue.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <string>

namespace selon {

bool stands_in_capitals(const Analysis& a, TokenIndex i) {
  return i > 0 && a.tokens[i].has(shape_capital) && a.tokens[i - 1].has(shape_all_capitals);
}

namespace {

template <class Accept>
void read_as_finite(const Analysis& a, TokenIndex i, const Accept& accept) {
  Word& word = a.words.mend(i);
  if (word.is_verbal() || a.tokens[i].kind != TokenKind::word) return;
  if (a.tokens[i].has(shape_capital) && !(a.tokens[i].has(shape_all_capitals) && stands_in_capitals(a, i))) return;
  std::string lemma;
  for (const Reading& reading : a.lexicon->morphology.find(a.form(i)).readings) {
    const Features& f = reading.features;
    if (f.verb_form != VerbForm::finite || f.mood != Mood::indicative || (f.persons & person_3) == 0) continue;
    lemma.clear();
    append_lemma(a.form(i), reading, lemma);
    const CueEntry* cue = a.lexicon->cues.find(lemma, CuePos::verb);
    if (!accept(cue)) continue;
    word.features = f;
    word.lemma = a.arena.copy(lemma);
    word.cue = cue;
    return;
  }
}

}  // namespace

void read_as_speech_verb(const Analysis& a, TokenIndex i, std::uint32_t complements) {
  read_as_finite(a, i, [&](const CueEntry* cue) { return cue != nullptr && cue->takes(complements); });
}

void read_as_verb(const Analysis& a, TokenIndex i) {
  read_as_finite(a, i, [](const CueEntry*) { return true; });
}

bool can_be_verb(const Analysis& a, TokenIndex i) {
  const auto& readings = a.lexicon->morphology.find(a.form(i)).readings;
  return std::any_of(readings.begin(), readings.end(), [](const Reading& r) {
    return r.features.verb_form == VerbForm::finite && r.features.mood == Mood::indicative &&
           (r.features.persons & person_3) != 0;
  });
}

void read_as_noun(const Analysis& a, TokenIndex i) {
  Word& word = a.words.mend(i);
  std::string lemma;
  for (const Reading& reading : a.lexicon->morphology.find(a.form(i)).readings) {
    if (reading.features.pos != Upos::noun) continue;
    lemma.clear();
    append_lemma(a.form(i), reading, lemma);
    word.features = reading.features;
    word.lemma = a.arena.copy(lemma);
    word.cue = a.lexicon->cues.find(lemma, CuePos::noun);
    return;
  }
}

}  // namespace selon
