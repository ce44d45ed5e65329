/// \file
/// Documents as text: JSON in the schema `selon/1`, tables, and views for people.
#pragma once

#include <selon/document.hpp>
#include <selon/export.hpp>
#include <selon/offset_map.hpp>

#include <string>
#include <string_view>

namespace selon {

struct JsonOptions {
  Offsets offsets = Offsets::codepoint;
  int indent = -1;             ///< spaces a level; -1 puts all on one line
  std::string_view meta = {};  ///< a JSON object that goes to document.meta as it is; empty means {}
  std::string_view url = {};   ///< goes to document.url; empty means null
  bool with_text = false;      ///< document.text: for readers who do not have it
};

/// `document` as one JSON object of the schema selon/1. `text` is what it was extracted from.
[[nodiscard]] SELON_EXPORT std::string to_json(const Document& document, std::string_view text,
                                               const JsonOptions& options = {});

struct TextOptions {
  bool color = false;          ///< ANSI colours
  std::string_view meta = {};  ///< a JSON object whose members are shown below the heading; empty means {}
};

/// `document` for a person at a terminal: statement, speaker, cue, date, source of each claim. Control characters of
/// the text are left out.
[[nodiscard]] SELON_EXPORT std::string to_text(const Document& document, std::string_view text,
                                               const TextOptions& options = {});

struct CsvOptions {
  Offsets offsets = Offsets::codepoint;
  bool spreadsheet = false;    ///< `;`, a byte-order mark, and no cell that a spreadsheet would run as a formula
  std::string_view meta = {};  ///< a JSON object for the column meta; empty means {}
  std::string_view url = {};
};

/// The first row: the names of the columns.
[[nodiscard]] SELON_EXPORT std::string csv_header(const CsvOptions& options = {});

/// `document` as rows of RFC 4180, one a claim, without the header. Several values in one cell are joined by "; ".
[[nodiscard]] SELON_EXPORT std::string to_csv(const Document& document, std::string_view text,
                                              const CsvOptions& options = {});

struct LinkedOptions {
  int indent = -1;             ///< spaces a level; -1 puts all on one line
  std::string_view meta = {};  ///< a JSON object that goes along with the document; empty means {}
  std::string_view url = {};   ///< empty when there is none
};

/// `document` in brat's standoff format: the .ann file that belongs to `text`. `meta`, a JSON object or empty, is a
/// note on the first annotation; brat has no other place for it.
[[nodiscard]] SELON_EXPORT std::string to_brat(const Document& document, std::string_view text,
                                               std::string_view meta = {});

/// `document` as a task of Label Studio with the claims as a prediction: a labels region a span, relations between
/// them. `meta` is data.meta.
[[nodiscard]] SELON_EXPORT std::string to_label_studio(const Document& document, std::string_view text,
                                                       const LinkedOptions& options = {});

/// `document` as an AnnotationPage of the W3C Web Annotation model. `meta` is the page's selon:meta, a JSON literal.
[[nodiscard]] SELON_EXPORT std::string to_annotation(const Document& document, std::string_view text,
                                                     const LinkedOptions& options = {});

/// `document` as a schema.org Article (JSON-LD) whose parts are its statements: Quotation or Claim. The members of
/// `meta` are its additionalProperty.
[[nodiscard]] SELON_EXPORT std::string to_schema_org(const Document& document, std::string_view text,
                                                     const LinkedOptions& options = {});

/// A page for people: each text with its claims marked up, the speakers, filters. One self-contained HTML file that
/// asks no host for anything; several documents get an index.
class SELON_EXPORT HtmlReport {
 public:
  /// `text` is what `document` was extracted from; `url`, and `meta`, a JSON object, may be empty.
  void add(const Document& document, std::string_view text, std::string_view url = {}, std::string_view meta = {});

  [[nodiscard]] std::string page() const;

 private:
  std::string articles_;
  std::string index_;
  std::size_t documents_ = 0;
};

}  // namespace selon
