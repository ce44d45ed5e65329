// Candidates by noun phrase: those with a name, or with a head noun that means people, bodies or documents.
#include "attribute/candidate.hpp"

#include "attribute/mention_part.hpp"
#include "attribute/proper_name.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {
namespace {

constexpr TokenIndex longest_phrase = 48;  // tokens of one noun phrase: keeps the scan of a hostile text linear

bool can_speak(const Analysis& a, TokenIndex head) {
  constexpr unsigned speaking =
      noun_role | noun_person | noun_organization | noun_group | noun_document | noun_anonymous | noun_nearest;
  if ((noun_kinds(a, head) & speaking) != 0) return true;
  return a.words[head].is(Upos::noun) && a.tokens[head].has(shape_capital) &&
         a.lexicon->entities.find_demonym(a.form(head)) != nullptr;
}

bool is_interesting(const Analysis& a, const NounPhrase& base) {
  if (a.words[base.head].is(Upos::pron)) return lemma_in(a, "nearest_pronoun", base.head);
  if (can_speak(a, base.head)) return true;
  for (TokenIndex i = base.tokens.first; i < base.tokens.last; ++i) {
    if (is_name_token(a, i) &&
        (a.words[i].is(Upos::propn) || (i > base.tokens.first && a.tokens[i].has(shape_capital))))
      return true;
  }
  return false;
}

bool is_governed(const Analysis& a, const Sentence& sentence, TokenIndex first) {
  if (a.words[first].has(fw_fused_article) && !a.words[first].is(Upos::det)) return true;
  if (first <= sentence.first) return false;
  const Word& before = a.words[first - 1];
  return (before.has(fw_preposition) && !before.is(Upos::det)) || before.is(Upos::adp);
}

// "la maladie de Parkinson", "le nom du député": not "parle du député".
bool is_noun_complement(const Analysis& a, const Sentence& sentence, TokenIndex first) {
  const TokenIndex of = a.words[first].has(fw_fused_article) && !a.words[first].is(Upos::det) ? first : first - 1;
  if (of <= sentence.first || of > first || !a.words[of].has(fw_de)) return false;
  const Word& before = a.words[of - 1];
  return before.is(Upos::noun) || before.is(Upos::propn) || before.is(Upos::adj);
}

// Past clitics, negation and adverbs: whether a finite verb follows.
bool verb_follows(const Analysis& a, const Sentence& sentence, TokenIndex at) {
  if (at < sentence.last && a.form(at) == ",") ++at;
  for (TokenIndex i = at; i < sentence.last && i < at + 5; ++i) {
    const Word& w = a.words[i];
    if (w.is_finite()) return true;
    if (!w.has(fw_clitic | fw_ne | fw_reflexive | fw_dative_clitic | fw_object_clitic) && !w.is(Upos::adv) &&
        !w.is(Upos::pron))
      return false;
  }
  return false;
}

// "a prévenu la ministre", "déplore la biologiste": a verb right before, with no subject before it in its clause.
bool inverted_subject(const Analysis& a, const Sentence& sentence, TokenIndex first) {
  TokenIndex i = first;
  bool verb = false;
  while (i > sentence.first) {
    const Word& w = a.words[i - 1];
    if (w.is_verbal() || w.is(Upos::adv) || w.has(fw_clitic | fw_ne | fw_reflexive)) {
      verb |= w.is_finite();
      --i;
      continue;
    }
    break;
  }
  if (!verb || i == first) return false;
  if (i == sentence.first) return true;
  const Word& before = a.words[i - 1];
  return before.is(Upos::punct) || before.has(fw_relative);
}

// "ce qu'avait annoncé le maire", "que le maire accuse": a subordinate clause opens before the subject, with no other
// verb between; not "Quand il arrive, le maire dit".
bool is_embedded(const Analysis& a, const Sentence& sentence, TokenIndex first, bool inverted) {
  TokenIndex i = first;
  while (inverted && i > sentence.first && !a.words[i - 1].has(fw_relative)) {
    if (!a.words[i - 1].is_verbal() && !a.words[i - 1].is(Upos::adv) && !a.words[i - 1].has(fw_clitic | fw_ne)) break;
    --i;
  }
  for (; i > sentence.first; --i) {
    const Word& w = a.words[i - 1];
    if (w.is_finite() || w.is(Upos::punct)) return false;
    if (w.is(Upos::sconj) || w.has(fw_relative | fw_subordinator)) return true;
  }
  return false;
}

// "il faut", "il y a", "il est possible de", "il a été décidé que": stands for nobody; not "il y a travaillé".
bool is_impersonal(const Analysis& a, const Sentence& sentence, TokenIndex pronoun) {
  if (!a.words[pronoun].has(fw_impersonal)) return false;
  const TokenIndex end = std::min<TokenIndex>(sentence.last, pronoun + 8);
  for (TokenIndex i = pronoun + 1; i + 1 < end; ++i) {
    const Word& w = a.words[i];
    const Word& next = a.words[i + 1];
    const bool participle = w.features.verb_form == VerbForm::past_participle;
    if (w.is_verbal()) {
      if (lemma_in(a, "impersonal_verb", i)) return true;
      if (lemma_in(a, "impersonal_with_y", i) && a.form(i - 1) == "y" &&
          next.features.verb_form != VerbForm::past_participle)
        return true;
      if (participle) return next.has(fw_que);
    } else if (!w.has(fw_clitic | fw_ne | fw_reflexive | fw_negation) && !w.is(Upos::adv)) {
      return w.is(Upos::adj) && next.has(fw_que | fw_de);
    }
  }
  return false;
}

bool is_subject_pronoun(const Analysis& a, const Sentence& sentence, TokenIndex i) {
  const Word& w = a.words[i];
  return w.is(Upos::pron) && w.has(fw_subject_clitic) && !w.has(fw_on | fw_ce) &&
         (w.features.persons & person_3) != 0 && !is_governed(a, sentence, i) && !is_impersonal(a, sentence, i);
}

}  // namespace

