// The report for browsers.
#include "one_claim.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;
using namespace selon::test;

TEST_CASE("a report holds the text as text") {
  HtmlReport report;
  report.add(one_claim(), hostile_text, "javascript:alert(1)");
  const std::string page = report.page();
  CHECK(page.find("<b>.") == std::string::npos);
  CHECK(page.find("href=\"javascript:") == std::string::npos);
  CHECK(page.find("Content-Security-Policy") != std::string::npos);
}

TEST_CASE("a report of several documents shows each, and one of none is a page too") {
  HtmlReport report;
  CHECK(report.page().find("</html>") != std::string::npos);
  report.add(one_claim(), hostile_text, "https://x/1");
  report.add(one_claim(), hostile_text, "https://x/2");
  const std::string page = report.page();
  CHECK(page.find("href=\"https://x/1\"") != std::string::npos);
  CHECK(page.find("href=\"https://x/2\"") != std::string::npos);
  CHECK(page.find("</html>") != std::string::npos);
}
