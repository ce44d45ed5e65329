// Who told the one who learns, and who is behind "on".
#include "detect/informant.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/phrase.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace selon {

namespace {

struct Informant {
  TokenRange whole;  // with "de source", "auprès de"
  Span span;
};

/// "de source [policière]", "de sources [judiciaires concordantes]"
std::optional<Informant> read_source(const Analysis& a, TokenIndex i, TokenIndex limit) {
  if (i + 2 >= limit || !a.words[i].has(fw_de) || !a.in_set("informant_noun", i + 1)) return std::nullopt;
  TokenIndex end = i + 2;
  while (end < limit && a.words[end].is(Upos::adj)) ++end;
  if (end == i + 2) return std::nullopt;
  return Informant{{i, end}, span_of(a, {i + 2, end})};
}

/// "a appris Radio-Canada de [plusieurs sources gouvernementales]", "d'[une source proche du dossier]"
std::optional<Informant> read_counted_source(const Analysis& a, TokenIndex i, TokenIndex limit) {
  if (i + 2 >= limit || !a.words[i].has(fw_de) || !a.words[i + 1].is(Upos::det)) return std::nullopt;
  const auto phrase = noun_phrase_at(a, i + 1, limit, Reach::complements);
  if (!phrase || !a.lexicon->words.contains("informant_noun", a.lemma(phrase->head))) return std::nullopt;
  return Informant{{i, phrase->tokens.last}, span_of(a, phrase->tokens)};
}

/// "auprès du [parquet de Tulle]", "auprès d'[une source proche du dossier]"
std::optional<Informant> read_beside(const Analysis& a, TokenIndex i, TokenIndex limit) {
  std::string buffer;
  if (i + 2 >= limit || !a.lexicon->words.contains("informant_preposition", fold(a.form(i), buffer)) ||
      !a.words[i + 1].has(fw_de))
    return std::nullopt;
  const bool fused = a.words[i + 1].has(fw_fused_article);
  const auto phrase = noun_phrase_at(a, fused ? i + 1 : i + 2, limit, Reach::complements);
  if (!phrase) return std::nullopt;
  const TokenRange named{i + 2, phrase->tokens.last};
  if (named.empty()) return std::nullopt;
  return Informant{{i, named.last}, span_of(a, named)};
}

std::optional<Informant> find_informant(const Analysis& a, const Draft& draft, bool learns) {
  const Sentence& sentence = a.sentences[draft.sentence];
  constexpr TokenIndex farthest = 14;
  const TokenIndex last = std::min(sentence.last, draft.cue_token + farthest);
  for (TokenIndex i = draft.cue_token + 1; i < last; ++i) {
    if (a.words[i].is_finite() || a.words[i].has(fw_que)) return std::nullopt;
    if (auto found = read_source(a, i, sentence.last)) return found;
    if (!learns) continue;  // "proteste-t-on auprès du préfet": he is told
    if (auto found = read_counted_source(a, i, sentence.last)) return found;
    if (auto found = read_beside(a, i, sentence.last)) return found;
  }
  return std::nullopt;
}

// "indique-t-on de source policière": nobody but the source
bool says_on(const Analysis& a, const Draft& draft) {
  if (!draft.speaker || draft.link != SpeakerLink::mention) return false;
  const auto it = std::partition_point(a.tokens.begin(), a.tokens.end(),
                                       [&](const Token& t) { return t.end <= draft.speaker->start; });
  const auto on = static_cast<TokenIndex>(it - a.tokens.begin());
  return on < a.words.size() && a.words[on].has(fw_on) && draft.speaker->end <= a.tokens[on].end;
}

}  // namespace

void name_informants(const Analysis& analysis, std::vector<Draft>& drafts) {
  std::vector<Span> read;
  for (Draft& draft : drafts) {
    if (!draft.cue) continue;
    const bool learns = analysis.lexicon->words.contains("learning_verb", draft.lemma);
    if (!learns && !says_on(analysis, draft)) continue;
    const auto informant = find_informant(analysis, draft, learns);
    if (!informant) continue;
    draft.speaker = informant->span;
    draft.link = SpeakerLink::mention;
    read.push_back(span_of(analysis, informant->whole));
  }
  if (read.empty()) return;
  std::sort(read.begin(), read.end());
  std::erase_if(drafts, [&](const Draft& draft) {
    if (!draft.cue || draft.frame != Frame::according_to) return false;
    const auto after =
        std::upper_bound(read.begin(), read.end(), *draft.cue, [](Span cue, Span r) { return cue.end <= r.start; });
    return after != read.begin() && std::prev(after)->overlaps(*draft.cue);
  });
}

}  // namespace selon
