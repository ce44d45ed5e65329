// The JSON writer and the schema selon/1.
#include <selon/output.hpp>
#include <selon/version.hpp>

#include "output/json_writer.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using nlohmann::ordered_json;
using selon::Span;

namespace {

std::string quoted(std::string_view text) {
  std::string out;
  selon::append_json_string(text, out);
  return out;
}

Span find(std::string_view text, std::string_view words) {
  const auto start = static_cast<std::uint32_t>(text.find(words));
  return {start, start + static_cast<std::uint32_t>(words.size())};
}

const std::string text =
    "À Évian, la ministre, par la voix de son conseiller, a déclaré mardi à l’AFP : « C’est prêt ».";

/// A document that uses every field.
selon::Document full_document() {
  selon::Document document;
  document.id = "a\"b";
  document.title = find(text, "Évian");
  document.date = selon::DocumentDate{"2024-03-06", selon::DocumentDateBy::given};
  document.sources = {{find(text, "AFP"), selon::DocumentSourceRelation::agency}};
  document.blocks = {{selon::BlockKind::paragraph, {0, static_cast<std::uint32_t>(text.size())}}};
  document.warnings = {{selon::WarningCode::unclosed_quote, find(text, "«"), "no closing mark"}};
  document.sentences = {{0, static_cast<std::uint32_t>(text.size())}};
  selon::Entity minister;
  minister.name = "ministre";
  minister.gender = selon::Gender::feminine;
  minister.number = selon::Number::singular;
  minister.roles = {{"ministre", find(text, "ministre")}};
  minister.affiliation = 1;
  minister.mentions = {find(text, "la ministre")};
  selon::Entity agency;
  agency.name = "AFP";
  agency.kind = selon::EntityKind::organization;
  agency.wikidata = "Q40464";
  agency.mentions = {find(text, "AFP")};
  document.entities = {minister, agency};
  selon::Claim claim;
  claim.uid = "0123456789abcdef";
  claim.form = selon::Form::direct;
  claim.frame = selon::Frame::colon;
  claim.span = find(text, "la ministre, par la voix de son conseiller, a déclaré mardi à l’AFP : « C’est prêt »");
  selon::Statement statement;
  statement.fragments = {find(text, "C’est"), find(text, "prêt")};
  statement.verbatim = statement.fragments;
  selon::Proposition& proposition = statement.proposition.emplace();
  proposition.subject.text = "C’";
  proposition.predicate = "être";
  proposition.key = "ce|être|";
  claim.statement = statement;
  claim.speaker = selon::Speaker{find(text, "la ministre"),
                                 {0},
                                 selon::SpeakerBy::description,
                                 std::nullopt,
                                 selon::Mention{find(text, "son conseiller"), {}}};
  claim.cue = selon::Cue{find(text, "a déclaré"), "déclarer", selon::Act::assert_, selon::CueTense::past};
  claim.date = selon::Date{find(text, "mardi"),       "2024-03-05",           "2024-03-05", "",
                           selon::DatePrecision::day, selon::DateBy::document};
  claim.sources = {{find(text, "AFP"), {1}, selon::SourceRelation::outlet, selon::SourceKind::agency}};
  claim.within = 0;
  claim.refers_to = {0};
  claim.confidence = {0.97F, 0.5F};
  document.claims = {claim};
  return document;
}

}  // namespace

TEST_CASE("strings are escaped and stay well-formed UTF-8") {
  CHECK(quoted("") == "\"\"");
  CHECK(quoted("l’été \"là\" \\ \n\t\x01\x1F\x7F") == "\"l’été \\\"là\\\" \\\\ \\n\\t\\u0001\\u001f\x7F\"");
  CHECK(quoted(std::string_view("\0", 1)) == "\"\\u0000\"");
  CHECK(quoted("a\xFFz") == "\"a\xEF\xBF\xBDz\"");
  CHECK(quoted("\xED\xA0\x80").find('\xED') == std::string::npos);  // a surrogate in UTF-8
}

