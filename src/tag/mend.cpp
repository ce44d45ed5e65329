// Tags that the words around prove wrong.
#include "tag/mend.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/mend_word.hpp"

#include <algorithm>
#include <string>

namespace selon {
namespace {

bool has_finite(const Analysis& a, const Sentence& s) {
  for (TokenIndex i = s.first; i < s.last; ++i) {
    if (a.words[i].is_verbal() && a.words[i].is_finite()) return true;
  }
  return false;
}

}  // namespace

std::vector<TokenIndex> words_behind_quotes(const Analysis& a) {
  std::vector<TokenIndex> out;
  for (const Quote& quote : a.quotes) {
    TokenIndex behind = quote.last;
    while (behind < a.tokens.size() && a.tokens[behind].start < quote.outer.end) ++behind;
    if (behind < a.tokens.size() && a.form(behind) == ",") ++behind;
    if (behind + 1 < a.tokens.size() && behind > quote.last) out.push_back(behind);
  }
  std::sort(out.begin(), out.end());
  return out;
}

namespace {

/// The quotations of `a` whose first token is one of [first, last).
std::span<const Quote> quotes_from(const Analysis& a, TokenIndex first, TokenIndex last) {
  const auto starts_before = [](const Quote& quote, TokenIndex at) { return quote.first < at; };
  const auto from = std::lower_bound(a.quotes.begin(), a.quotes.end(), first, starts_before);
  return {from, std::lower_bound(from, a.quotes.end(), last, starts_before)};
}

/// La conservatrice précise : « … »
void mend_before_colon(const Analysis& a, const Sentence& s, TokenIndex colon) {
  if (colon < s.first + 2 || a.form(colon) != ":") return;
  const Word& subject = a.words[colon - 2];
  const bool adjective =  // "le premier"
      subject.is(Upos::adj) && colon > s.first + 2 && a.words[colon - 3].is(Upos::det);
  if (subject.is(Upos::noun) || subject.is(Upos::propn) || subject.is(Upos::pron) || adjective)
    read_as_speech_verb(a, colon - 1, takes_quote);
}

}  // namespace

void mend_speech_verbs(const Analysis& a, const Sentence& s, std::span<const TokenIndex> behind) {
  for (auto at = std::lower_bound(behind.begin(), behind.end(), s.first); at != behind.end() && *at < s.last; ++at)
    read_as_speech_verb(a, *at, takes_quote);
  for (const Quote& quote : quotes_from(a, s.first + 2, s.last + 2)) {
    if (quote.opened) mend_before_colon(a, s, quote.first - 2);
  }
}

namespace {

bool has_cue_verb(const Analysis& a, TokenIndex first, TokenIndex last) {
  for (TokenIndex i = first; i < last; ++i) {
    if (a.words[i].is_verbal() && a.words[i].is_finite() && a.words[i].cue != nullptr) return true;
  }
  return false;
}

}  // namespace

void mend_coordinated_verbs(const Analysis& a, const Sentence& s) {
  for (const Quote& quote : quotes_from(a, s.first + 3, s.last + 2)) {
    const TokenIndex noun = quote.first - 2;
    if (!quote.opened || !a.words[noun].is(Upos::noun) || !a.words[noun - 1].has(fw_coordination)) continue;
    if (has_cue_verb(a, s.first, noun - 1)) read_as_speech_verb(a, noun, takes_attribute);
  }
}

void mend_before_break(const Analysis& a, const Sentence& s) {
  // La veuve écrit : ⏎ Je ne demande rien.
  if (s.last - s.first < 3 || a.form(s.last - 1) != ":") return;
  const Word& subject = a.words[s.last - 3];
  const bool noun = subject.is(Upos::noun) || subject.is(Upos::propn) ||
                    (subject.is(Upos::adj) && s.last - s.first > 3 && a.words[s.last - 4].is(Upos::det));
  if (has_finite(a, s) || !noun) return;
  Word& verb = a.words.mend(s.last - 2);
  const Features before = verb.features;
  verb.features.pos = Upos::noun;  // "écrit" may be read as a participle, too
  read_as_speech_verb(a, s.last - 2, takes_quote);
  if (!verb.is_verbal()) verb.features = before;
}

void mend_participles(const Analysis& a, const Sentence& sentence) {
  const WordSet& auxiliaries = a.lexicon->words.set("auxiliary");
  const WordSet& be = a.lexicon->words.set("auxiliary_be");
  const WordSet& times = a.lexicon->words.set("time_noun");
  std::string lemma;
  for (TokenIndex i = sentence.first + 1; i < sentence.last; ++i) {
    Word& word = a.words.mend(i);
    const bool verb = word.is_finite() && word.is_verbal();
    if (!verb && !word.is(Upos::adj)) continue;
    TokenIndex before = i - 1;
    if (a.tokens[i - 1].has(shape_clitic) && i > sentence.first + 1) before = i - 2;  // "a-t-il dit"
    if (i > sentence.first + 2 && times.contains(a.words[i - 1].lemma) && a.words[i - 2].is(Upos::det))
      before = i - 3;  // "a un jour dit"
    for (int adverbs = 0; adverbs < 2 && before > sentence.first && a.words[before].is(Upos::adv); ++adverbs)
      --before;  // "n'avons jamais dit", "avoir jamais fait"
    const Word& auxiliary = a.words[before];
    if (!auxiliary.is_verbal() || auxiliary.features.verb_form == VerbForm::past_participle ||
        !auxiliaries.contains(auxiliary.lemma))
      continue;
    if (!verb && (!auxiliary.is(Upos::aux) || be.contains(auxiliary.lemma))) continue;  // "est net", "a froid"
    for (const Reading& reading : a.lexicon->morphology.find(a.form(i)).readings) {
      if (reading.features.verb_form != VerbForm::past_participle) continue;
      word.features = reading.features;
      if (!verb) {
        lemma.clear();
        append_lemma(a.form(i), reading, lemma);
        word.lemma = a.arena.copy(lemma);
        word.cue = a.lexicon->cues.find(lemma, CuePos::verb);
      }
      break;
    }
  }
}

namespace {

/// "LE MAIRE A DÉCLARÉ": between a word and a participle in capitals, what may be an auxiliary is no letter; not "le
/// groupe A qualifié".
void mend_auxiliary(const Analysis& a, TokenIndex i) {
  Word& word = a.words.mend(i);
  if (!word.is(Upos::noun) || !stands_in_capitals(a, i) || !a.tokens[i + 1].has(shape_all_capitals) ||
      a.words[i + 1].features.verb_form != VerbForm::past_participle)
    return;
  std::string lemma;
  for (const Reading& reading : a.lexicon->morphology.find(a.form(i)).readings) {
    lemma.clear();
    append_lemma(a.form(i), reading, lemma);
    if (reading.features.verb_form != VerbForm::finite || !a.lexicon->words.contains("auxiliary", lemma)) continue;
    word.features = reading.features;
    word.features.pos = Upos::aux;
    word.lemma = a.arena.copy(lemma);
    return;
  }
}

/// "Me Dehaene a plaidé", not "Me croit-il ?": a civility with its capital before a name is no pronoun.
void mend_civility(const Analysis& a, TokenIndex i) {
  Word& word = a.words.mend(i);
  if (!word.is(Upos::pron) || !a.tokens[i].has(shape_capital) || !a.words[i + 1].is(Upos::propn)) return;
  if (a.lexicon->words.contains("civility", word.lemma)) word.features.pos = Upos::noun;
}

/// "comme le montre une étude", "ainsi que l'écrit le journal", not "comme le juge d'instruction": a subject follows
/// the verb.
void mend_after_comme(const Analysis& a, const Sentence& s, TokenIndex comme) {
  const TokenIndex verb = comme + 2;
  const bool as = a.words[comme].has(fw_que) && comme > s.first && a.words[comme - 1].has(fw_aussi);
  if ((!as && !a.words[comme].has(fw_comme)) || !a.words[comme + 1].has(fw_object_clitic)) return;
  const Word& next = a.words[verb + 1];
  if (!next.is(Upos::det) && !next.is(Upos::propn)) return;
  read_as_speech_verb(a, verb, takes_que);
  if (a.words[verb].is_verbal()) a.words.mend(comme + 1).features.pos = Upos::pron;
}

/// "Beaucoup ont juré", "et peu le disent": before a plural verb the adverb of quantity is its subject; not "Les élus
/// beaucoup ont vu" nor "Beaucoup, ils ont ri".
void mend_quantity(const Analysis& a, const Sentence& s, TokenIndex i) {
  Word& word = a.words.mend(i);
  if (!word.is(Upos::adv) || !a.lexicon->words.contains("quantity_pronoun", word.lemma)) return;
  if (i > s.first && !a.words[i - 1].is(Upos::punct) && !a.words[i - 1].is(Upos::cconj) &&
      !a.words[i - 1].is(Upos::sconj))
    return;
  TokenIndex verb = i + 1;
  while (verb + 1 < s.last && (a.words[verb].has(fw_clitic | fw_ne)) && !a.words[verb].is_verbal()) ++verb;
  const Word& w = a.words[verb];
  if (w.is_verbal() && w.is_finite() && w.features.number == Number::plural) word.features.pos = Upos::pron;
}

/// "a déclaré Mailis": no word of the dictionary, and its capital within a sentence makes it a name.
void mend_unknown_name(const Analysis& a, TokenIndex i) {
  Word& word = a.words.mend(i);
  if (!word.is(Upos::verb) || !a.tokens[i].has(shape_capital) || a.tokens[i].has(shape_all_capitals) ||
      a.words[i - 1].is(Upos::punct) || !a.lexicon->morphology.find(a.form(i)).readings.empty())
    return;
  word.features = Features{};
  word.features.pos = Upos::propn;
  word.lemma = a.form(i);
  word.cue = nullptr;
}

/// "Combes nia": what opens the sentence without an article and does not agree with its verb is a name; not "Témoins et
/// voisins racontent".
void mend_first_name(const Analysis& a, const Sentence& s) {
  Word& word = a.words.mend(s.first);
  if (!word.is(Upos::noun) || word.features.number != Number::plural || !a.tokens[s.first].has(shape_capital)) return;
  const Word& verb = a.words[s.first + 1];
  if (verb.is_verbal() && verb.is_finite() && verb.features.number == Number::singular) {
    word.features = Features{};
    word.features.pos = Upos::propn;
  }
}

/// "nie devant la cour toute participation": between two nouns, what may be a determiner begins the second phrase; not
/// "un homme seul".
void mend_determiner(const Analysis& a, TokenIndex i) {
  Word& word = a.words.mend(i);
  if (!word.is(Upos::adj) || !a.words[i + 1].is(Upos::noun)) return;
  const Word& before = a.words[i - 1];
  if (!before.is(Upos::noun) && !before.is(Upos::propn) && !before.is(Upos::adj)) return;
  for (const Reading& reading : a.lexicon->morphology.find(a.form(i)).readings) {
    if (reading.features.pos == Upos::det) word.features = reading.features;
  }
}

/// "l'exécutif européen": a people has a capital, so the small word is the adjective of the body before it; not "le
/// vieux breton".
void mend_demonym(const Analysis& a, TokenIndex i) {
  Word& body = a.words.mend(i);
  Word& people = a.words.mend(i + 1);
  if (!body.is(Upos::adj) || !people.is(Upos::noun) || a.tokens[i + 1].has(shape_capital) ||
      !a.words[i - 1].is(Upos::det))
    return;
  if (!a.lexicon->words.contains("organization_noun", body.lemma) ||
      a.lexicon->entities.find_demonym(a.form(i + 1)) == nullptr)
    return;
  body.features.pos = Upos::noun;
  people.features.pos = Upos::adj;
}

/// "Le collectif reproche à la préfecture d'avoir délivré le permis.": a sentence wants its verb. It is the noun that
/// may be one, right behind a noun or a name; not "La demande du collectif.", where an article stands before it.
void mend_lost_verb(const Analysis& a, const Sentence& s) {
  const std::string_view end = a.form(s.last - 1);
  if (end != "." || has_finite(a, s)) return;
  for (TokenIndex i = s.first + 2; i + 1 < s.last; ++i) {
    const Word& before = a.words[i - 1];
    const bool noun = before.is(Upos::noun) || before.is(Upos::propn) || before.is(Upos::adj);
    if (!noun || !a.words[i].is(Upos::noun) || a.words[i].cue == nullptr) continue;
    const Word& next = a.words[i + 1];
    if (next.has(fw_a) || next.is(Upos::det))
      read_as_speech_verb(a, i, takes_que | takes_dat_de | takes_dat_np | takes_np);
    if (a.words[i].is_verbal()) return;
  }
}

/// "un salarié sur trois estime que", "deux tiers refuse": a number above one counts no singular noun, so what may be a
/// verb is one; not "trois notes", "vingt et un juge".
void mend_behind_number(const Analysis& a, const Sentence& s, TokenIndex i) {
  const Word& word = a.words[i];
  if (!word.is(Upos::noun) || word.features.number != Number::singular) return;
  if (!a.words[i - 1].is(Upos::num) || a.words[i - 1].features.number == Number::singular) return;
  if (a.tokens[i - 1].kind == TokenKind::word) return read_as_verb(a, i);
  if (i > s.first + 1 && a.words[i - 2].is(Upos::adp))
    read_as_speech_verb(a, i, ~0U);  // "un sur 3 juge que"; not "1,7 point"
}

/// "deux jeunes sur trois": what is counted and has no noun behind it is one; not "les trois premiers", "deux grands
/// chiens".
void mend_counted(const Analysis& a, const Sentence& s, TokenIndex i) {
  if (!a.words[i].is(Upos::adj) || !a.words[i - 1].is(Upos::num) || a.words[i].features.number != Number::plural)
    return;
  if (i > s.first + 1 && a.words[i - 2].is(Upos::det)) return;
  const Word& next = a.words[i + 1];
  if (next.is(Upos::adp) || next.is_verbal()) read_as_noun(a, i);
}

/// "Pour l'OIT": before a name or a noun it is the article.
void mend_article(const Analysis& a, TokenIndex i) {
  Word& word = a.words.mend(i);
  const Word& next = a.words[i + 1];
  if (word.is(Upos::pron) && word.has(fw_definite) && a.tokens[i].has(shape_elided) &&
      (next.is(Upos::propn) || next.is(Upos::noun)))
    word.features.pos = Upos::det;
}

/// "rappelle, dans son bilan, que plus de la moitié": que that restricts a quantity has its ne before it; not "n'a dit,
/// hier, que deux mots".
void mend_conjunction(const Analysis& a, const Sentence& s, TokenIndex i) {
  const bool quantity = a.words[i + 1].is(Upos::adv) || a.words[i + 1].is(Upos::num);
  if (!quantity || !a.words[i].has(fw_que) || !a.words[i].is(Upos::adv) || a.form(i - 1) != ",") return;
  for (TokenIndex j = s.first; j < i; ++j) {
    if (a.words[j].has(fw_ne)) return;
  }
  a.words.mend(i).features.pos = Upos::sconj;
}

/// "dément tout plan social", "nie toute faute", not "tout près": right before a noun it is its determiner.
void mend_every(const Analysis& a, const Sentence& s, TokenIndex i) {
  Word& word = a.words.mend(i);
  // "a démenti tout incident": behind a verb that wants an object, what may be a noun is one
  const CueEntry* governor = i > s.first && a.words[i - 1].is_verbal() ? a.words[i - 1].cue : nullptr;
  const bool lacks_object = governor != nullptr && governor->takes(takes_np);
  if (lacks_object && !word.is(Upos::det) && !a.words[i + 1].is(Upos::noun) &&
      a.lexicon->words.contains("predeterminer", word.lemma))
    read_as_noun(a, i + 1);
  if ((word.is(Upos::adv) || word.is(Upos::adj) || lacks_object) && a.words[i + 1].is(Upos::noun) &&
      a.lexicon->words.contains("predeterminer", word.lemma))
    word.features.pos = Upos::det;
}

/// "A Paris", "A noter que": a capital without its accent hides the preposition; not "a ri".
void mend_capital_preposition(const Analysis& a, TokenIndex i) {
  Word& word = a.words.mend(i);
  if (word.is(Upos::adp) && word.function == 0 && a.tokens[i].has(shape_capital))
    word.function = a.lexicon->function_words.classes(word.lemma);
}

}  // namespace

void mend_lost_verbs(const Analysis& a, const Sentence& sentence) {
  if (sentence.last - sentence.first < 4) return;
  for (TokenIndex i = sentence.first; i + 1 < sentence.last; ++i) {
    mend_auxiliary(a, i);
    mend_capital_preposition(a, i);
    mend_civility(a, i);
    mend_every(a, sentence, i);
    mend_article(a, i);
    if (i == sentence.first) continue;
    mend_determiner(a, i);
    mend_demonym(a, i);
    mend_unknown_name(a, i);
    mend_behind_number(a, sentence, i);
    mend_counted(a, sentence, i);
    mend_conjunction(a, sentence, i);
  }
  for (TokenIndex i = sentence.first; i + 3 < sentence.last; ++i) mend_after_comme(a, sentence, i);
  for (TokenIndex i = sentence.first; i + 1 < sentence.last; ++i) mend_quantity(a, sentence, i);
  mend_first_name(a, sentence);
  mend_lost_verb(a, sentence);
}

}  // namespace selon
