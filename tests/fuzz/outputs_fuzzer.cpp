// Any bytes through every writer: what claims to be JSON is, and nothing of the text becomes a tag, a row or a line.
#include "fuzz.hpp"
#include "output/json_writer.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace {

using namespace selon;

// Rows of RFC 4180: the quotes close, and each row has the columns of the header.
std::size_t columns_of(std::string_view row) {
  std::size_t columns = 1;
  bool quoted = false;
  for (const char c : row) {
    if (c == '"') quoted = !quoted;
    if (c == ',' && !quoted) ++columns;
    if (c == '\n' && !quoted) break;
  }
  return quoted ? 0 : columns;
}

void check_csv(const Document& document, std::string_view text) {
  const std::size_t wanted = columns_of(csv_header());
  std::string_view rows;
  const std::string csv = to_csv(document, text);
  std::size_t count = 0;
  bool quoted = false;
  for (std::size_t i = 0, start = 0; i < csv.size(); ++i) {
    if (csv[i] == '"') quoted = !quoted;
    if (csv[i] != '\n' || quoted) continue;
    rows = std::string_view(csv).substr(start, i + 1 - start);
    if (columns_of(rows) != wanted) test::stop("a row of other columns");
    start = i + 1;
    ++count;
  }
  if (count != document.claims.size()) test::stop("not a row a claim");
}

std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = test::bytes(data, size);
  const Document document = test::extractor().extract(text, {.id = "f", .date = "2024-03-05"});
  std::string meta = "{";
  append_json_string(text, meta);
  meta += ": ";
  append_json_string(text, meta);
  meta += "}";
  const LinkedOptions options{.meta = meta};
  for (const std::string& json : {to_label_studio(document, text, options), to_annotation(document, text, options),
                                  to_schema_org(document, text, options)}) {
    if (!nlohmann::json::accept(json)) test::stop("JSON that is none: " + json);
  }
  check_csv(document, text);

  std::string_view ann;
  const std::string brat = to_brat(document, text, meta);
  for (std::string_view rest = brat; !rest.empty(); rest.remove_prefix(std::min(rest.find('\n') + 1, rest.size()))) {
    ann = rest.substr(0, rest.find('\n'));
    if (ann.find('\t') == std::string_view::npos || rest.find('\n') == std::string_view::npos)
      test::stop("a line that brat cannot read: " + std::string(ann));
  }

  HtmlReport report, empty;
  report.add(document, text, text, meta);
  empty.add(Document(), "");
  for (const std::string_view tag : {"<script", "<iframe", "<img", "<style", "<link"}) {
    if (count_of(report.page(), tag) != count_of(empty.page(), tag)) test::stop("the text has become a tag");
  }
  if (first_invalid(report.page())) test::stop("a page that is not UTF-8");
  return 0;
}
