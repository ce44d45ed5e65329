// The writers: what each makes of a claim, and that nothing in a text is more than text to them. Independent readers
// read the same formats back in tests/cli/outputs_test.py.
#include <selon/selon.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace selon;

namespace {

constexpr std::string_view text = "🙂 =1+1 <b>. Le maire, Jean Sol, a dit : « Rien n’est \"sûr\". »";

const Document& document() {
  static const Document read = Extractor().extract(text, {.id = "a"});
  return read;
}

std::size_t count(const std::string& in, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = in.find(what); at != std::string::npos; at = in.find(what, at + what.size())) ++n;
  return n;
}

}  // namespace

TEST_CASE("the text for the writers holds one claim") { REQUIRE(document().claims.size() == 1); }

TEST_CASE("CSV has a row a claim and doubles quotation marks") {
  const std::string rows = to_csv(document(), text);
  CHECK(count(rows, "\n") == 1);
  CHECK(rows.find("Rien n’est \"\"sûr\"\"") != std::string::npos);
  CHECK(count(csv_header(), ",") == count(csv_header({.spreadsheet = true}), ";"));
}

TEST_CASE("a spreadsheet gets no cell that it would run") {
  const std::string formula = "=cmd";
  Document d = document();
  d.id = formula;
  CHECK(to_csv(d, text).find("=cmd") != std::string::npos);
  CHECK(to_csv(d, text, {.spreadsheet = true}).find(";=cmd") == std::string::npos);
  CHECK(to_csv(d, text, {.spreadsheet = true}).rfind("=cmd", 0) == std::string::npos);
}

TEST_CASE("brat counts code points") {
  const std::string standoff = to_brat(document(), text);
  CHECK(standoff.rfind("T1\t", 0) == 0);
  CHECK(standoff.find("Speaker") != std::string::npos);
}

TEST_CASE("what is linked data is JSON") {
  for (const std::string& json :
       {to_label_studio(document(), text), to_annotation(document(), text), to_schema_org(document(), text)}) {
    CAPTURE(json);
    CHECK(nlohmann::json::accept(json));
    CHECK(json.find("sûr") != std::string::npos);
  }
  CHECK(nlohmann::json::parse(to_annotation(document(), text))["type"] == "AnnotationPage");
}

TEST_CASE("a report holds the text as text") {
  HtmlReport report;
  report.add(document(), text, "javascript:alert(1)");
  const std::string page = report.page();
  CHECK(page.find("<b>.") == std::string::npos);
  CHECK(page.find("href=\"javascript:") == std::string::npos);
  CHECK(page.find("Content-Security-Policy") != std::string::npos);
}

TEST_CASE("a terminal shows speaker, cue and statement") {
  const std::string shown = to_text(document(), text);
  CHECK(shown.find("Le maire, Jean Sol") != std::string::npos);
  CHECK(shown.find("Rien n’est") != std::string::npos);
  CHECK(shown.find('\x1B') == std::string::npos);
  CHECK(to_text(document(), text, {.color = true}).find('\x1B') != std::string::npos);
}
