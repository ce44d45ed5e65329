// Objects taken apart.
#include "output/json_members.hpp"

#include <doctest/doctest.h>

using namespace selon;

TEST_CASE("the members of an object are given as they are written") {
  const std::vector<JsonMember> members =
      json_members(" { \"a\" : 1.00 ,\"b:\\\"}\":[\"},\", {\"c\": null}],\n\"d\":\"\" } ");
  REQUIRE(members.size() == 3);
  CHECK(members[0].source == "\"a\" : 1.00");
  CHECK(members[0].name == "\"a\"");
  CHECK(members[0].value == "1.00");
  CHECK_FALSE(members[0].is_composite());
  CHECK(members[1].name == "\"b:\\\"}\"");
  CHECK(members[1].value == "[\"},\", {\"c\": null}]");
  CHECK(members[1].is_composite());
  CHECK(members[2].value == "\"\"");
}

TEST_CASE("no object, an empty one and a broken one have no members that could be read wrongly") {
  for (const std::string_view json : {"", "{}", " { } ", "3", "{\"a\"", "{\"a", "{\"a\\", "{:", "{,}", "}"}) {
    CAPTURE(json);
    CHECK(json_members(json).empty());
  }
}

TEST_CASE("a string without surrogates is read as a parser reads it, and all else is left to one") {
  CHECK(json_string("\"\"") == "");
  CHECK(json_string("\"l'été : \\u00e9 \\u20ac \\\"\\n\\/\\\\\"") == "l'été : \u00e9 \u20ac \"\n/\\");
  for (const std::string_view value : {"", "\"", "3", "\"a\"b\"", "\"a\\\"", "\"\\x\"", "\"\\u00e\"", "\"\\u+123\"",
                                       "\"\\u00g0\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\u0000\"", "\"\n\""}) {
    CAPTURE(value);
    CHECK_FALSE(json_string(value).has_value());
  }
}

TEST_CASE("a string says its characters and anything else itself") {
  CHECK(json_words("\"\\u00e9 \\\"\\n\"") == "\u00e9 \"\n");
  CHECK(json_words("123456789012345678901234567890") == "123456789012345678901234567890");
  CHECK(json_words("{\"a\": 1}") == "{\"a\": 1}");
  CHECK(json_words("\"\xFF\"") == "\"\xFF\"");
}
