// Finds the spokesperson between speaker and statement.
#include "detect/spokesperson.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/phrase.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace selon {
namespace {

constexpr TokenIndex farthest = 14;         // tokens behind the cue
constexpr TokenIndex longest_locution = 4;  // "par la voix de"

struct Spokesperson {
  std::uint32_t start = 0;  // of the locution
  Span span;
};

/// The token behind a locution that begins at `i`, its "de" fused or not; no_token when none does.
TokenIndex after_locution(const Analysis& a, TokenIndex i, TokenIndex limit) {
  const WordSet& locutions = a.lexicon->words.set("via_locution");
  std::string key;
  std::string buffer;
  for (TokenIndex n = 0; n < longest_locution && i + n < limit; ++n) {
    if (n > 0 && a.words[i + n].has(fw_de)) return locutions.contains(key) ? i + n + 1 : no_token;
    const std::string_view word = folded(a.form(i + n), buffer);
    if (n == 0 && !locutions.may_begin(word)) return no_token;
    if (n > 0) key += ' ';
    key += word;
  }
  return no_token;
}

/// "par la voix [du] colonel", "au travers [de] sa délégation"; not "par le biais d'un communiqué", which is a source.
std::optional<Spokesperson> read_spokesperson(const Analysis& a, TokenIndex i, TokenIndex limit) {
  const TokenIndex after = after_locution(a, i, limit);
  if (after == no_token || after >= limit) return std::nullopt;
  const bool fused = a.words[after - 1].has(fw_fused_article);
  const auto phrase = noun_phrase_at(a, fused ? after - 1 : after, limit, Reach::appositions);
  if (!phrase || phrase->tokens.last <= after) return std::nullopt;
  constexpr SetName writings[] = {"document_noun", "medium_noun"};
  for (const SetName set : writings) {
    if (a.in_set(set, phrase->head)) return std::nullopt;
  }
  return Spokesperson{a.tokens[i].start, span_of(a, {after, phrase->tokens.last})};
}

void name_spokesperson(const Analysis& a, Draft& draft) {
  const Sentence& sentence = a.sentences[draft.sentence];
  if (!draft.speaker || !draft.cue || !sentence.span.contains(*draft.speaker)) return;
  const TokenIndex last = std::min(sentence.last, draft.cue_token + farthest);
  for (TokenIndex i = sentence.first; i < last; ++i) {
    const Span here = a.tokens[i].span();
    if (here.start < draft.speaker->start) continue;
    const bool said =
        std::any_of(draft.fragments.begin(), draft.fragments.end(), [&](Span f) { return f.contains(here); });
    if (said) continue;
    const auto found = read_spokesperson(a, i, sentence.last);
    if (!found) continue;
    draft.via = found->span;
    if (draft.speaker->end > found->start && i > sentence.first) {
      TokenIndex end = i;
      while (end > sentence.first + 1 && a.words[end - 1].is(Upos::punct)) --end;
      if (a.tokens[end - 1].end > draft.speaker->start) draft.speaker->end = a.tokens[end - 1].end;
    }
    return;
  }
}

}  // namespace

void name_spokespeople(const Analysis& analysis, std::vector<Draft>& drafts) {
  for (Draft& draft : drafts) name_spokesperson(analysis, draft);
}

}  // namespace selon
