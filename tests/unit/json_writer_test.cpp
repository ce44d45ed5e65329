// JSON, written piece by piece.
#include "output/json_writer.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace selon;

namespace {

std::string json_of(std::string_view text) {
  std::string out;
  append_json_string(text, out);
  return out;
}

}  // namespace

TEST_CASE("a JSON string is escaped and well-formed") {
  CHECK(json_of("a\"\\\n\x01") == "\"a\\\"\\\\\\n\\u0001\"");
  CHECK(json_of("\xFF") == "\"\xEF\xBF\xBD\"");
}

TEST_CASE("a character is escaped wherever it stands") {
  for (std::size_t at = 0; at < 24; ++at) {
    std::string text(24, 'a');
    text[at] = '"';
    CHECK(json_of(text) == "\"" + std::string(at, 'a') + "\\\"" + std::string(23 - at, 'a') + "\"");
    text[at] = '\x7F';
    CHECK(json_of(text) == "\"" + text + "\"");
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

TEST_CASE("with an indent each member has its line, and what is empty stands on one") {
  std::string out;
  JsonWriter json(out, 2);
  json.begin_object();
  json.key("a");
  json.begin_array();
  json.end_array();
  json.key("b");
  json.begin_array();
  json.reference('e', 0);
  json.boolean(true);
  json.string_or_null("");
  json.end_array();
  json.name_field("c", "d");
  json.end_object();
  CHECK(out == "{\n  \"a\": [],\n  \"b\": [\n    \"e1\",\n    true,\n    null\n  ],\n  \"c\": \"d\"\n}");
}

TEST_CASE("numbers are whole from end to end of their range") {
  std::string out;
  JsonWriter json(out, -1);
  json.begin_array();
  json.number(0);
  json.number(4294967295U);
  json.hundredths(0.0F);
  json.hundredths(1.0F);
  json.hundredths(0.049F);
  json.end_array();
  CHECK(out == "[0,4294967295,0.00,1.00,0.05]");
}
