// Reads all mentions of a document in order, resolves them, and gives the claims their entities.
#include "attribute/entity.hpp"

#include "attribute/alternation.hpp"
#include "attribute/document_reader.hpp"
#include "attribute/mention_part.hpp"
#include "detect/quotation.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>

namespace selon {

void DocumentReader::run() {
  collect();
  for (Event& event : events_) {
    for (MentionForm& form : event.forms) entities_.announce(form);
  }
  std::uint32_t sentence = 0;
  for (Event& event : events_) {
    if (event.sentence != sentence) resolved_.clear();
    sentence = event.sentence;
    resolve(event);
    std::vector<MentionForm>().swap(event.forms);  // a long text has many: what they told is with their entities now
  }
  resolve_first_persons();
  inherit();
  part_from_quoters();
  alternate_speakers(a_, document_.claims);
  find_affiliations();
  make_propositions();
  put_out();
}

void DocumentReader::collect() {
  std::vector<Event> claimed;
  std::vector<Event> arguments;
  claimed_mentions(claimed, arguments);
  std::size_t next = 0;
  std::size_t argument = 0;
  std::size_t quote = 0;
  std::vector<Event> here;  // of one sentence
  for (std::uint32_t s = 0; s < a_.sentences.size(); ++s) {
    here.clear();
    const std::size_t from = next;
    while (next < claimed.size() && claimed[next].sentence <= s) here.push_back(std::move(claimed[next++]));
    std::size_t own = 0;
    for (Candidate& candidate : find_candidates(a_, a_.sentences[s])) {
      while (own < next - from && here[own].span.end <= candidate.span.start) ++own;
      if (own < next - from && here[own].span.overlaps(candidate.span)) {
        take_roles(candidate, here[own]);
        continue;
      }
      if (candidate.forms.size() == 1) {
        if (own < here.size()) take_name_beside(candidate.forms.front(), here[own]);
        if (own > 0) take_name_beside(candidate.forms.front(), here[own - 1]);
      }
      if (is_predicate(candidate)) continue;
      Event event;
      event.thing = candidate.thing;
      event.forms = std::move(candidate.forms);
      event.span = candidate.span;
      event.sentence = s;
      event.salience = candidate.salience;
      event.quoted = is_quoted(candidate.span, quote);
      here.push_back(std::move(event));
    }
    for (Event& event : here) {
      if (event.part != Part::none) event.quoted = is_quoted(event.span, quote);
    }
    while (argument < arguments.size() && arguments[argument].sentence <= s)
      here.push_back(std::move(arguments[argument++]));
    const auto in_order = [](const Event& x, const Event& y) { return x.span.start < y.span.start; };
    if (!std::is_sorted(here.begin(), here.end(), in_order)) std::stable_sort(here.begin(), here.end(), in_order);
    for (Event& event : here) events_.push_back(std::move(event));
  }
}

// "en tant que président", "élu maire", "devient le maire": tells what somebody is and names nobody; a headline leaves
// determiners out ("Ministre menacé"), and "c'est le maire qui" presents.
bool DocumentReader::is_predicate(const Candidate& candidate) const {
  const TokenRange tokens = candidate.forms.front().tokens;
  if (candidate.forms.size() == 1 && candidate.forms.front().type == MentionType::description) {
    TokenIndex i = tokens.first;
    while (i > 0 && a_.words[i - 1].is(Upos::adv)) --i;
    const bool after_verb = i > 1 && a_.words[i - 1].is_verbal() && !a_.words[i - 2].has(fw_ce);
    if (after_verb && (lemma_in(a_, "copula", i - 1) || lemma_in(a_, "copula_of_change", i - 1))) return true;
  }
  // un « communiqué de presse »
  const bool marked =
      tokens.first > 1 && a_.words[tokens.first - 1].is(Upos::punct) && a_.words[tokens.first - 2].is(Upos::det);
  const bool bare = std::all_of(candidate.forms.begin(), candidate.forms.end(), [](const MentionForm& form) {
    return form.type == MentionType::description && form.determination == Determination::none;
  });
  return bare && !tokens.empty() && !marked &&
         a_.blocks[a_.sentences[sentence_of(a_, tokens.first)].block].kind != BlockKind::title;
}

// The detector's span may leave an apposition out that the noun phrase has.
void DocumentReader::take_roles(const Candidate& candidate, Event& event) const {
  if (!candidate.span.contains(event.span) || candidate.span == event.span || event.forms.size() != 1) return;
  MentionForm& own = event.forms.front();
  // "le président du groupe UMP | Christian Jacob": the span ends before the name
  const bool unnamed = event.part != Part::source && own.kind == EntityKind::person && own.name.empty() &&
                       own.type == MentionType::description && candidate.forms.size() == 1;
  if (unnamed && candidate.span.start == event.span.start && candidate.forms.front().head == own.head &&
      !candidate.forms.front().name.empty()) {
    own = candidate.forms.front();
    own.span = event.span;
    return;
  }
  for (const MentionForm& form : candidate.forms) {
    if (own.name.empty() || form.name != own.name) continue;
    for (const ToldRole& role : form.roles) {
      // "une conférence organisée pour la défense du ministre Jean Sol": not what stands around the mention
      const bool around = role.span.start < own.span.start && role.head != no_token &&
                          (noun_kinds(a_, role.head) & (noun_role | noun_person)) == 0;
      if (!role.text.empty() && !around) own.roles.push_back(role);
    }
    if (own.complement.empty()) own.complement = form.complement;
  }
}

// "Jean Sol le directeur", "le groupe « Vallonia »": the detector's span leaves the name out that stands beside it.
void DocumentReader::take_name_beside(const MentionForm& name, Event& event) const {
  if (event.part == Part::none || event.forms.size() != 1 || name.name.empty()) return;
  MentionForm& own = event.forms.front();
  if (own.type != MentionType::description || !own.name.empty() || own.determination != Determination::definite ||
      own.number == Number::plural || !own.kind_is_sure)
    return;
  const bool before = name.tokens.last == own.tokens.first && own.kind == EntityKind::person &&
                      name.kind == EntityKind::person && name.tokens == name.name;
  const auto mark = std::lower_bound(a_.quotes.begin(), a_.quotes.end(), own.span.end,
                                     [](const Quote& quote, std::uint32_t end) { return quote.outer.start < end; });
  const bool titled = own.kind == EntityKind::organization || own.kind == EntityKind::document;
  const bool quoted = titled && mark != a_.quotes.end() && mark->first == own.tokens.last + 1 &&
                      name.tokens == TokenRange{mark->first, mark->last};
  if (!before && !quoted) return;
  MentionForm named = name;
  named.span = own.span;
  named.tokens = own.tokens;
  named.kind = own.kind;
  named.kind_is_sure = true;
  if (named.gender == Gender::unknown) named.gender = own.gender;
  if (before) named.roles.push_back({own.name_text, own.span, own.head});
  named.head = own.head;
  own = std::move(named);
}

bool DocumentReader::is_quoted(Span span, std::size_t& quote) const {
  while (quote < a_.quotes.size() && a_.quotes[quote].outer.end <= span.start) ++quote;
  for (std::size_t q = quote; q < a_.quotes.size() && q < quote + 4 && a_.quotes[q].outer.start <= span.start; ++q) {
    // quoted words of a name or title are no speech: « Les Voix du fleuve »
    if (a_.quotes[q].outer.contains(span) && a_.quotes[q].last > a_.quotes[q].first + 5) return true;
  }
  return false;
}

// "lors d'une conférence de presse": an event is nobody; "devant le tribunal", "à l'AFP" are somebody, and "au micro de
// RTL" is RTL.
void DocumentReader::read_source(Event& event) const {
  const MentionForm& form = event.forms.front();
  event.thing = form.type == MentionType::description && !form.kind_is_sure;
  const SourceRelation relation = document_.claims[event.claim].sources[event.source].relation;
  const bool medium = relation == SourceRelation::outlet || relation == SourceRelation::relay;
  if (!event.thing || !medium || form.complement.empty()) return;
  std::vector<MentionForm> inner = read_mention(a_, span_of(a_, form.complement));
  if (inner.size() != 1 || inner.front().table.entry == nullptr) return;
  event.forms = std::move(inner);
  event.thing = false;
}

void DocumentReader::claimed_mentions(std::vector<Event>& claimed, std::vector<Event>& arguments) const {
  const auto add = [&](Span span, Part part, ClaimIndex claim, std::uint32_t source = 0) {
    const TokenRange tokens = tokens_of(a_, span);
    if (tokens.empty()) return;
    Event event;
    event.span = span;
    event.part = part;
    event.claim = claim;
    event.source = source;
    event.sentence = sentence_of(a_, tokens.first);
    // "a-t-on appris auprès du parquet": less in the foreground than a subject; not "Selon Jean Sol, …. Il ajoute"
    const bool adjunct = document_.claims[claim].frame != Frame::according_to &&
                         salience_of(a_, a_.sentences[event.sentence], tokens) == Salience::oblique;
    event.salience = part == Part::speaker && !adjunct ? Salience::subject
                     : part == Part::target            ? Salience::object
                                                       : Salience::oblique;
    event.forms = read_mention(a_, span);
    if (part == Part::source) read_source(event);
    (part == Part::subject || part == Part::object ? arguments : claimed).push_back(std::move(event));
  };
  for (ClaimIndex i = 0; i < document_.claims.size(); ++i) {
    const Draft& draft = drafts_[i];
    if (draft.speaker) add(*draft.speaker, Part::speaker, i);
    if (draft.target) add(*draft.target, Part::target, i);
    if (draft.via) add(*draft.via, Part::via, i);
    const std::vector<Source>& sources = document_.claims[i].sources;
    for (std::uint32_t k = 0; k < sources.size(); ++k) add(sources[k].span, Part::source, i, k);
    if (!propositions_[i]) continue;
    if (propositions_[i]->subject) add(*propositions_[i]->subject, Part::subject, i);
    if (propositions_[i]->object) add(*propositions_[i]->object, Part::object, i);
  }
  const auto in_order = [](const Event& x, const Event& y) {
    return x.sentence != y.sentence ? x.sentence < y.sentence : x.span.start < y.span.start;
  };
  std::stable_sort(claimed.begin(), claimed.end(), in_order);
  std::stable_sort(arguments.begin(), arguments.end(), in_order);
}

void resolve_entities(const Analysis& analysis, std::span<const Draft> drafts, Document& document) {
  document.entities.clear();
  if (document.claims.empty()) return;
  DocumentReader(analysis, drafts, document).run();
}

}  // namespace selon
