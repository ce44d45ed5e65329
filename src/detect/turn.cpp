// Dialogue turns that begin with a dash: the words of the speaker without the narrator's.
#include "detect/turn.hpp"

#include "detect/address.hpp"
#include "detect/floating.hpp"
#include "detect/interview.hpp"
#include "detect/introduction.hpp"
#include "detect/inversion.hpp"
#include "detect/label.hpp"
#include "detect/mark.hpp"
#include "detect/narration.hpp"
#include "detect/quotation.hpp"
#include "detect/signature.hpp"
#include "lexicon/function_word.hpp"

#include <algorithm>

namespace selon {
namespace {

bool is_opening_mark(std::string_view f) { return f == "«" || f == "\"" || f == "“" || f == "<<" || f == "''"; }

constexpr TokenIndex longest_label = 12;

/// One turn on its way: fragments, cue, where the present stretch of speech began.
class Turns {
 public:
  Turns(const Analysis& analysis, std::vector<Draft>& drafts)
      : a_(analysis), drafts_(drafts), ranges_(tokens_of_blocks(analysis)) {}

  void run() {
    if (!is_dialogue()) return;
    for (std::uint32_t b = 0; b < a_.blocks.size(); ++b) block(b);
  }

 private:
  bool dash(TokenIndex i) const { return is_dash(a_.text, a_.tokens[i]); }

  bool begins_turn(std::uint32_t b) const {
    const TokenRange r = ranges_[b];
    if (r.last - r.first < 2 || !dash(r.first)) return false;
    if (is_opening_mark(a_.form(r.first + 1))) return false;  // — « … » is a quotation
    // "- si vous êtes allergique": an item of a list, for speech begins with a capital
    if (a_.tokens[r.first + 1].kind == TokenKind::word && !a_.tokens[r.first + 1].has(shape_capital)) return false;
    return !(a_.tokens[r.first + 1].has(shape_capital) && read_signature(a_, r) && !ends_sentence(r));
  }

  bool ends_sentence(TokenRange r) const { return is_stop(a_.form(r.last - 1)); }

  /// A list of things has dashes, too: turns show an incise, an address, a question, someone's "je".
  bool is_dialogue() const {
    std::size_t turns = 0;
    std::size_t spoken = 0;
    for (std::uint32_t b = 0; b < a_.blocks.size(); ++b) {
      if (!begins_turn(b)) continue;
      ++turns;
      if (has_dialogue_marks(a_, ranges_[b]) || (!is_labelled(ranges_[b]) && has_incise(ranges_[b]))) ++spoken;
    }
    return spoken > 0 && spoken * 4 >= turns;
  }

  /// "- Caen : Le préfet, Jean Sol, a proposé un médiateur": an entry under a heading, whose verb makes no incise.
  bool is_labelled(TokenRange r) const {
    const TokenIndex end = std::min(r.last, r.first + longest_label);
    for (TokenIndex i = r.first + 1; i < end; ++i) {
      if (a_.form(i) == ":") return true;
    }
    return false;
  }

  bool has_incise(TokenRange r) const {
    for (TokenIndex i = r.first + 1; i + 1 < r.last; ++i) {
      if (may_precede_incise(i) && incise_at(a_, i + 1, r.last, IncisePlace::in_speech)) return true;
    }
    return false;
  }

  bool may_precede_incise(TokenIndex i) const {
    const std::string_view f = a_.form(i);
    return f == "," || is_stop(f) || f == ";" || f == ")" || dash(i);
  }

  void block(std::uint32_t b) {
    const TokenRange r = ranges_[b];
    if (r.empty()) return;
    if (begins_turn(b)) return turn(r);
    // "… une farce. — Quoi ? dit alors le directeur ; il vous a raconté cela ?" : a turn within a paragraph
    for (TokenIndex i = r.first + 1; i + 2 < r.last; ++i) {
      if (!dash(i) || in_quote(i) || !(is_stop(a_.form(i - 1)) || a_.form(i - 1) == ":")) continue;
      if (is_opening_mark(a_.form(i + 1)) || !a_.tokens[i + 1].has(shape_capital)) continue;
      TokenIndex end = i + 1;
      while (end < r.last && !is_stop(a_.form(end)) && !dash(end)) ++end;
      const TokenRange first_sentence{i, std::min(r.last, end + 1)};
      if (!is_spoken(first_sentence, r.last)) continue;
      return turn({i, r.last});
    }
  }

  /// "— Quoi ? dit alors le directeur", "— Viens-tu ?"; not "— J'eus honte de moi-même.", "— J'en ai honte encore."
  bool is_spoken(TokenRange sentence, TokenIndex limit) const {
    for (TokenIndex i = sentence.first + 1; i < sentence.last && i + 1 < limit; ++i) {
      if (may_precede_incise(i) && incise_at(a_, i + 1, limit, IncisePlace::in_speech)) return true;
    }
    return addresses_someone(a_, sentence) && !is_narration(a_, sentence);
  }

