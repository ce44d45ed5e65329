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
  constexpr SetName speaking[] = {"role_noun",  "person_noun",   "organization_noun",
                                  "group_noun", "document_noun", "anonymous_noun"};
  for (const SetName set : speaking) {
    if (lemma_in(a, set, head)) return true;
  }
  return a.words[head].is(Upos::noun) && a.tokens[head].has(shape_capital) &&
         a.lexicon->entities.find_demonym(a.form(head)) != nullptr;
}

bool is_interesting(const Analysis& a, const NounPhrase& base) {
  if (a.words[base.head].is(Upos::pron)) return false;
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

}  // namespace

Salience salience_of(const Analysis& a, const Sentence& sentence, TokenRange tokens) {
  if (is_governed(a, sentence, tokens.first)) return Salience::oblique;
  bool verb_before = false;
  for (TokenIndex i = sentence.first; i < tokens.first && !verb_before; ++i) verb_before = a.words[i].is_finite();
  if (!verb_before || verb_follows(a, sentence, tokens.last) || inverted_subject(a, sentence, tokens.first))
    return Salience::subject;
  return Salience::object;
}

std::vector<Candidate> find_candidates(const Analysis& a, const Sentence& sentence) {
  std::vector<Candidate> out;
  TokenIndex named_until = 0;  // "le président du groupe UMP Christian Jacob": the group has not that name
  for (TokenIndex i = sentence.first; i < sentence.last;) {
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
      const auto whole = noun_phrase_at(a, i, limit, Reach::appositions);
      TokenRange tokens = whole ? whole->tokens : base->tokens;
      // "… la lettre de sa sœur, Mélanie Roy s'est levée": no comma closes it, so it is no apposition
      bool verb_before = false;
      for (TokenIndex k = sentence.first; k < i && !verb_before; ++k) verb_before = a.words[k].is_finite();
      if (verb_before && tokens.last < sentence.last && a.form(tokens.last) != "," &&
          verb_follows(a, sentence, tokens.last)) {
        const auto plain = noun_phrase_at(a, i, limit, Reach::complements);
        if (plain && plain->tokens.last < tokens.last) tokens = plain->tokens;
      }
      Candidate candidate;
      candidate.span = span_of(a, tokens);
      candidate.forms = read_mention(a, candidate.span);
      candidate.salience = salience_of(a, sentence, tokens);
      for (const MentionForm& form : candidate.forms) named_until = std::max(named_until, form.name.last);
      out.push_back(std::move(candidate));
    }
    // "l'agence RIA Novosti Valentine Sapounov": what stands behind the agency's name is read by itself
    const TokenIndex named = out.empty() || out.back().forms.size() != 1 ? 0 : out.back().forms.front().name.last;
    const bool cut = named > i && named < base->tokens.last && is_name_token(a, named);
    i = cut ? named : base->tokens.last;  // complements are read again by themselves: "le nom du député Paul Essomba"
  }
  return out;
}

}  // namespace selon
