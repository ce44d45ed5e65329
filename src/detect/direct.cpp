// Direct speech in quotation marks: for each quotation the incise in it or behind it, else what introduces it, else the
// speaker of the words around it.
#include "detect/direct.hpp"

#include "detect/floating.hpp"
#include "detect/introduction.hpp"
#include "detect/inversion.hpp"
#include "detect/look_back.hpp"
#include "detect/quotation.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>

namespace selon {
namespace {

class Detector {
 public:
  Detector(const Analysis& analysis, std::vector<Draft>& drafts) : a_(analysis), drafts_(drafts) {}

  void run() {
    joined_.assign(a_.quotes.size(), false);
    for (std::size_t q = 0; q < a_.quotes.size(); ++q) {
      if (!joined_[q]) quotation(q);
    }
  }

 private:
  const Quote& quote(std::size_t q) const { return a_.quotes[q]; }

  /// "dit ne pas « être contre »": the quoted words alone would say the contrary.
  bool ends_in_negation(TokenRange lead) const {
    return lead.last >= lead.first + 2 && a_.words[lead.last - 1].has(fw_negation) &&
           a_.words[lead.last - 2].has(fw_ne);
  }

  void quotation(std::size_t q) {
    const Opening opening = opening_of(q);
    if (auto draft = with_incise_inside(q)) return keep(q, std::move(*draft));
    if (may_stand_alone(opening)) {
      // "Son dernier album, « Poussière », mêle la kora au rock": with a noun phrase in front, only a verb of saying
      // will do
      if (with_incise_behind(q, is_bare(opening) ? IncisePlace::after_quote : IncisePlace::in_speech)) return;
    }
    if (ends_in_negation(opening.lead)) return;
    if (auto introduction = find_introduction(a_, opening, is_clause(a_, quote(q)))) {
      if (introduction->inherits) inherit(introduction->draft);
      add_quote(a_, quote(q), {}, introduction->draft);
      return keep(q, std::move(introduction->draft));
    }
    if (quote(q).parent >= 0 || !may_stand_alone(opening)) return;
    if (auto draft = float_quote(a_, q, own_)) keep(q, std::move(*draft));
  }

  /// "Le maire a salué les pompiers. Et d'ajouter : « … »": whoever was quoted right before, else whoever acts there.
  void inherit(Draft& draft) const {
    const std::uint32_t here = draft.sentence;
    const bool quoted = !drafts_.empty() && drafts_.back().sentence + 1 >= here;
    const bool beside = here > 0 && a_.sentences[here - 1].block == a_.sentences[here].block;
    if (const auto actor = beside && !quoted ? acting_subject(a_, here - 1) : std::nullopt) {
      draft.speaker = actor->span;
    } else if (!drafts_.empty()) {
      draft.speaker = drafts_.back().speaker;
    }
    if (draft.speaker) draft.link = SpeakerLink::inherited;
  }

  void keep(std::size_t q, Draft draft) {
    if (draft.fragments.empty()) return;
    trim_end(a_, draft);
    read_edits(a_, draft);
    read_question(a_, draft);
    draft.sentence = sentence_of(a_, draft.cue ? draft.cue_token : quote(q).first);
    if (quote(q).parent < 0) own_.push_back({q, draft.speaker, draft.link, draft.cue.has_value()});
    drafts_.push_back(std::move(draft));
  }

  /// What stands before the quotation in its sentence; when that is nothing, the sentence before that ends with a
  /// colon.
  Opening opening_of(std::size_t q) const {
    constexpr TokenIndex farthest = 90;
    Opening out;
    out.inside = quote(q).parent;
    TokenIndex mark = opening_mark(quote(q));
    const TokenIndex floor = out.inside >= 0 ? quote(static_cast<std::size_t>(out.inside)).first : 0;
    TokenIndex first = std::max(a_.sentences[sentence_of(a_, mark)].first, floor);
    while (mark > first && is_dash(mark - 1)) --mark;
    if (mark == first && mark > floor) {
      const TokenIndex before = mark - 1;
      if (a_.form(before) == ":") first = std::max(a_.sentences[sentence_of(a_, before)].first, floor);
    }
    out.colon = mark > first && a_.form(mark - 1) == ":";
    out.lead = {std::max(first, mark > farthest ? mark - farthest : 0), out.colon ? mark - 1 : mark};
    while (!out.lead.empty() && is_dash(out.lead.first)) ++out.lead.first;
    return out;
  }

  bool is_dash(TokenIndex i) const {
    const std::string_view f = a_.form(i);
    return f == "—" || f == "–" || f == "-" || f == "--" || f == "―";
  }

  /// Whether the quotation can be a statement by itself: it begins its sentence, or only connectors, circumstances or a
  /// colon stand before it. « Le procédé est « choquant », dit X » is another matter: all of it is the statement.
  bool may_stand_alone(const Opening& opening) const {
    if (opening.lead.empty() || opening.colon || (incise_end_ > 0 && incise_end_ + 1 == opening.lead.last)) return true;
    const std::string_view before = a_.form(opening.lead.last - 1);
    if (before == ")" || before == "»") return false;
    // 14h20 - « … »: the hour of an entry
    if (opening.lead.last == opening.lead.first + 1 &&
        a_.blocks[a_.sentences[sentence_of(a_, opening.lead.first)].block].kind == BlockKind::entry)
      return true;
    bool light = true;
    // « Oui », dit Paul, « non », répond Anne : the second begins anew behind the incise of the first
    for (TokenIndex i = begin_of(opening); i < opening.lead.last; ++i) {
      const Word& w = a_.words[i];
      if (w.is_verbal() && w.is_finite()) return false;
      if (!w.has(fw_coordination | fw_sentence_adverb) && !w.is(Upos::adv) && !w.is(Upos::punct)) light = false;
    }
    return light || before == ",";
  }