  /// "— Mais, reprit-il, y trouverais-je la paix ?" : who was "il" does not become "je"
  bool same_person(const Draft& d, const Draft& incise) const {
    if (!d.speaker || !incise.speaker) return true;
    return is_first_person(*d.speaker) == is_first_person(*incise.speaker);
  }

  bool is_first_person(Span speaker) const { return a_.words[token_at(speaker.start)].has(fw_first_person); }

  /// "— Le texte, dit-on, sera voté." : hearsay within the words of a turn, not who says them
  bool is_hearsay(const Incise& incise) const {
    return incise.resumes && incise.draft.speaker && a_.words[token_at(incise.draft.speaker->start)].has(fw_on);
  }

  TokenIndex token_at(std::uint32_t offset) const {
    const auto it = std::partition_point(a_.tokens.begin(), a_.tokens.end(),
                                         [&](const Token& token) { return token.end <= offset; });
    return static_cast<TokenIndex>(it - a_.tokens.begin());
  }

  bool in_quote(TokenIndex i) const {
    const std::size_t q = first_quote_reaching(a_, i);
    return q < a_.quotes.size() && a_.quotes[q].outer.start <= a_.tokens[i].start;
  }

  void turn(TokenRange r) {
    while (r.first + 1 < r.last) r.first = one_turn(r);
  }

  /// Reads the turn that begins at r.first; says where the next one begins, behind narration and a dash, or r.last.
  TokenIndex one_turn(TokenRange r) {
    Draft d;
    d.form = Form::direct;
    d.frame = Frame::turn;
    TokenIndex begin = r.first;
    while (begin < r.last && dash(begin)) ++begin;
    begin = read_label(begin, r.last, d);
    bool cued = d.speaker.has_value();
    TokenIndex from = begin;  // of the present stretch of speech
    TokenIndex next = r.last;
    std::size_t q = first_quote_reaching(a_, begin < r.last ? begin : r.first);
    for (TokenIndex i = begin; i < r.last;) {
      while (q < a_.quotes.size() && a_.quotes[q].outer.end <= a_.tokens[i].start) ++q;
      if (q < a_.quotes.size() && a_.quotes[q].outer.start <= a_.tokens[i].start) {  // quoted in the turn
        i = std::max(i + 1, after_closing_mark(a_, a_.quotes[q]));
        continue;
      }
      if (i > begin && begins_next_turn(i, r.last)) {
        next = i;
        break;
      }
      if (a_.form(i) == "»" && i > begin) {  // the mark that opened the dialogue is closed: the rest is the narrator's
        if (!cued) cued = take_cue_behind(i + 1, r.last, d);
        add(d, from, i, true);
        from = r.last;
        next = next_turn(i + 1, r.last);
        break;
      }
      const auto incise = may_precede_incise(i) ? incise_at(a_, i + 1, r.last, IncisePlace::in_speech) : std::nullopt;
      if (!incise || is_hearsay(*incise) || (cued && !same_person(d, incise->draft))) {
        ++i;
        continue;
      }
      add(d, from, i + 1, false);
      if (!cued) take_cue(d, incise->draft);
      cued = true;
      from = incise->resumes ? incise->end : speech_after(incise->end, r.last);
      if (!incise->resumes && from + 1 < r.last && from > incise->end && dash(from)) {
        // the narrator spoke between: another turn, but for "Ceux de l'autre étaient brefs, — et il les aimait."
        next = next_turn(from, r.last);
        from = r.last;
        break;
      }
      i = std::max(i + 1, from);
    }
    add(d, from, next, true);
    finish(d, begin, cued ? no_token : r.first);
    return next;
  }

  /// "— La preuve ! dit le général. — Vous l'avez, reprit l'abbé." : a dash behind a full stop, and an incise behind it
  bool begins_next_turn(TokenIndex i, TokenIndex end) const {
    if (!dash(i) || !is_stop(a_.form(i - 1)) || i + 2 >= end || !a_.tokens[i + 1].has(shape_capital)) return false;
    TokenIndex last = i + 1;
    while (last < end && !(dash(last) && is_stop(a_.form(last - 1)))) ++last;
    return has_incise({i, last});
  }

  void finish(Draft& d, TokenIndex begin, TokenIndex uncued) {
    if (d.fragments.empty() || !has_word(d)) return;
    if (uncued != no_token) introduce(uncued, d);
    d.verbatim = d.fragments;
    trim_end(a_, d);
    d.sentence = sentence_of(a_, d.cue ? d.cue_token : begin);
    read_edits(a_, d);
    read_question(a_, d);
    drafts_.push_back(std::move(d));
  }

  /// Not "— …", which says nothing.
  bool has_word(const Draft& d) const {
    return std::any_of(d.fragments.begin(), d.fragments.end(), [&](const Span& fragment) {
      for (TokenIndex i = token_at(fragment.start); i < a_.tokens.size() && a_.tokens[i].start < fragment.end; ++i) {
        if (a_.tokens[i].kind != TokenKind::punctuation) return true;
      }
      return false;
    });
  }

