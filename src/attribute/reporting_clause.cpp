// Which attributions an adverbial of their sentence belongs to.
#include "attribute/reporting_clause.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {

ReportingClauses::ReportingClauses(const Analysis& analysis, std::uint32_t sentence, std::span<const Draft> drafts,
                                   std::span<const std::uint32_t> holding)
    : analysis_(analysis), sentence_(analysis.sentences[sentence]), drafts_(drafts), holding_(holding) {
  groups_ = find_verb_groups(analysis, sentence_);
}

bool ReportingClauses::holds(std::uint32_t draft, Span span) const {
  const auto& fragments = drafts_[draft].fragments;
  return std::any_of(fragments.begin(), fragments.end(), [&](Span f) { return f.overlaps(span); });
}

bool ReportingClauses::same_voice(Span span, std::uint32_t d) const {
  if (holds(d, span)) return false;
  const Span cue = drafts_[d].cue                 ? *drafts_[d].cue
                   : drafts_[d].fragments.empty() ? span
                                                  : drafts_[d].fragments.front();
  if (quote_at(span) != quote_at(cue)) return false;
  return std::all_of(holding_.begin(), holding_.end(), [&](std::uint32_t other) {
    return other == d || drafts_[other].cue == drafts_[d].cue || holds(other, span) == holds(other, cue);
  });
}

/// The innermost quotation around `span`, or -1.
std::int32_t ReportingClauses::quote_at(Span span) const {
  const auto& quotes = analysis_.quotes;
  const auto after = std::upper_bound(quotes.begin(), quotes.end(), span.start,
                                      [](std::uint32_t at, const Quote& q) { return at < q.outer.start; });
  auto number = static_cast<std::int32_t>(after - quotes.begin()) - 1;
  for (int back = 0; back < 16 && number >= 0; ++back) {
    const Quote& quote = quotes[static_cast<std::size_t>(number)];
    if (quote.outer.contains(span)) return number;
    number = quote.parent >= 0 ? quote.parent : number - 1;
  }
  return -1;
}

const VerbGroup* ReportingClauses::group_of(TokenIndex token) const {
  const auto after = std::upper_bound(groups_.begin(), groups_.end(), token,
                                      [](TokenIndex t, const VerbGroup& g) { return t < g.tokens.first; });
  if (after == groups_.begin() || !std::prev(after)->tokens.contains(token)) return nullptr;
  return &*std::prev(after);
}

const VerbGroup* ReportingClauses::next_group(TokenIndex token) const {
  const auto found =
      std::find_if(groups_.begin(), groups_.end(), [&](const VerbGroup& g) { return g.tokens.first >= token; });
  return found == groups_.end() ? nullptr : &*found;
}

const VerbGroup* ReportingClauses::cue_group(const Draft& draft) const {
  return draft.cue ? group_of(draft.cue_token) : nullptr;
}

/// Marks and words that end the search for a verb to the left: the adverbial opens a clause.
bool ReportingClauses::is_verb_boundary(TokenIndex token) const {
  const Word& word = analysis_.words[token];
  if (word.is(Upos::punct)) {
    const std::string_view form = analysis_.form(token);
    return form != "," && form != "[" && form != "]";
  }
  return word.is(Upos::sconj) || (word.is(Upos::pron) && word.has(fw_relative) && !word.has(fw_clitic));
}

Governor ReportingClauses::governor(TokenIndex first) const {
  TokenIndex i = first;
  while (i > sentence_.first && analysis_.words[i - 1].is(Upos::adp) && !analysis_.words[i - 1].has(fw_de)) --i;
  // "l'attentat de mardi", "une note du 9 avril", "les combats meurtriers de mars"
  if (i > sentence_.first && analysis_.words[i - 1].has(fw_de)) {
    TokenIndex noun = i - 1;
    while (noun > sentence_.first &&
           (analysis_.words[noun - 1].is(Upos::adj) || analysis_.words[noun - 1].is(Upos::propn)))
      --noun;
    if (noun > sentence_.first && analysis_.words[noun - 1].is(Upos::noun))
      return {Governor::Kind::noun, nullptr, noun - 1};
    if (noun < i - 1) return {Governor::Kind::noun, nullptr, i - 2};  // "l'Orchestre de mardi"
  }
  bool comma = false;
  while (i > sentence_.first) {
    --i;
    if (const VerbGroup* group = group_of(i); group != nullptr) {
      // "Interrogé à son arrivée, mardi, le ministre a dit": set off by commas, it belongs to what follows
      if (comma && group->form != VerbForm::finite && !in_set("dating_verb", group->head)) return {};
      return {Governor::Kind::verb, group, no_token};
    }
    if (i + 1 == first && analysis_.form(i) == ",") comma = true;
    // over the statement, back to what reports it: "a dit que A, mardi, devant la presse"
    const Span here = analysis_.tokens[i].span();
    const auto skipped = std::find_if(holding_.begin(), holding_.end(), [&](std::uint32_t d) {
      return holds(d, here) && !holds(d, analysis_.tokens[first].span());
    });
    if (skipped != holding_.end()) continue;
    if (analysis_.form(i) == "(") return {Governor::Kind::bracket, nullptr, no_token};
    if (is_verb_boundary(i)) {
      const bool conjunction = !analysis_.words[i].is(Upos::punct);
      return {conjunction ? Governor::Kind::subordinate : Governor::Kind::clause, nullptr, no_token};
    }
  }
  return {};
}

