// The sources of each statement.
#include "attribute/source.hpp"

#include "attribute/mention.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace selon {

namespace {

class SourceAttacher {
 public:
  SourceAttacher(const Analysis& analysis, std::span<const Draft> drafts)
      : a_(analysis), drafts_(drafts), sources_(drafts.size()) {}

  std::vector<std::vector<Source>> run() {
    each_reporting_sentence(a_, drafts_, [this](const ReportingClauses& clauses, std::span<const std::uint32_t> own) {
      constexpr std::size_t too_many = 64;
      if (own.size() > too_many || clauses.groups().empty()) return;
      const std::vector<SourceMention> mentions = find_sources(a_, clauses);
      for (const std::uint32_t d : own) {
        for (const SourceMention& mention : mentions) attach(clauses, mention, mentions, d);
        add_learner(clauses, d);
        add_object(clauses, d);
        add_agency(clauses, d);
      }
      add_relays(own);
    });
    for (std::vector<Source>& list : sources_) {
      std::sort(list.begin(), list.end(), [](const Source& a, const Source& b) { return a.span < b.span; });
    }
    return std::move(sources_);
  }

 private:
  [[nodiscard]] bool in_set(SetName set, std::string_view lemma) const {
    return a_.lexicon->words.contains(set, lemma);
  }

