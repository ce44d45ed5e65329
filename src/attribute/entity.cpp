// Reads all mentions of a document in order, resolves them, and gives the claims their entities.
#include "attribute/entity.hpp"

#include "attribute/coreference.hpp"
#include "attribute/mention_part.hpp"
#include "detect/quotation.hpp"
#include "lexicon/function_word.hpp"
#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace selon {
namespace {

enum class Part : std::uint8_t { none, speaker, target, via, source };

/// A mention of the document: of a claim, or found by reading.
struct Event {
  std::vector<MentionForm> forms;
  Span span;
  std::uint32_t sentence = 0;
  Salience salience = Salience::oblique;
  bool quoted = false;
  Part part = Part::none;
  ClaimIndex claim = 0;
  std::uint32_t source = 0;       // index into Claim::sources
};

class Reader {
 public:
  Reader(const Analysis& analysis, std::span<const Draft> drafts, Document& document)
      : a_(analysis), drafts_(drafts), document_(document), coreference_(analysis, entities_) {}

  void run() {
    collect();
    for (const Event& event : events_) {
      for (const MentionForm& form : event.forms) entities_.announce(form);
    }
    for (Event& event : events_) resolve(event);
    resolve_first_persons();
    inherit();
    find_affiliations();
    put_out();
  }

 private:
  void collect() {
    std::vector<Event> claimed = claimed_mentions();
    std::size_t next = 0;
    std::size_t quote = 0;
    for (std::uint32_t s = 0; s < a_.sentences.size(); ++s) {
      std::vector<Event> here;
      const std::size_t from = next;
      while (next < claimed.size() && claimed[next].sentence <= s) here.push_back(std::move(claimed[next++]));
      if (a_.tagged[s]) {
        std::size_t own = 0;
        for (Candidate& candidate : find_candidates(a_, a_.sentences[s])) {
          while (own < next - from && here[own].span.end <= candidate.span.start) ++own;
          if (own < next - from && here[own].span.overlaps(candidate.span)) continue;
          Event event;
          event.forms = std::move(candidate.forms);
          event.span = candidate.span;
          event.sentence = s;
          event.salience = candidate.salience;
          event.quoted = is_quoted(candidate.span, quote);
          here.push_back(std::move(event));
        }
        std::stable_sort(here.begin(), here.end(), [](const Event& x, const Event& y) { return x.span.start < y.span.start; });
      }
      for (Event& event : here) events_.push_back(std::move(event));
    }
  }

  bool is_quoted(Span span, std::size_t& quote) const {
    while (quote < a_.quotes.size() && a_.quotes[quote].outer.end <= span.start) ++quote;
    for (std::size_t q = quote; q < a_.quotes.size() && q < quote + 4 && a_.quotes[q].outer.start <= span.start; ++q) {
      // quoted words of a name or title are no speech: « Les Voix du fleuve »
      if (a_.quotes[q].outer.contains(span) && a_.quotes[q].last > a_.quotes[q].first + 5) return true;
    }
    return false;
  }

  std::vector<Event> claimed_mentions() {
    std::vector<Event> out;
    const auto add = [&](Span span, Part part, ClaimIndex claim, std::uint32_t source = 0) {
      const TokenRange tokens = tokens_of(a_, span);
      if (tokens.empty()) return;
      Event event;
      event.span = span;
      event.part = part;
      event.claim = claim;
      event.source = source;
      event.sentence = sentence_of(a_, tokens.first);
      const Claim& c = document_.claims[claim];
      event.quoted = c.within.has_value();
      event.salience = part == Part::speaker ? Salience::subject : part == Part::target ? Salience::object : Salience::oblique;
      event.forms = read_mention(a_, span);
      out.push_back(std::move(event));
    };
    for (ClaimIndex i = 0; i < document_.claims.size(); ++i) {
      const Draft& draft = drafts_[i];
      if (draft.speaker) add(*draft.speaker, Part::speaker, i);
      if (draft.target) add(*draft.target, Part::target, i);
      if (draft.via) add(*draft.via, Part::via, i);
      const std::vector<Source>& sources = document_.claims[i].sources;
      for (std::uint32_t k = 0; k < sources.size(); ++k) add(sources[k].span, Part::source, i, k);
    }
    std::stable_sort(out.begin(), out.end(), [](const Event& x, const Event& y) {
      return x.sentence != y.sentence ? x.sentence < y.sentence : x.span.start < y.span.start;
    });
    return out;
  }