  void add(Draft& d, TokenIndex first, TokenIndex last, bool final) const {
    while (first < last && (dash(first) || a_.form(first) == ";" || a_.form(first) == ",")) ++first;
    while (last > first && (dash(last - 1) || a_.form(last - 1) == "»")) --last;
    if (final && last > first && a_.form(last - 1) == ".") --last;
    if (first < last) d.fragments.push_back(span_of(a_, {first, last}));
  }

  static void take_cue(Draft& d, const Draft& incise) {
    std::vector<Span> fragments = std::move(d.fragments);
    d = incise;
    d.fragments = std::move(fragments);
    d.frame = Frame::incise;
  }

  /// "… cher cœur », dit-elle." at the end of a dialogue
  bool take_cue_behind(TokenIndex at, TokenIndex end, Draft& d) const {
    while (at < end && a_.form(at) == ",") ++at;
    const auto incise = incise_at(a_, at, end, IncisePlace::after_quote);
    if (incise) take_cue(d, incise->draft);
    return incise.has_value();
  }

  /// The dash of a turn that begins behind narration, or the end.
  TokenIndex next_turn(TokenIndex from, TokenIndex end) const {
    for (TokenIndex i = from; i + 1 < end; ++i) {
      if (dash(i) && a_.tokens[i + 1].has(shape_capital) && (is_stop(a_.form(i - 1)) || a_.form(i - 1) == ":"))
        return i;
    }
    return end;
  }

  /// Behind an incise that ends its sentence: the first sentence that is speech again, or the end.
  TokenIndex speech_after(TokenIndex stop, TokenIndex end) const {
    TokenIndex i = stop;
    while (i < end && a_.tokens[i].kind == TokenKind::punctuation && !dash(i)) ++i;
    while (i < end) {
      if (dash(i)) return i;
      TokenIndex last = i;
      while (last < end && !is_stop(a_.form(last)) && !(dash(last) && last > i)) ++last;
      if (last < end && is_stop(a_.form(last))) ++last;
      if (!is_narration(a_, {i, last})) return i;
      i = last;
    }
    return end;
  }

  /// "– Irène Fauvel : La question ne se pose pas."
  TokenIndex read_label(TokenIndex begin, TokenIndex end, Draft& d) const {
    for (TokenIndex i = begin; i + 1 < end && i < begin + longest_label; ++i) {
      if (a_.form(i) != ":") continue;
      if (!a_.tokens[begin].has(shape_capital) || !a_.tokens[i + 1].has(shape_capital)) return begin;
      std::size_t quote = first_quote_reaching(a_, begin);
      const Clauses c = cut_clauses(a_, sentence_of(a_, begin), TokenRange{begin, i}, quote);
      if (!c.groups.empty()) return begin;
      const auto speaker = label_speaker(c, {begin, i});
      if (!speaker) return begin;
      d.speaker = speaker;
      d.link = SpeakerLink::mention;
      return i + 1;
    }
    return begin;
  }

  void inherit(TokenIndex first, Draft& d) const {
    if (begins_turn(a_.sentences[sentence_of(a_, first - 1)].block)) return;
    const auto subject = announcing_subject(a_, first);
    const bool called = subject && std::any_of(d.fragments.begin(), d.fragments.end(),
                                               [&](Span part) { return calls_by_name(a_, part, *subject->span); });
    if (subject && !called) {
      d.speaker = subject->span;
      d.link = SpeakerLink::inherited;
    }
  }

  /// "Elle lui tendit les bras, et dit : ⏎ – Donnez-le-moi."
  void introduce(TokenIndex first, Draft& d) const {
    if (first == 0) return;
    if (a_.form(first - 1) != ":") return inherit(first, d);
    Opening opening;
    opening.lead = {a_.sentences[sentence_of(a_, first - 1)].first, first - 1};
    opening.colon = true;
    for (std::size_t q = first_quote_reaching(a_, first - 1); q < a_.quotes.size(); ++q) {
      if (a_.quotes[q].outer.start > a_.tokens[first - 1].start) break;
      if (a_.quotes[q].outer.end > a_.tokens[first - 1].start) opening.inside = static_cast<std::int32_t>(q);
    }
    const auto introduction = find_introduction(a_, opening, true);
    if (!introduction) return;
    std::vector<Span> fragments = std::move(d.fragments);
    d = introduction->draft;
    d.fragments = std::move(fragments);
    if (introduction->inherits && !drafts_.empty()) {
      d.speaker = drafts_.back().speaker;
      d.link = SpeakerLink::inherited;
    }
  }

  const Analysis& a_;
  std::vector<Draft>& drafts_;
  std::vector<TokenRange> ranges_;
};

}  // namespace

void detect_turns(const Analysis& analysis, std::vector<Draft>& drafts) {
  detect_interview(analysis, drafts);
  Turns(analysis, drafts).run();
}

}  // namespace selon
