// Tags that the words around prove wrong.
#include "tag/mend.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <string>

namespace selon {
namespace {

/// Reads token `i` as a finite verb of the third person when it can be one that takes a quotation.
void mend(Analysis& a, TokenIndex i) {
  Word& word = a.words[i];
  if (word.is_verbal() || a.tokens[i].kind != TokenKind::word || a.tokens[i].has(shape_capital)) return;
  std::string lemma;
  for (const Reading& reading : a.lexicon->morphology.find(a.form(i)).readings) {
    const Features& f = reading.features;
    if (f.verb_form != VerbForm::finite || f.mood != Mood::indicative || (f.persons & person_3) == 0) continue;
    lemma.clear();
    append_lemma(a.form(i), reading, lemma);
    const CueEntry* cue = a.lexicon->cues.find(lemma, CuePos::verb);
    if (cue == nullptr || !cue->takes(takes_quote)) continue;
    word.features = f;
    word.lemma = a.arena.copy(lemma);
    word.cue = cue;
    return;
  }
}

}  // namespace

void mend_speech_verbs(Analysis& a) {
  for (const Quote& quote : a.quotes) {
    // « … », titre mardi L'Écho
    TokenIndex behind = quote.last;
    while (behind < a.tokens.size() && a.tokens[behind].start < quote.outer.end) ++behind;
    if (behind < a.tokens.size() && a.form(behind) == ",") ++behind;
    if (behind + 1 < a.tokens.size() && behind > quote.last) mend(a, behind);
    // La conservatrice précise : « … »
    if (!quote.opened || quote.first < 4) continue;
    const TokenIndex colon = quote.first - 2;
    if (a.form(colon) != ":") continue;
    const Word& subject = a.words[colon - 2];
    if (subject.is(Upos::noun) || subject.is(Upos::propn) || subject.is(Upos::pron)) mend(a, colon - 1);
  }
}

void mend_participles(Analysis& a) {
  const WordSet& auxiliaries = a.lexicon->words.set("auxiliary");
  for (const Sentence& sentence : a.sentences) {
    for (TokenIndex i = sentence.first + 1; i < sentence.last; ++i) {
      Word& word = a.words[i];
      if (!word.is_finite() || !word.is(Upos::verb)) continue;
      const TokenIndex before =
          a.tokens[i - 1].has(shape_clitic) && i > sentence.first + 1 ? i - 2 : i - 1;  // "a-t-il dit"
      if (!a.words[before].is_verbal() || !a.words[before].is_finite() || !auxiliaries.contains(a.words[before].lemma))
        continue;
      for (const Reading& reading : a.lexicon->morphology.find(a.form(i)).readings) {
        if (reading.features.verb_form != VerbForm::past_participle) continue;
        word.features = reading.features;
        break;
      }
    }
  }
}

}  // namespace selon