  void resolve(Event& event) {
    Claim* claim = event.part == Part::none ? nullptr : &document_.claims[event.claim];
    const bool inherited = event.part == Part::speaker && drafts_[event.claim].link == SpeakerLink::inherited;
    if (event.part == Part::speaker) {
      claim->speaker.emplace();
      claim->speaker->span = event.span;
      if (is_first_person(event)) {
        first_persons_.push_back({event.claim, event.forms.front().number == Number::plural, event.span});
        return;
      }
      add_fronted_role(event);
    }
    const auto key = std::make_pair(event.span.start, event.span.end);
    auto it = resolved_.find(key);
    if (it == resolved_.end()) {
      Setting setting;
      setting.sentence = event.sentence;
      if (claim != nullptr && claim->statement) setting.statement = claim->statement->fragments;
      const std::uint32_t block = a_.sentences.empty() ? 0 : a_.sentences[event.sentence].block;
      setting.in_entry = block < a_.blocks.size() && a_.blocks[block].kind == BlockKind::entry;
      setting.adds = event.part == Part::speaker && a_.lexicon->words.contains("adding_verb", drafts_[event.claim].lemma);
      it = resolved_.emplace(key, coreference_.resolve(event.forms, setting)).first;
      coreference_.remember({it->second.entities, event.span, event.sentence, event.salience,
                             event.part == Part::speaker && !event.quoted, event.quoted});
    }
    if (claim == nullptr) return;
    const Resolution& found = it->second;
    switch (event.part) {
      case Part::speaker:
        claim->speaker->entities = found.entities;
        claim->speaker->by = inherited ? SpeakerBy::inherited : found.by;
        claim->speaker->antecedent = inherited ? std::optional<Span>() : found.antecedent;
        break;
      case Part::target: claim->target = Mention{event.span, found.entities}; break;
      case Part::via: vias_.push_back({event.claim, Mention{event.span, found.entities}}); break;
      case Part::source: claim->sources[event.source].entities = found.entities; break;
      case Part::none: break;
    }
  }

  bool is_first_person(const Event& event) const {
    const MentionForm& form = event.forms.front();
    return form.type == MentionType::pronoun && form.head != no_token && a_.words[form.head].has(fw_first_person) &&
           event.forms.size() == 1;
  }

  // "Maire de Sainte-Luce depuis 2008, Gilberte Placide promet": the function opens the sentence.
  void add_fronted_role(Event& event) const {
    if (event.forms.size() != 1 || event.forms.front().type != MentionType::name) return;
    const Sentence& sentence = a_.sentences[event.sentence];
    MentionForm& form = event.forms.front();
    if (form.tokens.first < sentence.first + 2 || a_.form(form.tokens.first - 1) != ",") return;
    TokenIndex noun = sentence.first;
    while (noun + 1 < form.tokens.first && a_.words[noun].is(Upos::adj)) ++noun;
    if (!lemma_in(a_, "role_noun", noun) && !lemma_in(a_, "person_noun", noun)) return;
    for (TokenIndex i = sentence.first; i < form.tokens.first; ++i) {
      if (a_.words[i].is_finite()) return;
    }
    const auto phrase = noun_phrase_at(a_, sentence.first, form.tokens.first - 1, Reach::complements);
    if (!phrase || phrase->tokens.first != sentence.first) return;
    form.roles.push_back({text_without_article(a_, phrase->tokens), span_of(a_, phrase->tokens)});
    form.role_heads.push_back(noun);
  }

  // "je" is who speaks the quotation around it, "nous" their group.
  void resolve_first_persons() {
    for (const FirstPerson& first : first_persons_) {
      Claim& claim = document_.claims[first.claim];
      claim.speaker->by = SpeakerBy::pronoun;
      std::optional<ClaimIndex> outer = claim.within;
      for (int depth = 0; outer && depth < 32; ++depth) {
        const Claim& around = document_.claims[*outer];
        if (around.speaker && !around.speaker->entities.empty()) break;
        outer = around.within;
      }
      if (!outer) continue;
      const Speaker& speaker = *document_.claims[*outer].speaker;
      if (speaker.entities.empty()) continue;
      claim.speaker->antecedent = speaker.span;
      claim.speaker->entities = speaker.entities;
      const EntityId one = speaker.entities.front();
      const EntityKind kind = entities_[one].entity.kind;
      if (first.plural && speaker.entities.size() == 1 && (kind == EntityKind::person || kind == EntityKind::unnamed)) {
        claim.speaker->entities = {group_around(one, first.span)};
      } else {
        for (const EntityId id : speaker.entities) entities_[id].entity.mentions.push_back(first.span);
      }
    }
  }

  EntityId group_around(EntityId one, Span span) {
    const auto [it, added] = groups_.try_emplace(one, no_entity);
    if (added) {
      Entity group;
      group.name = std::string(slice(a_.text, span)) + " (" + entities_[one].entity.name + ")";
      group.kind = EntityKind::group;
      group.number = Number::plural;
      it->second = entities_.add(std::move(group));
      group_of_[it->second] = one;
    }
    entities_[it->second].entity.mentions.push_back(span);
    return it->second;
  }

  // A speaker known from context only: that of the claim before.
  void inherit() {
    for (ClaimIndex i = 0; i < document_.claims.size(); ++i) {
      Claim& claim = document_.claims[i];
      const Draft& draft = drafts_[i];
      if (draft.link != SpeakerLink::inherited) continue;
      if (draft.speaker && claim.speaker && !claim.speaker->entities.empty()) continue;
      for (ClaimIndex back = 1; back <= 6 && back <= i; ++back) {
        const Claim& before = document_.claims[i - back];
        if (before.within != claim.within || !before.speaker || before.speaker->entities.empty()) continue;
        if (!claim.speaker) claim.speaker.emplace();
        claim.speaker->entities = before.speaker->entities;
        claim.speaker->by = SpeakerBy::inherited;
        claim.speaker->antecedent = before.speaker->span;
        break;
      }
    }
  }