Tie ReportingClauses::tie(TokenIndex first, TokenIndex last, std::uint32_t d) const {
  const Span span = {analysis_.tokens[first].start, analysis_.tokens[last - 1].end};
  if (groups_.empty() && !drafts_[d].cue) return Tie::none;
  if (!same_voice(span, d)) return Tie::none;
  const Governor by = governor(first);
  switch (by.kind) {
    case Governor::Kind::noun:
      return tie_by_noun(by.noun, d);
    case Governor::Kind::verb:
      return tie_by_verb(*by.verb, first, d);
    case Governor::Kind::clause:
      return tie_fronted(first, last, false, d);
    case Governor::Kind::subordinate:
      return tie_fronted(first, last, true, d);
    case Governor::Kind::bracket: {
      // "la réforme (fin septembre 2016)": about what stands before; "(la veille, elle a dit que …)" has a verb of its
      // own
      for (TokenIndex i = last; i < sentence_.last && i < drafts_[d].cue_token; ++i) {
        if (analysis_.form(i) == ")") return Tie::none;
      }
      return tie_fronted(first, last, true, d);
    }
  }
  return Tie::none;
}

/// The noun of a source in a phrase that ends with `last`: "un point | presse", "une conférence de | presse"; no_token
/// when it tells of none.
TokenIndex ReportingClauses::head_of_source(TokenIndex last) const {
  const auto is_source = [&](TokenIndex i) {
    const SourceLexicon& sources = analysis_.lexicon->sources;
    return sources.is_dated(analysis_.lemma(i)) || sources.noun(analysis_.lemma(i), source_lors) != nullptr;
  };
  if (is_source(last)) return last;
  if (last < sentence_.first + 2) return no_token;
  const TokenIndex before = analysis_.words[last - 1].has(fw_de) ? last - 2 : last - 1;
  return analysis_.words[before].is(Upos::noun) && is_source(before) ? before : no_token;
}

/// "Le Monde du 9 avril affirme": the day of a newspaper that speaks.
bool ReportingClauses::is_issue(TokenIndex last, const Draft& draft) const {
  if (!draft.speaker || !draft.speaker->contains(analysis_.tokens[last].span())) return false;
  TokenIndex first = last;
  while (first > sentence_.first && analysis_.tokens[first - 1].start >= draft.speaker->start &&
         !analysis_.words[first - 1].has(fw_definite))
    --first;
  const std::string_view words = slice(analysis_.text, span_of(analysis_, {first, last + 1}));
  const EntityEntry* entry = analysis_.lexicon->entities.find(words).entry;
  if (entry == nullptr) entry = analysis_.lexicon->entities.find_titled(words);
  return entry != nullptr && analysis_.lexicon->sources.titled_medium(entry->name) != nullptr;
}

/// "la déclaration de mardi selon laquelle", "une note du 9 avril", "le rapport de mars révèle"; not "l'attentat de
/// mardi".
Tie ReportingClauses::tie_by_noun(TokenIndex noun, std::uint32_t d) const {
  const Draft& draft = drafts_[d];
  if (draft.cue && draft.cue_token == noun) return Tie::cue;
  if (is_issue(noun, draft)) return Tie::attached;
  noun = head_of_source(noun);
  if (noun == no_token) return Tie::none;
  if (draft.speaker && draft.speaker->contains(analysis_.tokens[noun].span())) return Tie::attached;
  TokenIndex start = noun;
  while (start > sentence_.first &&
         (analysis_.words[start - 1].is(Upos::det) || analysis_.words[start - 1].is(Upos::adj)))
    --start;
  const Tie of_phrase = tie(start, noun + 1, d);
  return of_phrase >= Tie::fronted ? Tie::attached : of_phrase;
}

