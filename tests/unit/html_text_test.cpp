// The text of a report with its claims marked.
#include "output/html_text.hpp"
#include "one_claim.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;
using namespace selon::test;

namespace {

std::string marked_text() {
  std::string out;
  append_marked_text(one_claim(), hostile_text, {{3, true, 1}}, "d1", out);
  return out;
}

/// The page as a reader sees it: without tags.
std::string without_tags(const std::string& html) {
  std::string out;
  bool is_tag = false;
  for (const char c : html) {
    is_tag = c == '<' || (is_tag && c != '>');
    if (!is_tag && c != '>') out += c;
  }
  return out;
}

}  // namespace

TEST_CASE("the classes of a claim are its colour and its depth") {
  CHECK(style_classes({3, true, 1}) == " s s3 n1");
  CHECK(style_classes({3, false, 1}).find("s3") == std::string::npos);
}

TEST_CASE("the text stands whole between the marks, and nothing of it is markup") {
  const std::string html = marked_text();
  CHECK(without_tags(html).find("Le maire, Jean Sol, a dit") != std::string::npos);
  CHECK(without_tags(html).find("&lt;b&gt;") != std::string::npos);
  CHECK(html.find("<b>") == std::string::npos);
  CHECK(html.find("s3 n1") != std::string::npos);
  CHECK(html.find("d1") != std::string::npos);
}

TEST_CASE("every mark that opens is closed") {
  const std::string html = marked_text();
  CHECK(occurrences(html, "<span") == occurrences(html, "</span>"));
  CHECK(occurrences(html, "<mark") == occurrences(html, "</mark>"));
  std::string nothing;
  append_marked_text(Document{}, "", {}, "d1", nothing);
  CHECK(without_tags(nothing).empty());
}
