// One sentence cut into verb groups and noun phrases, and where the clauses of it end.
#pragma once

#include "analysis.hpp"
#include "lexicon/word_list.hpp"
#include "tag/phrase.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace selon {

struct Trace;

/// A noun phrase of the sentence with what stands before it.
struct PlacedPhrase {
  NounPhrase phrase;
  bool governed = false;  // a preposition stands before it
  bool temporal = false;  // "lundi", "le mois dernier": an adverbial, never a subject
};

/// What the detectors ask of one sentence. Built once a sentence; holds references into `analysis`. For one
/// thread.
struct Clauses {
  const Analysis& analysis;
  std::uint32_t index;  // of the sentence
  TokenIndex first;
  TokenIndex last;  // without the final . , ; :
  /// What holds a token.
  struct Holder {
    std::int32_t group = -1;  // the verb group, or -1
    std::int32_t quote = -1;  // the innermost quotation, marks included, or -1
  };
  std::vector<VerbGroup> groups;
  std::vector<Holder> held;  // for token - first
  Trace* trace = nullptr;    // where detectors report; null unless somebody asks why

  [[nodiscard]] const Word& word(TokenIndex token) const { return analysis.words[token]; }
  [[nodiscard]] std::string_view form(TokenIndex token) const { return analysis.form(token); }
  [[nodiscard]] bool in_set(SetName set, TokenIndex token) const { return analysis.in_set(set, token); }
  [[nodiscard]] const VerbGroup* group_of(TokenIndex token) const {
    const std::int32_t group = held[token - first].group;
    return group < 0 ? nullptr : &groups[static_cast<std::size_t>(group)];
  }
  /// The maximal noun phrases, left to right; read when first asked for, as many sentences never are.
  [[nodiscard]] const std::vector<PlacedPhrase>& phrases() const {
    if (!phrases_) phrases_ = place_phrases();
    return *phrases_;
  }
  /// How many phrases end at or before `token`.
  [[nodiscard]] std::size_t phrases_until(TokenIndex token) const;
  [[nodiscard]] std::int32_t quote_of(TokenIndex token) const { return held[token - first].quote; }
  [[nodiscard]] bool is_punctuation(TokenIndex token) const { return word(token).is(Upos::punct); }

  [[nodiscard]] std::vector<PlacedPhrase> place_phrases() const;
  mutable std::optional<std::vector<PlacedPhrase>> phrases_;  // of phrases() alone
};

/// Cuts the sentence `index`; `next_quote` is the first quotation that may reach into it and is
/// moved forward.
[[nodiscard]] Clauses cut_clauses(const Analysis& analysis, std::uint32_t index, std::size_t& next_quote);

/// The same for a part of the sentence: what stands before or after a quotation.
[[nodiscard]] Clauses cut_clauses(const Analysis& analysis, std::uint32_t index, TokenRange range,
                                  std::size_t& next_quote);

/// Whether tokens [begin, end) hold a finite verb, or a word that could be one where the tagger saw a noun ("le
/// chantier avance").
[[nodiscard]] bool may_be_clause(const Clauses& clauses, TokenIndex begin, TokenIndex end);

/// How a statement hangs on its cue.
struct Government {
  const VerbGroup* cue = nullptr;    // the verb that governs it; null for nouns and prepositions
  TokenIndex introducer = no_token;  // "que", "de", "à": what a coordinated statement would repeat
  bool clause = true;                // a finite clause; an infinitive or a noun phrase is none
  bool inside_subject = false;  // the cue stands in a subject or a relative clause whose main verb is still to come
  bool question = false;        // an indirect question; another one may be coordinated: "combien … et si …"
};

/// Whether an indirect question opens at `token`: "si", "combien", "pourquoi"; not "où", "qui", which may be relative.
[[nodiscard]] bool opens_question(const Clauses& clauses, TokenIndex token);

/// The first token after the statement that begins at `begin`: the end of its clause with all that belongs to it. A
/// coordinated cue verb, a repeated introducer, a following incise, "selon X" and a cue participle end it.
[[nodiscard]] TokenIndex find_statement_end(const Clauses& clauses, TokenIndex begin, const Government& government);

/// The span of tokens [begin, end) without the punctuation that a statement span leaves out: edge commas, final full
/// stop, enclosing quotation marks. Empty when nothing is left.
[[nodiscard]] Span trim_statement(const Clauses& clauses, TokenIndex begin, TokenIndex end);

}  // namespace selon