  // "porte-parole du ministère": the ministère; "(PS)": the party.
  void find_affiliations() {
    const auto count = static_cast<EntityId>(entities_.size());
    for (EntityId id = 0; id < count; ++id) {
      const TokenRange words = entities_[id].affiliation_words;
      if (entities_[id].entity.kind != EntityKind::person && entities_[id].entity.kind != EntityKind::unnamed) continue;
      if (words.empty()) continue;
      const auto phrase = noun_phrase_at(a_, words.first, words.last, Reach::complements);
      if (!phrase) continue;
      const std::vector<MentionForm> forms = read_mention(a_, span_of(a_, phrase->tokens));
      const MentionForm& form = forms.front();
      if (form.type == MentionType::pronoun || form.kind == EntityKind::person || form.kind == EntityKind::unnamed) continue;
      if (form.type == MentionType::description && form.kind != EntityKind::organization) continue;
      const EntityId whole = form.type == MentionType::name ? entities_.named(form) : described_body(form);
      if (whole == id) continue;
      entities_.see(whole, form, a_);
      affiliation_[id] = whole;
    }
  }

  EntityId described_body(const MentionForm& form) {
    const std::vector<EntityId>& same = entities_.with_head(a_.lemma(form.head));
    for (std::size_t i = 0; i < same.size() && i < 8; ++i) {
      const EntityId id = same[same.size() - 1 - i];
      if (entities_[id].entity.name == form.name_text) return id;
    }
    return entities_.described(form);
  }

  // Only what claims point to, in order of first mention.
  void put_out() {
    for (const auto& [claim, via] : vias_) {
      if (document_.claims[claim].speaker) document_.claims[claim].speaker->via = via;
    }
    std::vector<EntityIndex> place(entities_.size(), no_entity);
    std::vector<EntityId> used;
    const auto use = [&](EntityId id) {
      if (place[id] != no_entity) return;
      place[id] = 0;
      used.push_back(id);
    };
    each_list([&](std::vector<EntityIndex>& list) {
      for (const EntityIndex id : list) use(id);
    });
    for (std::size_t i = 0; i < used.size(); ++i) {  // grows while it runs: an affiliation may have its own
      if (const auto it = affiliation_.find(used[i]); it != affiliation_.end()) use(it->second);
      if (const auto it = group_of_.find(used[i]); it != group_of_.end()) use(it->second);
    }
    for (const EntityId id : used) {
      std::vector<Span>& mentions = entities_[id].entity.mentions;
      std::sort(mentions.begin(), mentions.end());
      mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
    }
    std::sort(used.begin(), used.end(), [&](EntityId x, EntityId y) {
      const auto& p = entities_[x].entity.mentions;
      const auto& q = entities_[y].entity.mentions;
      if (p.empty() || q.empty()) return p.empty() < q.empty();
      return p.front() != q.front() ? p.front() < q.front() : x < y;
    });
    for (EntityIndex i = 0; i < used.size(); ++i) place[used[i]] = i;
    each_list([&](std::vector<EntityIndex>& list) {
      for (EntityIndex& id : list) id = place[id];
    });
    for (const EntityId id : used) {
      if (const auto it = affiliation_.find(id); it != affiliation_.end()) entities_[id].entity.affiliation = place[it->second];
      if (const auto it = group_of_.find(id); it != group_of_.end()) entities_[id].entity.affiliation = place[it->second];
      document_.entities.push_back(std::move(entities_[id].entity));
    }
  }

  template <typename Visit>
  void each_list(Visit visit) {
    for (Claim& claim : document_.claims) {
      if (claim.speaker) {
        visit(claim.speaker->entities);
        if (claim.speaker->via) visit(claim.speaker->via->entities);
      }
      if (claim.target) visit(claim.target->entities);
      for (Source& source : claim.sources) visit(source.entities);
    }
  }

  struct FirstPerson {
    ClaimIndex claim;
    bool plural;
    Span span;
  };

  const Analysis& a_;
  std::span<const Draft> drafts_;
  Document& document_;
  EntityRegister entities_;
  Coreference coreference_;
  std::vector<Event> events_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Resolution> resolved_;
  std::vector<FirstPerson> first_persons_;
  std::vector<std::pair<ClaimIndex, Mention>> vias_;
  std::map<EntityId, EntityId> groups_;       // one who speaks → their group
  std::map<EntityId, EntityId> group_of_;
  std::map<EntityId, EntityId> affiliation_;
};

}  // namespace

void resolve_entities(const Analysis& analysis, std::span<const Draft> drafts, Document& document) {
  document.entities.clear();
  if (document.claims.empty()) return;
  Reader(analysis, drafts, document).run();
}

}  // namespace selon
