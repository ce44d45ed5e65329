// The C interface: results, refusals, and nothing thrown.
#include <selon/selon.h>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

struct Text {
  ~Text() { selon_free(string); }
  char* string = nullptr;
  [[nodiscard]] std::string_view view() const { return string == nullptr ? std::string_view() : string; }
};

struct Handle {
  ~Handle() { selon_close(extractor); }
  selon_extractor* extractor = nullptr;
};

}  // namespace

TEST_CASE("the C interface gives JSON in the unit asked for") {
  Handle handle;
  REQUIRE(selon_open(nullptr, nullptr, 0, &handle.extractor, nullptr) == SELON_OK);
  const std::string text = "Le maire a dit que l'été sera long.";
  for (const auto& [unit, name] :
       {std::pair(SELON_CODEPOINT, "codepoint"), std::pair(SELON_BYTE, "byte"), std::pair(SELON_UTF16, "utf16")}) {
    Text json, error;
    CHECK(selon_extract(handle.extractor, text.data(), text.size(), "a", "2024-03-07", unit, &json.string,
                        &error.string) == SELON_OK);
    CHECK(json.view().find("\"offsets\":\"" + std::string(name) + "\"") != std::string_view::npos);
    CHECK(json.view().find("\"text\":\"l'été sera long\"") != std::string_view::npos);
    CHECK(error.string == nullptr);
  }
  Text nothing;
  CHECK(selon_extract(handle.extractor, nullptr, 0, nullptr, nullptr, SELON_BYTE, &nothing.string, nullptr) ==
        SELON_OK);
}

TEST_CASE("the C interface says what is wrong") {
  Handle handle;
  Text error;
  const char* files[] = {"nowhere.tsv", nullptr};
  CHECK(selon_open(files, nullptr, 0, &handle.extractor, &error.string) == SELON_BAD_LEXICON);
  CHECK(error.view().starts_with("nowhere.tsv:"));
  CHECK(handle.extractor == nullptr);

  REQUIRE(selon_open(nullptr, nullptr, 0, &handle.extractor, nullptr) == SELON_OK);
  Text json, day, null;
  CHECK(selon_extract(handle.extractor, "a", 1, nullptr, "lundi", SELON_BYTE, &json.string, &day.string) ==
        SELON_BAD_ARGUMENT);
  CHECK(day.view() == "'lundi' is not a day (YYYY-MM-DD)");
  CHECK(json.string == nullptr);
  CHECK(selon_extract(nullptr, "a", 1, nullptr, nullptr, SELON_BYTE, &json.string, &null.string) == SELON_BAD_ARGUMENT);
  CHECK_FALSE(null.view().empty());
  CHECK(selon_extract(handle.extractor, "a", 1, nullptr, nullptr, SELON_BYTE, nullptr, nullptr) == SELON_BAD_ARGUMENT);
}

TEST_CASE("the C interface leaves out what is less sure than asked") {
  const std::string text = "Le maire a dit que l'été sera long.";
  const auto claims = [&](float min_confidence) {
    Handle handle;
    REQUIRE(selon_open(nullptr, nullptr, min_confidence, &handle.extractor, nullptr) == SELON_OK);
    Text json;
    REQUIRE(selon_extract(handle.extractor, text.data(), text.size(), nullptr, nullptr, SELON_BYTE, &json.string,
                          nullptr) == SELON_OK);
    return json.view().find("\"claims\":[]") == std::string_view::npos;
  };
  CHECK(claims(0));
  CHECK_FALSE(claims(1));
  Handle handle;
  Text error;
  CHECK(selon_open(nullptr, nullptr, 2, &handle.extractor, &error.string) == SELON_BAD_ARGUMENT);
  CHECK_FALSE(error.view().empty());
}