/// Whether a participle stands with the speaker or with what the words are in: "Interrogée mardi, la ministre", "un
/// médecin cité par l'AFP", "un rapport publié mardi"; not "Anna Roy, coauteure de l'étude parue mardi".
bool ReportingClauses::concerns_speaking(const VerbGroup& verb, const Draft& draft) const {
  TokenIndex begin = verb.tokens.first;
  if (begin > sentence_.first && analysis_.words[begin - 1].has(fw_qui)) return true;
  const auto is_name = [&](TokenIndex i) {
    const Upos pos = analysis_.words[i].pos();
    return pos == Upos::noun || pos == Upos::propn || pos == Upos::adj || pos == Upos::num;
  };
  while (begin > sentence_.first) {
    TokenIndex back = begin - 1;
    if (!is_name(back)) {  // over "de", "de la": "une déclaration de patrimoine publiée mardi"
      if (analysis_.words[back].is(Upos::det) && back > sentence_.first) --back;
      if (!analysis_.words[back].has(fw_de) || back == sentence_.first || !is_name(back - 1)) break;
    }
    begin = back;
  }
  if (begin == verb.tokens.first)
    return begin == sentence_.first || analysis_.form(begin - 1) == "," || !analysis_.words[begin - 1].is(Upos::punct);
  TokenIndex noun = begin;
  while (noun < verb.tokens.first && !analysis_.words[noun].is(Upos::noun) && !analysis_.words[noun].is(Upos::propn))
    ++noun;
  if (noun == verb.tokens.first) return false;
  if (draft.speaker && draft.speaker->contains(analysis_.tokens[noun].span())) {
    for (TokenIndex i = noun; i > sentence_.first && analysis_.tokens[i - 1].start >= draft.speaker->start; --i) {
      if (analysis_.words[i - 1].is(Upos::noun) || analysis_.words[i - 1].is(Upos::propn))
        return false;  // not the speaker's own noun
    }
    return true;
  }
  while (begin > sentence_.first && analysis_.words[begin - 1].is(Upos::det)) --begin;
  return analysis_.lexicon->sources.is_dated(analysis_.lemma(noun)) && begin > sentence_.first &&
         analysis_.words[begin - 1].is(Upos::adp);
}

Tie ReportingClauses::tie_by_verb(const VerbGroup& verb, TokenIndex first, std::uint32_t d) const {
  const Draft& draft = drafts_[d];
  const VerbGroup* const cue = cue_group(draft);
  if (cue == &verb) return Tie::cue;
  if (draft.cue && draft.cue->overlaps(span_of(analysis_, verb.tokens))) return Tie::cue;
  const auto between = [&](const VerbGroup& g) {
    const bool relative = g.tokens.first > sentence_.first && analysis_.words[g.tokens.first - 1].has(fw_relative);
    return &g != cue && g.form == VerbForm::finite && !relative && g.tokens.first >= std::min(first, draft.cue_token) &&
           g.tokens.last <= std::max(first, draft.cue_token);
  };
  // "interrogé mardi par Reuters, il a dit", "un rapport publié mardi révèle", "Selon les données parues mardi"
  // not "ont signé en mars un accord", but "qui s'exprimait mardi"
  const bool hangs_on = verb.form != VerbForm::finite
                            ? verb.form != VerbForm::infinitive
                            : verb.tokens.first > sentence_.first && analysis_.words[verb.tokens.first - 1].has(fw_qui);
  if (hangs_on && in_set("dating_verb", verb.head) && draft.cue && concerns_speaking(verb, draft) &&
      std::none_of(groups_.begin(), groups_.end(), between))
    return Tie::attached;
  if (cue == nullptr) {  // La déclaration, en 2019, du ministre
    const bool beside = draft.frame == Frame::nominal && first > draft.cue_token && first - draft.cue_token <= 3;
    return beside ? Tie::cue : Tie::none;
  }
  if (verb.tokens.first > cue->tokens.first) return Tie::none;
  // "s'est présenté mardi devant la presse, expliquant que", "a dit mardi que A et a ajouté que B"; not "est monté à la
  // tribune pour dire"
  if (cue->form == VerbForm::infinitive || cue->form == VerbForm::past_participle || verb.form != VerbForm::finite)
    return Tie::none;
  if (cue->form == VerbForm::present_participle) return Tie::shared;
  // not "la Cour, qui a vérifié les comptes de 2021, relève que A et s'étonne que B"
  const bool relative = verb.tokens.first > sentence_.first && analysis_.words[verb.tokens.first - 1].has(fw_relative);
  const bool coordinated =
      cue->tokens.first > sentence_.first && analysis_.words[cue->tokens.first - 1].has(fw_coordination);
  return coordinated && !relative && cue->subject_clitic == no_token ? Tie::shared : Tie::none;
}

