// Claims as a table by RFC 4180, one row a claim.
#include <selon/offset_map.hpp>
#include "output/claim_words.hpp"
#include "output/names.hpp"
#include "output/statement_text.hpp"
#include "text/utf8.hpp"

#include <selon/output.hpp>

#include <fmt/core.h>

#include <array>

namespace selon {

namespace {

constexpr std::array<std::string_view, 31> columns = {
    "document", "url",      "document_date", "claim",   "uid",          "form",         "frame",        "act",
    "polarity", "modality", "unconfirmed",   "speaker", "speaker_name", "speaker_kind", "speaker_role", "speaker_by",
    "via",      "target",   "cue",           "lemma",   "statement",    "verbatim",     "date",         "date_value",
    "sources",  "within",   "refers_to",     "start",   "end",          "confidence",   "meta"};

/// A program for spreadsheets reads a cell that begins so as a formula.
constexpr bool is_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r\n").find(cell.front()) != std::string_view::npos;
}

class RowWriter {
 public:
  RowWriter(bool spreadsheet, std::string& out) : spreadsheet_(spreadsheet), out_(out) {}

  void cell(std::string_view value) {
    if (!first_) out_ += separator();
    first_ = false;
    std::string changed;
    if (first_invalid(value)) value = changed = replace_invalid(value);
    if (spreadsheet_ && is_formula(value)) {
      changed = std::string(value);
      changed.insert(changed.begin(), '\'');
      value = changed;
    }
    if (value.find_first_of("\",;\r\n") == std::string_view::npos) {
      out_ += value;
      return;
    }
    out_ += '"';
    for (const char c : value) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
  }

  void end() {
    out_ += "\r\n";
    first_ = true;
  }

 private:
  [[nodiscard]] char separator() const { return spreadsheet_ ? ';' : ','; }

  bool spreadsheet_;
  std::string& out_;
  bool first_ = true;
};

/// The pieces of a list in one cell.
class Joined {
 public:
  void add(std::string_view piece) {
    if (!value_.empty()) value_ += "; ";
    value_ += piece;
  }
  [[nodiscard]] const std::string& value() const { return value_; }

 private:
  std::string value_;
};

void write_speaker(const Document& document, std::string_view text, const Claim& claim, RowWriter& row) {
  Joined kinds;
  Joined roles;
  if (claim.speaker) {
    for (const EntityIndex index : claim.speaker->entities) {
      const Entity& entity = document.entities[index];
      kinds.add(name_of(entity.kind));
      for (const Role& role : entity.roles) roles.add(role.text);
    }
  }
  row.cell(claim.speaker && claim.speaker->span ? slice(text, *claim.speaker->span) : "");
  row.cell(claim.speaker ? names_of(document, claim.speaker->entities) : "");
  row.cell(kinds.value());
  row.cell(roles.value());
  row.cell(claim.speaker ? name_of(claim.speaker->by) : "");
  row.cell(claim.speaker && claim.speaker->via ? slice(text, claim.speaker->via->span) : "");
}

void write_claim(const Document& document, std::string_view text, const CsvOptions& options, const OffsetMap& map,
                 ClaimIndex index, RowWriter& row) {
  const Claim& claim = document.claims[index];
  Joined verbatim;
  Joined sources;
  Joined refers_to;
  if (claim.statement) {
    for (const Span span : claim.statement->verbatim) verbatim.add(slice(text, span));
  }
  for (const Source& source : claim.sources) {
    sources.add(fmt::format("{} ({})", slice(text, source.span), name_of(source.relation)));
  }
  for (const ClaimIndex other : claim.refers_to) refers_to.add(fmt::format("c{}", other + 1));
  row.cell(document.id);
  row.cell(options.url);
  row.cell(document.date ? document.date->value : "");
  row.cell(fmt::format("c{}", index + 1));
  row.cell(claim.uid);
  row.cell(name_of(claim.form));
  row.cell(name_of(claim.frame));
  row.cell(claim.cue ? name_of(claim.cue->act) : "");
  row.cell(name_of(claim.polarity));
  row.cell(name_of(claim.modality));
  row.cell(claim.unconfirmed ? "true" : "false");
  write_speaker(document, text, claim, row);
  row.cell(claim.target ? slice(text, claim.target->span) : "");
  row.cell(claim.cue ? slice(text, claim.cue->span) : "");
  row.cell(claim.cue ? claim.cue->lemma : "");
  row.cell(claim.statement ? statement_text(*claim.statement, text) : "");
  row.cell(verbatim.value());
  row.cell(claim.date ? slice(text, claim.date->span) : "");
  row.cell(claim.date ? claim.date->value : "");
  row.cell(sources.value());
  row.cell(claim.within ? fmt::format("c{}", *claim.within + 1) : "");
  row.cell(refers_to.value());
  row.cell(fmt::format("{}", map(claim.span.start)));
  row.cell(fmt::format("{}", map(claim.span.end)));
  row.cell(fmt::format("{:.2f}", claim.confidence.claim));
  row.cell(options.meta.empty() ? "{}" : options.meta);
  row.end();
}

}  // namespace

std::string csv_header(const CsvOptions& options) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::string out(options.spreadsheet ? byte_order_mark : "");
  RowWriter row(options.spreadsheet, out);
  for (const std::string_view column : columns) row.cell(column);
  row.end();
  return out;
}

std::string to_csv(const Document& document, std::string_view text, const CsvOptions& options) {
  std::string out;
  const OffsetMap map(text, options.offsets);
  RowWriter row(options.spreadsheet, out);
  for (ClaimIndex i = 0; i < document.claims.size(); ++i) write_claim(document, text, options, map, i, row);
  return out;
}

}  // namespace selon
