// Who "on" is when the sentence names the house that speaks.
#include "detect/place_speaker.hpp"

#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"
#include "tag/phrase.hpp"

#include <algorithm>
#include <optional>

namespace selon {
namespace {

class PlaceSearch {
 public:
  PlaceSearch(const Analysis& analysis, const Sentence& sentence) : a_(analysis), s_(sentence) {}

  // The house beside "on": what opens the clause before it ("À la mairie, on jure"), or what follows the verb
  // ("assure-t-on à la mairie").
  std::optional<Span> find(TokenIndex on, bool inverted) const {
    if (inverted) return house_at(behind_verb(on));
    if (on < s_.first + 2 || a_.form(on - 1) != ",") return std::nullopt;
    constexpr TokenIndex farthest = 20;
    TokenIndex start = on - 1;
    while (start > s_.first && on - start < farthest && !ends_clause(start - 1)) --start;
    TokenIndex end = no_token;
    const auto house = house_at(start, &end);
    return end == on - 1 ? house : std::nullopt;
  }

 private:
  const Word& word(TokenIndex i) const { return a_.words[i]; }
  bool in_set(SetName set, TokenIndex i) const { return a_.in_set(set, i); }

  bool ends_clause(TokenIndex i) const { return a_.form(i) == "," || a_.form(i) == ";" || a_.form(i) == ":"; }

  TokenIndex behind_verb(TokenIndex on) const {
    TokenIndex i = on + 1;
    while (i < s_.last && (word(i).is_verbal() || word(i).is(Upos::adv))) ++i;
    return i;
  }

  // "à Bercy", "au cabinet de la ministre", "du côté de la mairie", "dans l'entourage du roi", "chez Renault"
  std::optional<Span> house_at(TokenIndex i, TokenIndex* end = nullptr) const {
    if (i + 1 >= s_.last || !(word(i).has(fw_dans) || in_set("place_preposition", i))) {
      // "du côté de"
      if (i + 3 >= s_.last || !word(i).has(fw_de) || !in_set("side_noun", i + 1) || !word(i + 2).has(fw_de))
        return std::nullopt;
      i += 2;
    }
    TokenRange house{word(i).has(fw_fused_article) ? i : i + 1, 0};
    const auto phrase = noun_phrase_at(a_, house.first, s_.last, Reach::complements);
    if (!phrase || !speaks(*phrase)) return std::nullopt;
    if (end != nullptr) *end = phrase->tokens.last;
    house.last = phrase->tokens.last;
    if (house.first == i) ++house.first;
    return house.empty() ? std::nullopt : std::optional(span_of(a_, house));
  }

  bool speaks(const NounPhrase& phrase) const {
    if (in_set("circle_noun", phrase.head) || in_set("organization_noun", phrase.head)) return true;
    TokenIndex first = phrase.tokens.first;
    while (first < phrase.tokens.last && word(first).is(Upos::det)) ++first;
    const EntityMatch match =
        a_.lexicon->entities.find(slice(a_.text, span_of(a_, {std::min(first, phrase.head), phrase.tokens.last})));
    return match.entry != nullptr && match.entry->kind == EntityKind::organization;
  }

  const Analysis& a_;
  const Sentence& s_;
};

}  // namespace

void name_speaking_places(const Analysis& a, std::vector<Draft>& drafts) {
  for (Draft& draft : drafts) {
    if (!draft.speaker || !draft.cue || draft.link != SpeakerLink::mention) continue;
    // "-t-on": the span of the speaker is the core of its token
    const auto it = std::partition_point(a.tokens.begin(), a.tokens.end(),
                                         [&](const Token& t) { return t.end <= draft.speaker->start; });
    const auto on = static_cast<TokenIndex>(it - a.tokens.begin());
    if (on >= a.words.size() || !a.words[on].has(fw_on)) continue;
    const bool inverted = draft.cue->start < draft.speaker->start;
    if (const auto house = PlaceSearch(a, a.sentences[draft.sentence]).find(on, inverted)) draft.speaker = house;
  }
}

}  // namespace selon
