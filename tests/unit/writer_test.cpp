// What stands before, between and after the documents of an output.
#include "cli/writer.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

using namespace selon;
using namespace selon::cli;

namespace {

/// The whole output of `documents` empty documents.
std::string output_of(To to, int documents, bool is_list = true, bool is_extracted = false) {
  Arguments arguments;
  arguments.to = to;
  arguments.output = "file";  // never a terminal
  const auto writer = make_writer(arguments, is_list);
  Record record;
  record.id = "a";
  record.is_extracted = is_extracted;
  Document document;
  document.id = "a";
  std::string out = writer->begin();
  for (int i = 0; i < documents; ++i) out += writer->add(document, record, writer->render(document, record));
  return out + writer->end();
}

}  // namespace

TEST_CASE("a list of any number of documents is well-formed JSON, and so is one alone") {
  for (const To to : {To::json, To::annotation, To::schema_org, To::label_studio}) {
    for (const int documents : {0, 1, 3}) {
      const auto list = nlohmann::json::parse(output_of(to, documents));
      REQUIRE(list.is_array());
      CHECK(list.size() == static_cast<std::size_t>(documents));
    }
  }
  CHECK(nlohmann::json::parse(output_of(To::json, 1, false)).is_object());
  CHECK(nlohmann::json::parse(output_of(To::label_studio, 1, false)).is_array());
}

TEST_CASE("a line of JSONL is a document, and has its text where nobody else has it") {
  const std::string lines = output_of(To::jsonl, 2, true, true);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
  CHECK(lines.find("\"text\":\"\"") != std::string::npos);
  CHECK(output_of(To::jsonl, 1).find("\"text\":\"\"") == std::string::npos);
  CHECK(output_of(To::jsonl, 0).empty());
}

TEST_CASE("a table has its header once, a page is one page, and an explanation stands as it is") {
  CHECK(output_of(To::csv, 3) == csv_header());
  const std::string page = output_of(To::html, 2);
  CHECK(page.find("</html>") == page.rfind("</html>"));
  CHECK(output_of(To::html, 0).find("</html>") != std::string::npos);
  Arguments arguments;
  arguments.explain = true;
  const auto writer = make_writer(arguments, true);
  CHECK(writer->begin() + writer->add({}, {}, "parce que\n") + writer->end() == "parce que\n");
}