Salience salience_of(const Analysis& a, const Sentence& sentence, TokenRange tokens) {
  const bool in_bracket = tokens.first > sentence.first && a.form(tokens.first - 1) == "(";
  if (in_bracket || is_noun_complement(a, sentence, tokens.first)) return Salience::complement;
  if (is_governed(a, sentence, tokens.first)) return Salience::oblique;
  bool verb_before = false;
  for (TokenIndex i = sentence.first; i < tokens.first && !verb_before; ++i) verb_before = a.words[i].is_finite();
  const bool inverted = verb_before && inverted_subject(a, sentence, tokens.first);
  if (!verb_before || inverted || verb_follows(a, sentence, tokens.last))
    return is_embedded(a, sentence, tokens.first, inverted) ? Salience::embedded : Salience::subject;
  return Salience::object;
}

namespace {

Candidate subject_pronoun(const Analysis& a, const Sentence& sentence, TokenIndex i) {
  Candidate out;
  out.span = clitic_core(a.text, a.tokens[i]);
  out.forms = read_mention(a, out.span);
  out.salience = is_embedded(a, sentence, i, false) ? Salience::embedded : Salience::subject;
  return out;
}

bool is_place_before_person(const Analysis& a, const std::vector<MentionForm>& forms) {
  return forms.size() == 2 && forms.front().kind == EntityKind::place && forms.back().kind == EntityKind::person &&
         a.form(forms.back().tokens.first - 1) == ",";
}

// "La hausse inquiète": what cannot speak is kept where it may take a pronoun from who can; not "Vient le tour du
// maire", which presents the thing.
std::optional<Candidate> subject_thing(const Analysis& a, const Sentence& sentence, const NounPhrase& phrase) {
  // "Celui que la presse appelait le Sage avait dirigé": somebody, too
  const bool someone = a.words[phrase.head].is(Upos::pron) && a.words[phrase.head].has(fw_strong_pronoun) &&
                       phrase.tokens.last < sentence.last && a.words[phrase.tokens.last].has(fw_relative);
  if (!a.words[phrase.head].is(Upos::noun) && !someone) return std::nullopt;
  if (phrase.tokens.last < sentence.last && a.words[phrase.tokens.last].has(fw_subject_clitic)) return std::nullopt;
  if (inverted_subject(a, sentence, phrase.tokens.first)) return std::nullopt;
  Candidate out;
  out.salience = salience_of(a, sentence, phrase.tokens);
  if (out.salience < Salience::embedded) return std::nullopt;
  out.span = span_of(a, phrase.tokens);
  out.forms = read_mention(a, out.span);
  out.thing = true;
  return out;
}

}  // namespace

std::vector<Candidate> find_candidates(const Analysis& a, const Sentence& sentence) {
  std::vector<Candidate> out;
  TokenIndex named_until = 0;  // "le président du groupe UMP Christian Jacob": the group has not that name
  for (TokenIndex i = sentence.first; i < sentence.last;) {
    if (is_subject_pronoun(a, sentence, i)) {
      out.push_back(subject_pronoun(a, sentence, i));
      ++i;
      continue;
    }
    if (!starts_noun_phrase(a, i)) {
      ++i;
      continue;
    }
    const TokenIndex limit = std::min<TokenIndex>(sentence.last, i + longest_phrase);
    const auto base = noun_phrase_at(a, i, limit, Reach::base);
    if (!base || base->tokens.last <= i) {
      ++i;
      continue;
    }
    if (base->tokens.last > named_until && is_interesting(a, *base)) {
      const NounPhrase plain = with_complements(a, *base, limit);
      TokenRange tokens = with_appositions(a, plain, limit).tokens;
      // "… la lettre de sa sœur, Mélanie Roy s'est levée": no comma closes it, so it is no apposition
      bool verb_before = false;
      for (TokenIndex k = sentence.first; k < i && !verb_before; ++k) verb_before = a.words[k].is_finite();
      if (verb_before && tokens.last < sentence.last && a.form(tokens.last) != "," &&
          verb_follows(a, sentence, tokens.last))
        tokens = plain.tokens;
      Candidate candidate;
      candidate.span = span_of(a, tokens);
      candidate.forms = read_mention(a, candidate.span);
      if (is_place_before_person(a, candidate.forms)) {  // "Interrogé à Brest, Jean Sol …": two phrases
        tokens = plain.tokens;
        candidate.span = span_of(a, tokens);
        candidate.forms = read_mention(a, candidate.span);
      }
      candidate.salience = salience_of(a, sentence, tokens);
      for (const MentionForm& form : candidate.forms) named_until = std::max(named_until, form.name.last);
      out.push_back(std::move(candidate));
    } else if (base->tokens.last > named_until) {
      if (auto thing = subject_thing(a, sentence, *base)) out.push_back(std::move(*thing));
    }
    // "l'agence RIA Novosti Valentine Sapounov": what stands behind the agency's name is read by itself
    const TokenIndex named = out.empty() || out.back().forms.size() != 1 ? 0 : out.back().forms.front().name.last;
    const bool cut = named > i && named < base->tokens.last && is_name_token(a, named);
    i = cut ? named : base->tokens.last;  // complements are read again by themselves: "le nom du député Paul Essomba"
  }
  return out;
}

}  // namespace selon
