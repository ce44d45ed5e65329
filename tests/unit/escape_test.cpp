// Text made harmless for the place where it goes: a terminal, HTML, JSON.
#include "output/clean.hpp"
#include "output/html_escape.hpp"
#include "output/json_writer.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

template <class Append>
std::string written(Append append, std::string_view text) {
  std::string out;
  append(text, out);
  return out;
}

}  // namespace

TEST_CASE("no control character reaches a terminal") {
  CHECK(written(append_clean,
                "a\x1B[31mb\x07"
                "c") == "a[31mbc");
  CHECK(written(append_clean, "a\n\t b") == "a b");
  CHECK(written(append_clean, "l’été") == "l’été");
}

TEST_CASE("nothing is markup in HTML") {
  const std::string out = written(append_html, "<b a=\"x\" c='y'>&\r\x01");
  for (const char c : {'<', '>', '"', '\'', '\r', '\x01'}) {
    CAPTURE(c);
    CHECK(out.find(c) == std::string::npos);
  }
  CHECK(written(append_html, "l’été") == "l’été");
}

TEST_CASE("a JSON string is escaped and well-formed") {
  CHECK(written(append_json_string, "a\"\\\n\x01") == "\"a\\\"\\\\\\n\\u0001\"");
  CHECK(written(append_json_string, "\xFF") == "\"\xEF\xBF\xBD\"");
}

TEST_CASE("a character is escaped wherever it stands") {
  for (std::size_t at = 0; at < 24; ++at) {
    std::string text(24, 'a');
    text[at] = '"';
    CHECK(written(append_json_string, text) == "\"" + std::string(at, 'a') + "\\\"" + std::string(23 - at, 'a') + "\"");
    text[at] = '\x7F';
    CHECK(written(append_json_string, text) == "\"" + text + "\"");
  }
}

TEST_CASE("the JSON writer sets commas and nesting") {
  std::string out;
  JsonWriter json(out, -1);
  json.begin_object();
  json.field("a", "b");
  json.key("c");
  json.begin_array();
  json.number(1);
  json.pair(2, 3);
  json.hundredths(0.5F);
  json.null();
  json.end_array();
  json.end_object();
  CHECK(out == "{\"a\":\"b\",\"c\":[1,[2,3],0.50,null]}");
}
