// Text made harmless for HTML.
#include "output/html_escape.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

std::string escaped_html(std::string_view text) {
  std::string out;
  append_html(text, out);
  return out;
}

}  // namespace

TEST_CASE("nothing is markup in HTML") {
  const std::string out = escaped_html("<b a=\"x\" c='y'>&\r\x01");
  for (const char c : {'<', '>', '"', '\'', '\r', '\x01'}) {
    CAPTURE(c);
    CHECK(out.find(c) == std::string::npos);
  }
  CHECK(escaped_html("l’été") == "l’été");
}

TEST_CASE("markup characters become references, and what is no character U+FFFD") {
  CHECK(escaped_html("a<b>&\"c\"") == "a&lt;b&gt;&amp;&quot;c&quot;");
  CHECK(escaped_html("a\r\nb\tc") == "a\nb\tc");
  CHECK(escaped_html("a\x01\xFFz") == "a\uFFFD\uFFFDz");
  CHECK(escaped_html("").empty());
}
