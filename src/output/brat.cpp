// brat's standoff format: text-bound annotations, relations, attributes and notes.
#include <selon/offset_map.hpp>
#include "output/json_members.hpp"
#include "output/names.hpp"

#include <selon/output.hpp>

#include <fmt/core.h>

namespace selon {

namespace {

class BratWriter {
 public:
  BratWriter(const Document& document, std::string_view text, std::string_view meta)
      : document_(document), text_(text), meta_(meta), map_(text, Offsets::codepoint) {}

  std::string write() {
    for (ClaimIndex i = 0; i < document_.claims.size(); ++i) claim(document_.claims[i], i);
    nested();
    note();
    return std::move(out_);
  }

 private:
  void claim(const Claim& claim, ClaimIndex index);
  void nested();
  void note();
  std::size_t bound(std::string_view type, const std::vector<Span>& spans);
  std::size_t bound(std::string_view type, Span span) { return bound(type, std::vector<Span>{span}); }
  void relation(std::string_view type, std::size_t from, std::size_t to) {
    out_ += fmt::format("R{}\t{} Arg1:T{} Arg2:T{}\n", ++relations_, type, from, to);
  }
  void attribute(std::string_view name, std::size_t of, std::string_view value) {
    out_ += fmt::format("A{}\t{} T{}{}{}\n", ++attributes_, name, of, value.empty() ? "" : " ", value);
  }

  const Document& document_;
  std::string_view text_;
  std::string_view meta_;
  OffsetMap map_;
  std::string out_;
  std::vector<std::size_t> statements_;  // T number of each claim, 0 when it has none
  std::size_t bounds_ = 0;
  std::size_t relations_ = 0;
  std::size_t attributes_ = 0;
};

/// The length of what readers of lines may take for the end of one at `at`: line feed to carriage return, the
/// separators U+001C to U+001E, U+0085, U+2028, U+2029; 0 where there is none.
std::uint32_t line_break_at(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if ((c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E)) return 1;
  if (c == 0xC2 && text.substr(at, 2) == "\xC2\x85") return 2;
  const std::string_view three = c == 0xE2 ? text.substr(at, 3) : std::string_view();
  return three == "\u2028" || three == "\u2029" ? 3 : 0;
}

/// An annotation cannot run over a line break: it is cut there, as brat itself does.
std::size_t BratWriter::bound(std::string_view type, const std::vector<Span>& spans) {
  std::string places;
  std::string words;
  for (const Span span : spans) {
    for (std::uint32_t start = span.start; start < span.end;) {
      std::uint32_t end = start;
      std::uint32_t line_break = 0;
      while (end < span.end && (line_break = line_break_at(text_, end)) == 0) ++end;
      if (end > start) {
        places += fmt::format("{}{} {}", places.empty() ? "" : ";", map_(start), map_(end));
        words += words.empty() ? "" : " ";
        words += slice(text_, {start, end});
      }
      start = end + line_break;
    }
  }
  out_ += fmt::format("T{}\t{} {}\t{}\n", ++bounds_, type, places, words);
  return bounds_;
}

void BratWriter::claim(const Claim& claim, ClaimIndex index) {
  statements_.push_back(claim.statement ? bound("Statement", claim.statement->fragments) : 0);
  const std::size_t cue = claim.cue ? bound("Cue", claim.cue->span) : 0;
  const std::size_t center = statements_.back() > 0 ? statements_.back() : cue;  // what the rest hangs on
  if (center == 0) return;
  if (cue > 0 && cue != center) relation("CuedBy", center, cue);
  if (claim.speaker && claim.speaker->span) relation("SaidBy", center, bound("Speaker", *claim.speaker->span));
  if (claim.target) relation("Target", center, bound("Target", claim.target->span));
  if (claim.date) relation("SaidOn", center, bound("Date", claim.date->span));
  for (const Source& source : claim.sources) relation("Source", center, bound("Source", source.span));
  attribute("Form", center, name_of(claim.form));
  attribute("Modality", center, name_of(claim.modality));
  if (claim.cue) attribute("Act", cue, name_of(claim.cue->act));
  if (claim.polarity == Polarity::negative) attribute("Negated", center, "");
  if (claim.unconfirmed) attribute("Unconfirmed", center, "");
  out_ += fmt::format("#{}\tAnnotatorNotes T{}\tc{} {}\n", index + 1, center, index + 1, claim.uid);
}

void BratWriter::nested() {
  for (ClaimIndex i = 0; i < document_.claims.size(); ++i) {
    const std::optional<ClaimIndex>& outer = document_.claims[i].within;
    if (outer && statements_[i] > 0 && statements_[*outer] > 0) relation("Within", statements_[i], statements_[*outer]);
  }
}

/// A note hangs on an annotation: the document's stands on the first one. It is one line: control characters stand only
/// between the tokens of JSON, and what else ends lines only in strings, where it has an escape.
void BratWriter::note() {
  if (json_members(meta_).empty() || bounds_ == 0) return;
  std::string line;
  for (std::size_t i = 0; i < meta_.size(); ++i) {
    const std::uint32_t line_break = line_break_at(meta_, i);
    if (line_break > 1) {
      line += line_break == 2 ? "\\u0085" : meta_[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += line_break - 1;
    } else {
      line += static_cast<unsigned char>(meta_[i]) < 0x20 ? ' ' : meta_[i];
    }
  }
  out_ += fmt::format("#{}\tAnnotatorNotes T1\tmeta {}\n", document_.claims.size() + 1, line);
}

}  // namespace

std::string to_brat(const Document& document, std::string_view text, std::string_view meta) {
  return BratWriter(document, text, meta).write();
}

}  // namespace selon