  /// The first token of the lead that is not behind an incise already read: « Oui », dit Paul, [« non », répond Anne].
  TokenIndex begin_of(const Opening& opening) const {
    return incise_end_ > opening.lead.first && incise_end_ <= opening.lead.last ? incise_end_ : opening.lead.first;
  }

  /// Whether nothing before the quotation could be the subject of a verb behind it.
  bool is_bare(const Opening& opening) const {
    for (TokenIndex i = begin_of(opening); i < opening.lead.last && !opening.colon; ++i) {
      if (starts_noun_phrase(a_, i) && (i == opening.lead.first || !a_.words[i - 1].is(Upos::adp))) return false;
    }
    return true;
  }

  /// « Le texte, a-t-il ajouté, sera voté. »
  std::optional<Draft> with_incise_inside(std::size_t q) const {
    const Quote& outer = quote(q);
    std::size_t inner = q + 1;
    for (TokenIndex i = outer.first; i + 1 < outer.last; ++i) {
      while (inner < a_.quotes.size() && quote(inner).outer.end <= a_.tokens[i].start) ++inner;
      if (inner < a_.quotes.size() && quote(inner).outer.start <= a_.tokens[i].start) continue;  // its own affair
      const std::string_view f = a_.form(i);
      const bool place = f == "," || f == "!" || f == "?" || f == "…" || f == "..." || f == ";" || f == "—" || f == "–";
      if (!place) continue;
      auto incise = incise_at(a_, i + 1, outer.last, IncisePlace::in_speech);
      if (!incise) continue;
      // the comma stays with the words before it, a dash and the full stop of the incise belong to neither side
      const TokenIndex resumed =
          incise->end < outer.last && a_.form(incise->end) == "." ? incise->end + 1 : incise->end;
      add_quote(a_, outer, {is_dash(i) ? i : i + 1, resumed}, incise->draft);
      return incise->draft;
    }
    return std::nullopt;
  }

  /// « Rien n'est décidé », a prévenu la ministre.   « Je viendrai », a dit Anna, « et je parlerai ».
  bool with_incise_behind(std::size_t q, IncisePlace place) {
    TokenIndex at = after_closing_mark(a_, quote(q));
    const TokenIndex limit = end_behind(q, at);
    if (at + 2 < limit && a_.form(at) == "[" && a_.tokens[at + 1].kind == TokenKind::number && a_.form(at + 2) == "]")
      at += 3;  // « … » [1], a-t-il dit
    while (at < limit && (a_.form(at) == "," || is_dash(at))) ++at;
    if (at >= limit) return false;
    if (a_.form(at) == ":" && at + 1 < limit) ++at;  // « … » : c'est par ces mots que la ministre a conclu
    if (auto back = look_back_at(a_, at, limit)) {   // « … », c'est ce qu'a répété l'accusé
      back->form = Form::direct;
      back->frame = Frame::incise;
      add_quote(a_, quote(q), {}, *back);
      keep(q, std::move(*back));
      return true;
    }
    auto incise = incise_at(a_, at, limit, place);
    if (!incise) return false;
    Draft draft = std::move(incise->draft);
    add_quote(a_, quote(q), {}, draft);
    incise_end_ = incise->tokens.last;
    join_following(q, incise->tokens.last, draft);
    keep(q, std::move(draft));
    return true;
  }

  /// The end of the sentence behind a quotation, in its block.
  TokenIndex end_behind(std::size_t q, TokenIndex at) const {
    if (at >= a_.tokens.size()) return at;
    const std::uint32_t closing = sentence_of(a_, at - 1);
    const std::uint32_t here = sentence_of(a_, at);
    TokenIndex limit = a_.sentences[here].last;
    if (here != closing && a_.sentences[here].block != a_.sentences[closing].block) return at;
    if (quote(q).parent >= 0) limit = std::min(limit, quote(static_cast<std::size_t>(quote(q).parent)).last);
    return limit;
  }

  /// Further quotations of the same sentence, behind a comma or "et" and without a cue of their own, go on with the
  /// statement.
  void join_following(std::size_t q, TokenIndex from, Draft& draft) {
    for (std::size_t next = q + 1; next < a_.quotes.size(); ++next) {
      if (quote(next).parent != quote(q).parent) continue;
      const TokenIndex mark = opening_mark(quote(next));
      if (mark <= from || mark >= a_.sentences[sentence_of(a_, from)].last) return;
      const bool coordinated = mark == from + 1 && a_.words[from].has(fw_coordination);
      if (a_.form(mark - 1) != "," && !coordinated) return;
      for (TokenIndex i = from; i < mark; ++i) {
        const Word& w = a_.words[i];  // "appuyé sur sa canne" says nothing
        if (w.is_verbal() && w.cue != nullptr && w.features.verb_form != VerbForm::past_participle) return;
      }
      TokenIndex behind = after_closing_mark(a_, quote(next));
      const TokenIndex limit = end_behind(next, behind);
      while (behind < limit && a_.form(behind) == ",") ++behind;
      if (behind < limit && incise_at(a_, behind, limit, IncisePlace::after_quote)) return;
      add_quote(a_, quote(next), {}, draft);
      joined_[next] = true;
      from = behind;
    }
  }

  const Analysis& a_;
  std::vector<Draft>& drafts_;
  std::vector<bool> joined_;
  std::vector<Attributed> own_;
  TokenIndex incise_end_ = 0;  // of the last incise behind a quotation
};

}  // namespace

void detect_direct(const Analysis& analysis, std::vector<Draft>& drafts) { Detector(analysis, drafts).run(); }

}  // namespace selon