TEST_CASE("a document is written with the fields of the claim model in their order") {
  const ordered_json json =
      ordered_json::parse(selon::to_json(full_document(), text, {.meta = R"({"n":1.0})", .url = "u"}));
  const auto expected = ordered_json::parse(R"({
    "schema": "selon/1", "generator": {"name": "selon", "version": "", "data": ""},
    "document": {"id": "a\"b", "url": "u", "language": "fr", "offsets": "codepoint",
      "title": {"text": "Évian", "span": [2, 7]}, "date": {"value": "2024-03-06", "by": "given"},
      "sources": [{"text": "AFP", "span": [73, 76], "relation": "agency"}],
      "blocks": [{"kind": "paragraph", "span": [0, 94]}], "meta": {"n": 1.0},
      "warnings": [{"code": "unclosed-quote", "span": [79, 80], "message": "no closing mark"}]},
    "sentences": [[0, 94]],
    "entities": [
      {"id": "e1", "name": "ministre", "kind": "person", "gender": "f", "number": "sg",
       "roles": [{"text": "ministre", "span": [12, 20]}], "affiliation": "e2", "wikidata": null, "mentions": [[9, 20]]},
      {"id": "e2", "name": "AFP", "kind": "organization", "gender": null, "number": null, "roles": [],
       "affiliation": null, "wikidata": "Q40464", "mentions": [[73, 76]]}],
    "claims": [{"id": "c1", "uid": "0123456789abcdef", "form": "direct", "frame": "colon", "span": [9, 93],
      "statement": {"text": "C’est prêt", "fragments": [[81, 86], [87, 91]], "verbatim": [[81, 86], [87, 91]],
        "edited": false, "antecedent": [],
        "proposition": {"subject": {"text": "C’", "entity": null}, "predicate": {"lemma": "être", "negated": false},
          "object": null, "key": "ce|être|", "gloss": null}},
      "speaker": {"text": "la ministre", "span": [9, 20], "entities": ["e1"], "by": "description", "antecedent": null,
        "via": {"text": "son conseiller", "span": [37, 51], "entities": []}},
      "target": null,
      "cue": {"text": "a déclaré", "span": [53, 62], "lemma": "déclarer", "act": "assert", "tense": "past"},
      "polarity": "positive", "modality": "asserted", "unconfirmed": false,
      "date": {"text": "mardi", "span": [63, 68], "value": "2024-03-05", "start": "2024-03-05", "end": null,
        "precision": "day", "by": "document"},
      "sources": [{"text": "AFP", "span": [73, 76], "entities": ["e2"], "relation": "outlet", "kind": "agency"}],
      "within": "c1", "refers_to": ["c1"], "sentence": 0, "confidence": {"claim": 0.97, "speaker": 0.5}}]})");
  ordered_json wanted = expected;
  wanted["generator"]["version"] = selon::version();
  wanted["generator"]["data"] = selon::data_digest();
  CHECK(json.dump(1) == wanted.dump(1));
}

TEST_CASE("indented JSON holds the same values as JSON on one line") {
  const std::string line = selon::to_json(full_document(), text);
  const std::string pretty = selon::to_json(full_document(), text, {.indent = 2});
  CHECK(line.find('\n') == std::string::npos);
  CHECK(pretty.find("\n  \"document\": {\n    \"id\"") != std::string::npos);
  CHECK(ordered_json::parse(line) == ordered_json::parse(pretty));
}

TEST_CASE("offsets are counted in the unit asked for") {
  const std::string emoji = "\U0001F600é!";
  selon::Document document;
  document.sentences = {{6, 7}};
  const auto sentence = [&](selon::Offsets unit) {
    return ordered_json::parse(selon::to_json(document, emoji, {.offsets = unit}))["sentences"][0].dump();
  };
  CHECK(sentence(selon::Offsets::byte) == "[6,7]");
  CHECK(sentence(selon::Offsets::codepoint) == "[2,3]");
  CHECK(sentence(selon::Offsets::utf16) == "[3,4]");
}

TEST_CASE("what is missing is null, and an empty list is a list") {
  selon::Document document;
  document.claims.resize(1);
  const ordered_json json = ordered_json::parse(selon::to_json(document, ""));
  CHECK(json["document"]["url"].is_null());
  CHECK(json["document"]["title"].is_null());
  CHECK(json["document"]["date"].is_null());
  CHECK(json["document"]["meta"] == ordered_json::object());
  for (const char* field : {"statement", "speaker", "target", "cue", "date", "within"}) {
    CHECK_MESSAGE(json["claims"][0][field].is_null(), field);
  }
  CHECK(json["claims"][0]["sources"] == ordered_json::array());
  CHECK(json["claims"][0]["refers_to"] == ordered_json::array());
  CHECK(json["entities"] == ordered_json::array());
}

TEST_CASE("a speaker known from context only has no text and no span") {
  selon::Document document;
  document.entities.resize(1);
  document.claims.resize(1);
  document.claims[0].speaker =
      selon::Speaker{std::nullopt, {0}, selon::SpeakerBy::inherited, std::nullopt, std::nullopt};
  const ordered_json speaker = ordered_json::parse(selon::to_json(document, ""))["claims"][0]["speaker"];
  CHECK(speaker.dump() ==
        R"({"text":null,"span":null,"entities":["e1"],"by":"inherited","antecedent":null,"via":null})");
}

TEST_CASE("confidence is written in hundredths and never leaves 0 to 1") {
  std::string out;
  selon::JsonWriter json(out, -1);
  json.begin_array();
  for (const float value : {0.0F, 0.004F, 0.055F, 0.999F, 1.0F, 7.0F, -1.0F, 0.0F / 1.0F}) json.hundredths(value);
  json.end_array();
  CHECK(out == "[0.00,0.00,0.06,1.00,1.00,1.00,0.00,0.00]");
}
