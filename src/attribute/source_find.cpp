// The sources that prepositions and agents bring into a sentence.
#include "attribute/date_match.hpp"
#include "attribute/source.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <string>

namespace selon {

namespace {

struct Preposition {
  std::uint16_t bit = 0;
  TokenIndex after = 0;  // the first token behind it
  bool fused = false;    // its last word holds the article: au, du
};

class SourceFinder {
 public:
  SourceFinder(const Analysis& analysis, const ReportingClauses& clauses)
      : a_(analysis),
        clauses_(clauses),
        lexicon_(analysis.lexicon->sources),
        first_(clauses.sentence().first),
        last_(clauses.sentence().last),
        atoms_(analysis.text, analysis.lexicon->dates) {}

  std::vector<SourceMention> run() {
    for (TokenIndex i = first_; i < last_;) {
      const TokenIndex end = read_at(i);
      i = std::max(end, i + 1);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Word& word(TokenIndex i) const { return a_.words[i]; }
  [[nodiscard]] bool in_set(SetName set, TokenIndex i) const { return a_.in_set(set, i); }

  /// The longest preposition at `i`: "au cours d'", "dans".
  Preposition preposition_at(TokenIndex i) {
    Preposition best;
    words_.clear();
    constexpr TokenIndex longest = 4;
    for (TokenIndex j = i; j < last_ && j - i < longest; ++j) {
      if (j > i && a_.tokens[j - 1].end != a_.tokens[j].start) words_ += ' ';
      words_ += fold(a_.form(j), buffer_);
      const std::uint16_t bit = lexicon_.preposition(words_);
      if (bit != 0) best = {bit, j + 1, word(j).has(fw_fused_article)};
    }
    return best;
  }

  /// Reads a source that begins at `i` and gives the token behind it, or `i`.
  TokenIndex read_at(TokenIndex i) {
    if (!word(i).has(fw_preposition) && !word(i).is(Upos::adp)) return i;
    if (clauses_.group_of(i) != nullptr && !word(i).is(Upos::adp)) return i;
    const Preposition preposition = preposition_at(i);
    if (preposition.bit == 0 || preposition.after >= last_) return i;
    // "face aux députés", "grâce à la presse"
    if (i > first_ && preposition.bit == source_a &&
        a_.lexicon->words.contains("word_before_a", fold(a_.form(i - 1), buffer_)))
      return i;
    if (preposition.bit == source_par) {
      const TokenIndex end = read_agent(i, preposition.after);
      if (end != i) return end;
    }
    const TokenIndex start = preposition.fused ? preposition.after - 1 : preposition.after;
    return read_phrase(i, start, preposition);
  }

  /// "dans un communiqué", "à l'AFP", "au Monde", "sur la radio France Inter"
  TokenIndex read_phrase(TokenIndex outer, TokenIndex start, const Preposition& preposition) {
    const TokenIndex bare = preposition.fused ? start + 1 : start;  // without the fused article
    const TokenIndex name = !preposition.fused && bare < last_ && word(bare).has(fw_definite) ? bare + 1 : bare;
    const Medium* medium = nullptr;
    const TokenRange range = find_medium(a_, name, last_, medium);
    if (medium != nullptr && takes(medium->kind, preposition.bit)) {
      add(outer, {bare, range.last},
          medium->kind == SourceKind::social ? SourceRelation::channel : SourceRelation::outlet, medium->kind);
      found_.back().told = preposition.bit == source_a;
      return range.last;
    }
    const auto phrase = noun_phrase_at(a_, start, last_, Reach::base);
    if (!phrase) return outer;
    const TokenIndex noun = first_noun(phrase->tokens);
    if (noun == no_token) return outer;
    const SourceNoun* known = lexicon_.noun(a_.lemma(noun), preposition.bit);
    if (known == nullptr) return outer;
    TokenRange whole{bare, whole_phrase(start, noun)};
    // names and words that the tagger takes for verbs: "la page [Twitter] officielle", "un point [presse]"
    if (whole.last == noun + 1 && whole.last < last_) {
      const Medium* named = nullptr;
      const TokenRange more = find_medium(a_, whole.last, last_, named);
      if (named != nullptr)
        whole.last = more.last;
      else if (a_.lexicon->words.contains("medium_noun", fold(a_.form(whole.last), buffer_)))
        ++whole.last;
    }
    SourceKind kind = known->kind;
    SourceRelation relation = known->relation;
    // "la page Facebook du ministre", "l'agence Interfax": what is named inside says what it is
    for (TokenIndex i = noun + 1; i < whole.last; ++i) {
      const Medium* inside = nullptr;
      if (find_medium(a_, i, whole.last, inside); inside == nullptr) continue;
      if (inside->kind == SourceKind::social || relation == SourceRelation::outlet)
        kind = known->kind == SourceKind::interview ? kind : inside->kind;
      break;
    }
    if (whole.empty()) return outer;
    add(outer, whole, relation, kind);
    found_.back().told = preposition.bit == source_a;
    return whole.last;
  }

  /// "interrogé par Reuters", "cité par l'agence Interfax", "rapportés par Le Griot de Sokodé", "une tribune publiée
  /// par Le Monde"
  TokenIndex read_agent(TokenIndex par, TokenIndex start) {
    if (par == first_) return par;
    TokenIndex before = par - 1;
    if (before > first_ && in_set("weekday", before)) --before;  // "publié mardi par"
    const VerbGroup* group = clauses_.group_of(before);
    const TokenIndex verb = group != nullptr ? group->head : before;
    const bool asked = in_set("asking_verb", verb);
    const bool relayed = in_set("relaying_verb", verb);
    const bool published =
        !relayed && group != nullptr && group->form == VerbForm::past_participle && in_set("publishing_verb", verb);
    if (!asked && !published && !relayed) return par;
    const TokenIndex name = start < last_ && word(start).has(fw_definite) ? start + 1 : start;
    const Medium* medium = nullptr;
    TokenRange range = find_medium(a_, name, last_, medium);
    const auto relation = relayed ? SourceRelation::relay : SourceRelation::outlet;
    if (medium != nullptr && medium->kind != SourceKind::social) {
      add(par, {start, range.last}, relation, medium->kind);
      return range.last;
    }
    const auto phrase = noun_phrase_at(a_, start, last_, Reach::base);
    if (!phrase) return par;
    const TokenIndex noun = first_noun(phrase->tokens);
    const SourceNoun* known = noun == no_token ? nullptr : lexicon_.noun(a_.lemma(noun), source_a);
    const bool outlet = known != nullptr && (known->kind == SourceKind::agency || known->kind == SourceKind::press ||
                                             known->kind == SourceKind::broadcast);
    // a title with its article is a paper's: "par Le Griot de Sokodé"; not "par le préfet", "par Anna Roy"
    const bool title = start < last_ && a_.tokens[start].has(shape_capital) && word(start).has(fw_definite);
    if (!outlet && !title) return par;
    const TokenIndex end =
        outlet ? whole_phrase(start, noun) : noun_phrase_at(a_, start, last_, Reach::complements)->tokens.last;
    add(par, {start, end}, relation, outlet ? known->kind : SourceKind::press);
    return end;
  }

  [[nodiscard]] static bool takes(SourceKind kind, std::uint16_t preposition) {
    switch (kind) {
      case SourceKind::social:
        return (preposition & (source_sur | source_via)) != 0;
      case SourceKind::broadcast:
        return (preposition & (source_a | source_sur | source_aupres)) != 0;
      case SourceKind::agency:
        return (preposition & (source_a | source_aupres)) != 0;
      default:
        return (preposition & (source_a | source_dans | source_aupres)) != 0;
    }
  }

  [[nodiscard]] TokenIndex first_noun(TokenRange range) const {
    for (TokenIndex i = range.first; i < range.last; ++i) {
      if (word(i).is(Upos::noun)) return i;
      // an unknown word or a name that the table of nouns knows: "Sénat", "Facebook"
      if (word(i).is(Upos::propn) || word(i).is(Upos::x)) return i;
    }
    return no_token;
  }

  /// The end of the phrase with its complements, without what only dates it: "une déclaration | du 4 octobre",
  /// "une note | datée du 9 avril", "un rapport | publié mercredi à Genève".
  TokenIndex whole_phrase(TokenIndex start, TokenIndex noun) {
    const auto phrase = noun_phrase_at(a_, start, last_, Reach::complements);
    TokenIndex end = phrase ? phrase->tokens.last : noun + 1;
    for (TokenIndex i = noun + 1; i < end; ++i) {
      const VerbGroup* group = clauses_.group_of(i);
      if (group != nullptr && (group->form == VerbForm::finite || in_set("publishing_verb", group->head))) end = i;
      if (a_.form(i) == ",") end = i;
    }
    const std::span<const Token> tokens(a_.tokens.data() + noun + 1, end - noun - 1);
    const auto dates = match_dates(a_.text, atoms_.read(tokens, noun + 1), a_.lexicon->dates);
    if (!dates.empty()) {
      TokenIndex cut = noun + 1;
      while (cut < end && a_.tokens[cut].end <= dates.front().span.start) ++cut;
      while (cut > noun + 1 && (word(cut - 1).is(Upos::adp) || word(cut - 1).has(fw_de))) --cut;
      end = cut;
    }
    // "une interview | accordée": a participle without what it governs
    while (end > noun + 1 && word(end - 1).features.verb_form == VerbForm::past_participle) --end;
    return std::max(end, noun + 1);
  }

  void add(TokenIndex outer, TokenRange phrase, SourceRelation relation, SourceKind kind) {
    if (!phrase.empty()) found_.push_back({outer, phrase, false, relation, kind});
  }

  const Analysis& a_;
  const ReportingClauses& clauses_;
  const SourceLexicon& lexicon_;
  TokenIndex first_;
  TokenIndex last_;
  DateAtoms atoms_;
  std::vector<SourceMention> found_;
  std::string words_;
  std::string buffer_;
};

}  // namespace

TokenRange find_medium(const Analysis& analysis, TokenIndex token, TokenIndex limit, const Medium*& medium) {
  medium = nullptr;
  if (token >= limit) return {};
  const Token& first = analysis.tokens[token];
  const bool digit = first.kind == TokenKind::number;  // 20 Minutes
  if (!first.has(shape_capital) && !digit && first.kind != TokenKind::address) return {};
  const SourceLexicon& lexicon = analysis.lexicon->sources;
  std::string name;
  std::string buffer;
  fold(analysis.form(token), name);
  if (!lexicon.begins_medium(name)) return {};
  TokenRange best;
  constexpr TokenIndex longest = 6;
  for (TokenIndex end = token + 1;; ++end) {
    if (const Medium* found = lexicon.medium(name); found != nullptr) {
      medium = found;
      best = {token, end};
    }
    if (end >= limit || end - token >= longest) break;
    if (analysis.tokens[end].start != analysis.tokens[end - 1].end) name += ' ';
    name += fold(analysis.form(end), buffer);
  }
  return best;
}

std::vector<SourceMention> find_sources(const Analysis& analysis, const ReportingClauses& clauses) {
  return SourceFinder(analysis, clauses).run();
}

}  // namespace selon