  /// "Dans un communiqué, …", "Lors d'une interview à la radio, …"; not "Après la parution d'un article dans Le Monde,
  /// …".
  [[nodiscard]] bool opens_clause(const ReportingClauses& clauses, const SourceMention& mention,
                                  const std::vector<SourceMention>& mentions) const {
    if (mention.first == clauses.sentence().first || clauses.governor(mention.first).verb != nullptr) return true;
    const Word& before = a_.words[mention.first - 1];
    if (!before.is(Upos::noun) && !before.is(Upos::propn) && !before.is(Upos::adj)) return true;
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](const SourceMention& m) { return m.phrase.last == mention.first; });
  }

  void attach(const ReportingClauses& clauses, const SourceMention& mention, const std::vector<SourceMention>& mentions,
              std::uint32_t d) {
    const Draft& draft = drafts_[d];
    const Span span = span_of(a_, mention.phrase);
    if (draft.speaker && draft.speaker->contains(span) && !stands_apart(clauses, mention, *draft.speaker)) return;
    if ((draft.target && draft.target->contains(span)) || (draft.cue && draft.cue->overlaps(span))) return;
    // "demande aux télévisions de se taire": who is asked is the target
    if (mention.told && (draft.act == Act::demand || draft.act == Act::ask || draft.act == Act::advise)) return;
    const Tie tie = clauses.tie(mention.first, mention.phrase.last, d);
    if (tie == Tie::none || (tie <= Tie::fronted && !opens_clause(clauses, mention, mentions))) return;
    add(d, {span, {}, mention.relation, mention.kind});
  }

  /// What may stand inside the speaker's own phrase: "la ministre, interrogée par Reuters", "le chef du parti sur
  /// Twitter"; not "une journaliste à la BBC".
  [[nodiscard]] bool stands_apart(const ReportingClauses& clauses, const SourceMention& mention, Span speaker) const {
    if (mention.relation == SourceRelation::relay) return true;
    if (mention.kind == SourceKind::social) return a_.tokens[mention.first].start > speaker.start;
    const VerbGroup* group = mention.first > clauses.sentence().first ? clauses.group_of(mention.first - 1) : nullptr;
    return group != nullptr && in_set("asking_verb", a_.lemma(group->head));
  }

  /// "a appris l'AFP de source policière", "L'AFP a appris auprès de la police que": who learns relays.
  void add_learner(const ReportingClauses& clauses, std::uint32_t d) {
    const Draft& draft = drafts_[d];
    const Sentence& sentence = clauses.sentence();
    for (const VerbGroup& group : clauses.groups()) {
      if (!in_set("learning_verb", a_.lemma(group.head)) || !clauses.same_voice(span_of(a_, group.tokens), d)) continue;
      for (TokenIndex i = group.tokens.last; i < std::min(group.tokens.last + 4, sentence.last); ++i) {
        if (add_medium(i, sentence.last, draft, d)) return;
      }
      for (TokenIndex i = group.tokens.first > sentence.first + 5 ? group.tokens.first - 5 : sentence.first;
           i < group.tokens.first; ++i) {
        if (add_medium(i, group.tokens.first, draft, d)) return;
      }
    }
  }

  /// Adds "l'AFP", "l'Agence de presse sénégalaise" that begins at `token`, unless it is the speaker.
  bool add_medium(TokenIndex token, TokenIndex limit, const Draft& draft, std::uint32_t d) {
    const bool article = a_.words[token].has(fw_definite);
    const Medium* medium = nullptr;
    TokenRange range = find_medium(a_, article ? token + 1 : token, limit, medium);
    SourceKind kind = medium != nullptr ? medium->kind : SourceKind::other;
    if (medium == nullptr && article && token + 1 < limit) {
      const SourceNoun* noun = a_.lexicon->sources.noun(a_.lemma(token + 1), source_a);
      if (noun == nullptr ||
          (noun->kind != SourceKind::agency && noun->kind != SourceKind::press && noun->kind != SourceKind::broadcast))
        return false;
      const auto phrase = noun_phrase_at(a_, token, limit, Reach::base);
      if (!phrase) return false;
      range = phrase->tokens;
      kind = noun->kind;
      extend_name(range, limit);
    }
    if (range.empty()) return false;
    if (article) range.first = token;
    const Span span = span_of(a_, range);
    if (draft.speaker && draft.speaker->overlaps(span)) return true;
    add(d, {span, {}, SourceRelation::relay, kind});
    return true;
  }

  /// "l'Agence | de presse sénégalaise"
  void extend_name(TokenRange& range, TokenIndex limit) const {
    if (range.last + 1 >= limit || !a_.words[range.last].has(fw_de) || !in_set("medium_noun", a_.lemma(range.last + 1)))
      return;
    range.last += 2;
    while (range.last < limit && (a_.words[range.last].is(Upos::adj) || a_.words[range.last].is(Upos::propn)))
      ++range.last;
  }

  /// "La direction avait adressé un communiqué : « … »": what is sent or published is the channel.
  void add_object(const ReportingClauses& clauses, std::uint32_t d) {
    const Draft& draft = drafts_[d];
    if (draft.frame != Frame::colon || draft.fragments.empty()) return;
    for (const VerbGroup& group : clauses.groups()) {
      if (!in_set("publishing_verb", a_.lemma(group.head)) || !clauses.same_voice(span_of(a_, group.tokens), d))
        continue;
      const auto phrase = noun_phrase_at(a_, group.tokens.last, clauses.sentence().last, Reach::base);
      if (!phrase || a_.tokens[phrase->tokens.last - 1].end > draft.fragments.front().start) continue;
      const SourceNoun* noun = a_.lexicon->sources.noun(a_.lemma(phrase->head), source_dans);
      if (noun == nullptr)
        noun = phrase->tokens.first + 1 < phrase->tokens.last
                   ? a_.lexicon->sources.noun(a_.lemma(phrase->tokens.first + 1), source_dans)
                   : nullptr;
      if (noun == nullptr || noun->relation != SourceRelation::channel) continue;
      add(d, {span_of(a_, phrase->tokens), {}, noun->relation, noun->kind});
      return;
    }
  }

  /// "Une source militaire de l'agence de presse Sputnik a déclaré": the agency that a speaker is a source of.
  void add_agency(const ReportingClauses& clauses, std::uint32_t d) {
    const Draft& draft = drafts_[d];
    if (!draft.speaker || draft.link != SpeakerLink::mention) return;
    const Sentence& sentence = clauses.sentence();
    for (TokenIndex i = sentence.first; i + 2 < sentence.last; ++i) {
      const Span here = a_.tokens[i].span();
      if (here.start <= draft.speaker->start || !draft.speaker->contains(here) || !a_.words[i].has(fw_de)) continue;
      const bool fused = a_.words[i].has(fw_fused_article);
      const TokenIndex start = i + 1;
      const TokenIndex noun = !fused && a_.words[start].has(fw_definite) ? start + 1 : start;
      const SourceNoun* known = noun < sentence.last ? a_.lexicon->sources.noun(a_.lemma(noun), source_a) : nullptr;
      if (known == nullptr || known->kind != SourceKind::agency) continue;
      TokenRange range{start, noun + 1};
      extend_name(range, sentence.last);
      const Medium* medium = nullptr;
      const TokenRange name = find_medium(a_, range.last, sentence.last, medium);
      if (medium != nullptr) range.last = name.last;
      if (range.last == noun + 1) continue;  // "l'agence de l'eau"
      add(d, {span_of(a_, range), {}, SourceRelation::relay, SourceKind::agency});
      return;
    }
  }

  /// "Le gardien aurait assuré que P, rapporte Le Monde": the outer speaker relays what it holds.
  void add_relays(std::span<const std::uint32_t> own) {
    for (const std::uint32_t outer : own) {
      const Draft& relay = drafts_[outer];
      if (relay.frame != Frame::incise || !relay.speaker || !in_set("relaying_verb", relay.lemma)) continue;
      const SourceKind kind = medium_kind(*relay.speaker);
      for (const std::uint32_t inner : own) {
        const Draft& draft = drafts_[inner];
        if (inner == outer || !draft.cue) continue;
        const bool held =
            std::any_of(relay.fragments.begin(), relay.fragments.end(), [&](Span f) { return f.contains(*draft.cue); });
        if (held)
          add(inner, {*relay.speaker, {}, SourceRelation::relay, kind == SourceKind::other ? SourceKind::press : kind});
      }
    }
  }

  /// What sort of medium a speaker is: "la BBC", "l'agence Tass", "le quotidien Al-Watan"; other for who is none.
  [[nodiscard]] SourceKind medium_kind(Span speaker) const {
    const TokenRange tokens = tokens_of(a_, speaker);
    TokenIndex i = tokens.first;
    while (i < tokens.last && a_.words[i].is(Upos::det)) ++i;
    const Medium* medium = nullptr;
    for (const TokenIndex first : {tokens.first, i}) {
      if (const TokenRange name = find_medium(a_, first, tokens.last, medium); medium != nullptr && !name.empty())
        return medium->kind;
    }
    const SourceNoun* noun = i < tokens.last ? a_.lexicon->sources.noun(a_.lemma(i), source_a) : nullptr;
    const bool outlet = noun != nullptr && noun->relation == SourceRelation::outlet && i + 1 < tokens.last;
    return outlet ? noun->kind : SourceKind::other;
  }

  void add(std::uint32_t d, Source source) {
    const bool known = std::any_of(sources_[d].begin(), sources_[d].end(),
                                   [&](const Source& s) { return s.span.overlaps(source.span); });
    if (!known) sources_[d].push_back(std::move(source));
  }

  const Analysis& a_;
  std::span<const Draft> drafts_;
  std::vector<std::vector<Source>> sources_;
};

}  // namespace

std::vector<std::vector<Source>> attach_sources(const Analysis& analysis, std::span<const Draft> drafts) {
  return SourceAttacher(analysis, drafts).run();
}

}  // namespace selon