Tie ReportingClauses::tie_fronted(TokenIndex first, TokenIndex last, bool subordinate, std::uint32_t d) const {
  const Draft& draft = drafts_[d];
  const VerbGroup* const cue = cue_group(draft);
  if (cue == nullptr) {  // "La déclaration, en 2019, du ministre"; "Le maire, mardi : « … »"
    if (draft.frame == Frame::nominal)
      return first > draft.cue_token && first - draft.cue_token <= 3 ? Tie::cue : Tie::none;
    const bool bare_colon = !draft.cue && draft.frame == Frame::colon && !draft.fragments.empty();
    return bare_colon && analysis_.tokens[last - 1].end <= draft.fragments.front().start && next_group(last) == nullptr
               ? Tie::fronted
               : Tie::none;
  }
  if (cue->tokens.first < last) return Tie::none;
  const VerbGroup* const main = next_group(last);
  if (main == cue) return Tie::fronted;
  if (subordinate) return Tie::none;
  for (TokenIndex i = last; i < cue->tokens.first; ++i) {
    if (analysis_.form(i) == ";") return Tie::none;
  }
  // Between the date and the cue stand only verbs that belong to the subject ("Mardi, le maire élu en mai a dit") …
  const bool plain = std::none_of(groups_.begin(), groups_.end(), [&](const VerbGroup& g) {
    return g.tokens.first >= last && g.tokens.last <= cue->tokens.first && g.form == VerbForm::finite &&
           same_voice(span_of(analysis_, g.tokens), d) &&
           !(g.tokens.first > sentence_.first && analysis_.words[g.tokens.first - 1].has(fw_qui));
  });
  if (plain) return Tie::fronted;
  // … or the cue depends on the verb that the date belongs to: "Lundi, elle publie une tribune où elle demande"; not
  // "Lundi, l'Arabie rompt avec le Qatar, accusé de soutenir l'EI"
  if (cue->form == VerbForm::past_participle || cue->form == VerbForm::infinitive) return Tie::none;
  const TokenIndex before = cue->tokens.first - 1;
  return before >= last && analysis_.words[before].has(fw_qui) ? Tie::none : Tie::shared;
}

void each_reporting_sentence(const Analysis& analysis, std::span<const Draft> drafts,
                             const std::function<void(const ReportingClauses&, std::span<const std::uint32_t>)>& use) {
  using Piece = std::pair<std::uint32_t, std::uint32_t>;  // sentence, draft
  const auto sentence_at = [&](std::uint32_t offset) {
    const auto after = std::upper_bound(analysis.sentences.begin(), analysis.sentences.end(), offset,
                                        [](std::uint32_t at, const Sentence& s) { return at < s.span.start; });
    return static_cast<std::uint32_t>(after == analysis.sentences.begin() ? 0 : after - analysis.sentences.begin() - 1);
  };
  std::vector<Piece> holding;
  std::vector<Piece> own;
  for (std::uint32_t d = 0; d < drafts.size(); ++d) {
    own.emplace_back(drafts[d].sentence, d);
    for (const Span fragment : drafts[d].fragments) {
      for (std::uint32_t s = sentence_at(fragment.start);
           s < analysis.sentences.size() && analysis.sentences[s].span.start < fragment.end; ++s)
        holding.emplace_back(s, d);
    }
  }
  std::sort(own.begin(), own.end());
  std::sort(holding.begin(), holding.end());
  holding.erase(std::unique(holding.begin(), holding.end()), holding.end());
  std::vector<std::uint32_t> here;
  std::vector<std::uint32_t> there;
  auto piece = holding.begin();
  for (auto draft = own.begin(); draft != own.end();) {
    const std::uint32_t sentence = draft->first;
    here.clear();
    there.clear();
    for (; draft != own.end() && draft->first == sentence; ++draft) here.push_back(draft->second);
    while (piece != holding.end() && piece->first < sentence) ++piece;
    for (auto p = piece; p != holding.end() && p->first == sentence; ++p) there.push_back(p->second);
    use(ReportingClauses(analysis, sentence, drafts, there), here);
  }
}

}  // namespace selon
