// Interviews: a label, a colon, the words.
#include "detect/interview.hpp"

#include "detect/narration.hpp"
#include "detect/quotation.hpp"
#include "detect/signature.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/name_key.hpp"

#include <optional>

namespace selon {
namespace {

struct Line {
  TokenRange label;
  TokenRange words;
  std::uint32_t block = 0;
  bool record = false;  // of a debate
};

bool is_quote_mark(std::string_view f) { return f == "«" || f == "\"" || f == "“" || f == "<<" || f == "''"; }

/// "Mme Anna Roy.", "M. le président.", "M. Paul Sol, ministre délégué.": as records of debates call who speaks.
std::optional<Line> read_record_line(const Analysis& a, TokenRange all, std::uint32_t block) {
  constexpr TokenIndex longest = 20;
  if (!a.lexicon->words.contains("record_civility", name_key(a.form(all.first)))) return std::nullopt;
  for (TokenIndex i = all.first + 1; i + 1 < all.last && i < all.first + longest; ++i) {
    if (a.form(i) == ".") return Line{{all.first, i}, {i + 1, all.last}, block, true};
    if (a.words[i].is_verbal() && a.words[i].is_finite()) return std::nullopt;
  }
  return std::nullopt;
}

/// "Le Courrier des Alpes :", "P. M. :", "Q :", "Cédric Monnin, garde-faune :", "Radio Lac -"
std::optional<Line> read_line(const Analysis& a, std::uint32_t block, TokenRange all) {
  constexpr TokenIndex longest = 14;
  if (all.last - all.first < 3 || !a.tokens[all.first].has(shape_capital)) return std::nullopt;
  if (auto record = read_record_line(a, all, block)) return record;
  bool name = true;  // of capitalised words, until a comma
  for (TokenIndex i = all.first; i + 1 < all.last && i < all.first + longest; ++i) {
    const std::string_view f = a.form(i);
    const bool dash = (f == "-" || f == "–" || f == "—") && a.tokens[i].has(shape_space_before) &&
                      a.tokens[i + 1].has(shape_space_before);
    if ((f == ":" || dash) && i > all.first) {
      if (is_quote_mark(a.form(i + 1)) || !a.tokens[i + 1].has(shape_capital)) return std::nullopt;
      return Line{{all.first, i}, {i + 1, all.last}, block};
    }
    if (f == ",") {
      name = false;
      continue;
    }
    if (f == "." && i > all.first && a.tokens[i - 1].end - a.tokens[i - 1].start <= 2)
      continue;  // the initials "P. M."
    if (f == "?" || f == "!" || f == ";" || f == "." || is_quote_mark(f)) return std::nullopt;
    const Word& w = a.words[i];
    if (w.is_verbal() && w.is_finite() && !a.tokens[i].has(shape_capital)) return std::nullopt;
    const bool small =
        w.is(Upos::adp) || w.is(Upos::det) || a.tokens[i].has(shape_elided) ||
        (a.form(i + 1) == ":" && i == all.first + 2 && a.words[all.first].is(Upos::det));  // "Le Bien public"
    const bool role = a.lexicon->words.contains("role_noun", a.lemma(i)) ||  // "Le recteur :", "Le témoin :"
                      a.lexicon->words.contains("person_noun", a.lemma(i));
    if (name && !a.tokens[i].has(shape_capital) && !small && !role) return std::nullopt;
  }
  return std::nullopt;
}

bool asks(const Analysis& a, TokenRange words) { return !words.empty() && a.form(words.last - 1).starts_with('?'); }

/// "Avez-vous eu peur ? ⏎ Jeanne Ferrer : Oui.": a question that stands alone before the answer.
bool is_answer(const Analysis& a, const Line& line, const std::vector<TokenRange>& blocks) {
  return line.block > 0 && asks(a, blocks[line.block - 1]);
}

/// Labels open the turns of people who talk to each other: one asks, is asked, or addresses the other.
bool is_conversation(const Analysis& a, const std::vector<Line>& lines, const std::vector<TokenRange>& blocks) {
  bool two_labels = false;
  bool talks = false;
  int answers = 0;
  for (const Line& line : lines) {
    answers += is_answer(a, line, blocks) ? 1 : 0;
    talks = talks || line.record || asks(a, line.words) || addresses_someone(a, line.words);
    two_labels = two_labels || slice(a.text, span_of(a, line.label)) != slice(a.text, span_of(a, lines.front().label));
  }
  return (lines.size() > 1 && talks && two_labels) || answers > 1;
}

}  // namespace

void detect_interview(const Analysis& a, std::vector<Draft>& drafts) {
  const std::vector<TokenRange> ranges = tokens_of_blocks(a);
  std::vector<Line> lines;
  for (std::uint32_t b = 0; b < a.blocks.size(); ++b) {
    if (const auto line = read_line(a, b, ranges[b])) lines.push_back(*line);
  }
  if (!is_conversation(a, lines, ranges)) return;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const Line& line = lines[l];
    // a label far from all others is a heading
    const bool near = (l > 0 && line.block - lines[l - 1].block <= 4) ||
                      (l + 1 < lines.size() && lines[l + 1].block - line.block <= 4);
    if (!near) continue;
    Draft d;
    d.form = Form::direct;
    d.frame = Frame::turn;
    d.speaker = span_of(a, line.label);
    d.link = SpeakerLink::mention;
    const auto add = [&](TokenRange words, bool final) {
      if (final && words.last > words.first + 1 && a.form(words.last - 1) == ".") --words.last;
      if (!words.empty()) d.fragments.push_back(span_of(a, words));
    };
    std::uint32_t next = l + 1 < lines.size() ? lines[l + 1].block : line.block + 1;
    if (l + 1 < lines.size() && next > line.block + 1 && is_answer(a, lines[l + 1], ranges)) --next;
    const std::uint32_t end = next - line.block <= 4 ? next : line.block + 1;
    add(line.words, end == line.block + 1);
    for (std::uint32_t b = line.block + 1; b < end; ++b)
      add(ranges[b], b + 1 == end);  // the answer's further paragraphs
    d.verbatim = d.fragments;
    d.sentence = sentence_of(a, line.words.first);
    read_edits(a, d);
    read_question(a, d);
    if (!d.fragments.empty()) drafts.push_back(std::move(d));
  }
}

}  // namespace selon
